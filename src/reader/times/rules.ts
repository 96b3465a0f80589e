import { AGAIN } from './again.ts';
import { AGO } from './ago.ts';
import { CLOCK } from './clock.ts';
import { DATES } from './dates.ts';
import { DURATIONS } from './durations.ts';
import { FEASTS } from './feasts.ts';
import { QUARTERS } from './quarters.ts';
import { REFERENCES } from './references.ts';
import { RELATIVE } from './relative.ts';
import type { Rule } from './rule.ts';
import { SEASONS } from './seasons.ts';
import { SETS } from './sets.ts';
import { WEEKDAYS } from './weekdays.ts';
import { YEARS } from './years.ts';

/** Every rule, in the order in which they are tried; the first that reads the words at a place is right. */
export const RULES: readonly Rule[] = [
  ...FEASTS,
  ...REFERENCES,
  ...CLOCK,
  ...DATES,
  ...WEEKDAYS,
  ...QUARTERS,
  ...YEARS,
  ...SEASONS,
  ...SETS,
  ...RELATIVE,
  ...AGAIN,
  ...AGO,
  ...DURATIONS,
];
