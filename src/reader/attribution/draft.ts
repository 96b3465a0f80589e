import type { RuleName } from './attribution.ts';
import type { Relation } from './find.ts';

/** What no annotator's gold can tell of a rule's finding is taken for as good as a coin. */
export const UNMEASURED = 0.5;

/** A relation on its way to an attribution. */
export interface Draft extends Omit<Relation, 'signs'> {
  readonly confidence: number;
  readonly rules: readonly RuleName[];
}
