import type { Span } from './span.ts';

/** A step in a negotiation, always as told by a statement. */
export interface Position {
  readonly id: string;
  readonly statement: string;
  readonly move:
    | 'offer'
    | 'demand'
    | 'refusal'
    | 'acceptance'
    | 'precondition'
    | 'concession'
    | 'promise'
    | 'threat'
    | 'rule out';
  readonly by?: string;
  readonly to?: string;
  readonly about: readonly Span[];
  readonly at?: string;
  /** The rule or model that found it; `by` is the party. */
  readonly foundBy: string;
}
