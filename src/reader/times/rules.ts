import { CLOCK } from './clock.ts';
import { DATES } from './dates.ts';
import { DURATIONS } from './durations.ts';
import { PERIODS } from './periods.ts';
import { RELATIVE } from './relative.ts';
import type { Rule } from './rule.ts';
import { SETS } from './sets.ts';
import { VAGUE_TIMES } from './vague.ts';

/** Every rule, in the order in which they are tried; the first that reads the words at a place is right. */
export const RULES: readonly Rule[] = [
  ...VAGUE_TIMES,
  ...CLOCK,
  ...DATES,
  ...PERIODS,
  ...SETS,
  ...RELATIVE,
  ...DURATIONS,
];
