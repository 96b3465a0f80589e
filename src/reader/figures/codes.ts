import { isDigits } from './around.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';

const JOINS = /^[/:.\-‐‑–]$/u;
const LONGEST_CHAIN = 12;

/** Digits in a chain (2008-03-01, 10:30, 555-1234-99, 24/7), or written on to a word (KC-30, #5): where they end. */
export const codeEnd = (scope: Scope, at: number): number | undefined => {
  if (!isDigits(wordAt(scope, at))) return undefined;
  let to = at + 1;
  let parts = 1;
  let odd = false;
  while (
    to < at + LONGEST_CHAIN &&
    JOINS.test(wordAt(scope, to)) &&
    touches(scope, to) &&
    touches(scope, to + 1) &&
    isDigits(wordAt(scope, to + 1))
  ) {
    odd ||= /^[/:]$/u.test(wordAt(scope, to));
    to += 2;
    parts += 1;
  }
  if (parts > 2 || (odd && !isFraction(scope, at))) return to;
  return isWrittenOn(scope, at) ? phoneEnd(scope, at, to) : tornEnd(scope, at);
};

/** The groups of a telephone number: "+44 20 7946 0958". */
const phoneEnd = (scope: Scope, at: number, to: number): number => {
  let end = to;
  if (wordAt(scope, at - 1) === '+') while (end < at + LONGEST_CHAIN && /^\d+$/u.test(wordAt(scope, end))) end += 1;
  return end;
};

/** Dates and clock times with blanks in them, as old archives have them: "12 / 16 / 08", "12: 48PM". */
const tornEnd = (scope: Scope, at: number): number | undefined => {
  const [second, third, fourth, fifth] = [1, 2, 3, 4].map((i) => wordAt(scope, at + i));
  if (second === '/' && fourth === '/' && isDigits(third!) && isDigits(fifth!)) return at + 5;
  const clock = second === ':' && /^[0-5]\d$/u.test(third!) && /^(?:[01]?\d|2[0-4])$/u.test(wordAt(scope, at));
  return clock && touches(scope, at + 1) ? at + 3 : undefined;
};

const isFraction = (scope: Scope, at: number): boolean =>
  /^[1-7]$/u.test(wordAt(scope, at)) &&
  /^(?:2|3|4|5|8|10)$/u.test(wordAt(scope, at + 2)) &&
  wordAt(scope, at + 1) === '/' &&
  /^(?:of|the|majority|\p{L}.*)$/u.test(wordAt(scope, at + 3)) &&
  !/^(?:gmt|in|on|at)$/u.test(wordAt(scope, at + 3));

const BEFORE_CODE = /^[#/:@'’_*&\\°+×]$/u;
/** Words that a hyphen may join to their number. */
const MAGNITUDES = /^(?:magnitude|over|about|some|to|and|of)$/u;

const isWrittenOn = (scope: Scope, at: number): boolean => {
  if (!touches(scope, at)) return false;
  const before = wordAt(scope, at - 1);
  if (BEFORE_CODE.test(before))
    return before !== '+' || isDigits(wordAt(scope, at + 1)) || isHyphen(wordAt(scope, at + 1));
  if (/^[.,]$/u.test(before)) return touches(scope, at - 1) && isDigits(wordAt(scope, at - 2));
  if (/^\p{L}/u.test(before)) return true;
  return (
    isHyphen(before) &&
    before !== '—' &&
    touches(scope, at - 1) &&
    /^[\p{L}]/u.test(wordAt(scope, at - 2)) &&
    !MAGNITUDES.test(wordAt(scope, at - 2))
  );
};
