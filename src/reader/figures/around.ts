import { MONTH_SHORT } from '../lexicon/en/measures.ts';
import { MONTHS } from '../lexicon/en/words.ts';
import { type Scope, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';

/** Whether a number counts nothing: a date, an age, a name. */
export type Rule = (scope: Scope, quantity: Quantity) => boolean;
/** Rules in order; the first that holds drops the number. */
export type Rules = readonly { readonly name: string; readonly holds: Rule }[];

export const isDigits = (word: string): boolean => /^\d/u.test(word);

export const capitalAt = (scope: Scope, at: number): boolean => scope.pieces[at]?.capital === true;

export const isMonth = (scope: Scope, at: number): boolean =>
  capitalAt(scope, at) && (MONTHS.has(wordAt(scope, at)) || MONTH_SHORT.has(wordAt(scope, at)));

export const isCount = ({ kind }: Quantity): boolean => kind === 'count';

/** A number that might as well be a name or a year: nothing but digits. */
export const isBare = ({ kind, numeral }: Quantity): boolean => kind === 'count' && numeral.bare;

/** Whether a word before a number bounds it, so that it counts something. */
export const boundBefore = (scope: Scope, from: number): boolean =>
  /^(?:than|least|most|over|nearly|almost|approximately|roughly|some|about|exceeding|estimated|exactly|only)$/u.test(
    wordAt(scope, from - 1),
  );
