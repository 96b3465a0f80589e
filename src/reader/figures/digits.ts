import { VULGAR } from '../lexicon/en/numbers.ts';
import type { Part } from './number.ts';
import { scaleAt } from './number-words.ts';
import { type Scope, touches, wordAt } from './pieces.ts';

const LONGEST = 30;

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$|^\d{1,3}(?:\.\d{3}){2,}$/u;

const PLAIN = /^\d+(?:\.\d+)?$/u;

const MIXED = /^(\d*)([½⅓⅔¼¾⅕⅛⅜⅝⅞])$/u;

/** Spaces that part thousands. An ordinary space does not: "in 2005 100 people". */
const GROUP_SPACE = /^[\u00a0\u2009\u202f]$/u;

const valueOfDigits = (word: string): number | undefined => {
  if (word.length > LONGEST) return undefined;
  if (PLAIN.test(word)) return Number(word);
  if (GROUPED.test(word)) return Number(/\..*\./u.test(word) ? word.replaceAll('.', '') : word.replaceAll(',', ''));
  const mixed = MIXED.exec(word);
  return mixed ? Number(mixed[1] || 0) + VULGAR.get(mixed[2]!)! : undefined;
};

/** Where thousands parted by narrow spaces end: 12 500 000. */
const groupsEnd = ({ text, pieces }: Scope, at: number): number => {
  let to = at + 1;
  if (!/^\d{1,3}$/u.test(pieces[at]!.lower)) return to;
  while (
    to < at + 5 &&
    /^\d{3}$/u.test(pieces[to]?.lower ?? '') &&
    GROUP_SPACE.test(text.slice(pieces[to - 1]!.end, pieces[to]!.start))
  )
    to += 1;
  return to;
};

/** "2 1/2": the value of the fraction that begins here, if one does. */
const fractionAt = (scope: Scope, at: number): number | undefined => {
  if (wordAt(scope, at + 1) !== '/' || !touches(scope, at + 1) || !touches(scope, at + 2)) return undefined;
  const [over, under] = [wordAt(scope, at), wordAt(scope, at + 2)];
  const usual = /^[1-7]$/u.test(over) && /^(?:2|3|4|5|8|10)$/u.test(under) && Number(over) < Number(under);
  return usual ? Number(over) / Number(under) : undefined;
};

const APART = 1;

/** Before a torn decimal stands a bound, or it might be the end of a sentence. */
const BOUND = /^(?:about|around|some|nearly|almost|over|than|least|approximately|roughly|to|estimated)$/u;

/** "20, 000" and "nearly 1. 5 billion", as old archives part them. */
const tornAt = (scope: Scope, at: number): Part | undefined => {
  const [whole, mark, rest] = [0, 1, 2].map((i) => wordAt(scope, at + i));
  if (!/^\d{1,3}$/u.test(whole!) || !touches(scope, at + 1) || !/^\d{1,3}$/u.test(rest!)) return undefined;
  if (scope.pieces[at + 2]!.start - scope.pieces[at + 1]!.end !== APART) return undefined;
  if (mark === ',' && rest === '000') return { to: at + 3, value: Number(whole) * 1000, bare: false };
  const decimal =
    mark === '.' && rest!.length < 3 && BOUND.test(wordAt(scope, at - 1)) && scaleAt(scope, at + 3) !== undefined;
  return decimal ? { to: at + 3, value: Number(`${whole}.${rest}`), bare: false } : undefined;
};

/** The thousands of a number that its currency is written on to: KSh700,000. */
const gluedGroups = (scope: Scope, at: number): Part | undefined => {
  let to = at + 1;
  let digits = wordAt(scope, at);
  if (!/^\d{1,3}$/u.test(digits)) return undefined;
  while (
    to < at + 8 &&
    wordAt(scope, to) === ',' &&
    touches(scope, to) &&
    touches(scope, to + 1) &&
    /^\d{3}$/u.test(wordAt(scope, to + 1))
  ) {
    digits += wordAt(scope, to + 1);
    to += 2;
  }
  return to === at + 1 ? undefined : { to, value: Number(digits), bare: false };
};

export const readDigits = (scope: Scope, at: number): Part | undefined => {
  const word = wordAt(scope, at);
  const point = word === '.' && touches(scope, at + 1) && /^\d+$/u.test(wordAt(scope, at + 1));
  if (point && !touches(scope, at) && wordAt(scope, at + 1).length <= LONGEST)
    return { to: at + 2, value: Number(`0.${wordAt(scope, at + 1)}`), bare: false };
  const torn = tornAt(scope, at) ?? gluedGroups(scope, at);
  if (torn) return torn;
  const value = valueOfDigits(word);
  if (value === undefined) return undefined;
  const to = groupsEnd(scope, at);
  if (to > at + 1) {
    const digits = scope.pieces.slice(at, to).map(({ lower }) => lower);
    return { to, value: Number(digits.join('')), bare: false };
  }
  const fraction = /^\d{1,3}$/u.test(word) ? fractionAt(scope, to) : undefined;
  if (fraction !== undefined && !touches(scope, to)) return { to: to + 3, value: value + fraction, bare: false };
  const own = fractionAt(scope, at);
  if (own !== undefined && !touches(scope, at)) return { to: at + 3, value: own, bare: false };
  return { to, value, bare: /^\d+$/u.test(word) };
};
