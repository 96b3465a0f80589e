import type { Act } from '../../model/index.ts';
import { CONTENT_RULES } from './by-content.ts';
import { CUE_RULES } from './by-cue.ts';
import type { Said } from './said.ts';

const RULES = [...CUE_RULES, ...CONTENT_RULES];

/** The first rule that has something to say, else the cue's own act. */
export const actOf = (said: Said): Act => {
  for (const { of, pattern, read } of RULES) {
    const match = pattern.exec(said[of]);
    const act = match === null ? undefined : read(said, match);
    if (act !== undefined) return act;
  }
  return said.act;
};
