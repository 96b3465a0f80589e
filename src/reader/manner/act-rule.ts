import type { Act } from '../../model/index.ts';
import type { Said } from './said.ts';

/** A rule of acts. `pattern` is tried on the words that `of` names; `read` may decline. */
export interface ActRule {
  readonly name: string;
  readonly of: 'lemma' | 'cue' | 'clause' | 'content';
  readonly pattern: RegExp;
  readonly read: (said: Said, match: RegExpExecArray) => Act | undefined;
}
