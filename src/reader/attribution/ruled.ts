import type { Run } from '../structure/sentences.ts';
import type { RuleName } from './attribution.ts';

/** A relation that a rule finds where the network sees none, in tokens of the article. */
export interface Ruled {
  readonly source: readonly Run[];
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly rule: RuleName;
}
