import type { Span } from './span.ts';

export type ActorKind = 'person' | 'organisation' | 'state' | 'group' | 'outlet' | 'unknown';
export type Naming = 'named' | 'role' | 'anonymous';

/** A person, institution, state, group or unnamed voice that the article speaks of. */
export interface Actor {
  /** "p" + 16 hex digits, a hash of the article's text and the actor's first mention and name. */
  readonly id: string;
  /** The fullest name that the text gives. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly naming: Naming;
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-3 of the state it speaks for, where the text states or implies it. */
  readonly side?: string;
  readonly sideBasis?: 'stated' | 'inferred';
  readonly mentions: readonly Span[];
}
