import type { Figure } from '../../model/index.ts';

/** What a figure says: one number or a range, how firmly, in which unit. */
export interface Amount {
  readonly value: number;
  readonly high?: number;
  readonly bound?: NonNullable<Figure['bound']>;
  readonly unit: string;
  /** The same in SI, where the unit has one: what makes kilometres of miles. */
  readonly si?: { readonly value: number; readonly unit: string };
  /** As written: "2.6 million" is rounder than 2,600,000. */
  readonly words?: string;
}

/** All values that an amount allows, both ends with it, in SI where there is one. Money stays in its own currency. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** "about 50" allows 45 and 55: a tenth, as people use the word in the news of this and that. */
const ABOUT = 0.1;
/** However round a number is written, it is not taken for rougher than this part of itself: two million is no 2.4 million. */
const ROUGHEST = 0.025;
const SCALED = /million|billion|trillion|thousand|crore|lakh|\d\s?(?:bn|mn|mm|m|k|tn)\b/iu;
const DECIMALS = /\d\.\s?(\d+)/u;
const DIGITS = /\d[\d,]*(?:\.\s?\d+)?/u;

/** The place of the last digit that is not nought: 100 for 1,200, 0.1 for 5.9. */
const lastPlace = (value: number): number => {
  const [digits, exponent] = Math.abs(value).toExponential(11).split('e');
  const decimals = digits!.replace(/\.?0+$/u, '').split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
};

/** A hair less than half: 2.55 rounds to 2.5 or to 2.6, which does not make the two agree. */
const HALF = 0.499999;
const half = (value: number, place: number): number => Math.min(place * HALF, ROUGHEST * Math.abs(value));

/** The place of the last digit written of what is told in millions: a million for "180 million", 0.1 million for "2.6 million". */
const writtenPlace = (value: number, words: string): number => {
  const digits = Number((DIGITS.exec(words)?.[0] ?? '').replaceAll(/[,\s]/gu, ''));
  if (!(digits > 0)) return lastPlace(value);
  return (value / digits) * 10 ** -(DECIMALS.exec(words)?.[1]?.length ?? 0);
};

/**
 * By how much a number may be off as it is written: half its last decimal ("5.9", "6.0"), half the last digit of what is
 * told in millions ("2.6 million"). 1,200 is 1,200: whole numbers are off only where the text says "about".
 */
export const slackOf = ({ value, words }: Amount): number => {
  if (words !== undefined && SCALED.test(words)) return half(value, writtenPlace(value, words));
  const decimals = words === undefined ? undefined : DECIMALS.exec(words)?.[1]?.length;
  if (decimals !== undefined) return half(value, 10 ** -decimals);
  return Number.isInteger(value) ? 0 : half(value, lastPlace(value));
};

/** By how much a number may be off where it was made of one in another unit: half its last digit. */
export const convertedSlack = ({ value }: Amount): number =>
  Math.min(lastPlace(value), 10 ** Math.max(Math.floor(Math.log10(Math.abs(value) || 1)) - 1, 0)) / 2;

const ends = (amount: Amount, slack: number): readonly [number, number] => {
  const { value, high, bound } = amount;
  if (bound === 'at least' || bound === 'more than') return [value - slack, Number.POSITIVE_INFINITY];
  if (bound === 'at most' || bound === 'less than') return [0, (high ?? value) + slack];
  if (high !== undefined) return [value - slack, high + slack];
  const off = bound === 'about' ? Math.max(slack, ABOUT * Math.abs(value)) : slack;
  return [value - off, value + off];
};

/** Degrees do not scale by a factor alone, so temperatures keep their unit. */
const factorOf = ({ value, si }: Amount): number | undefined =>
  si === undefined || si.unit === 'K' || value === 0 ? undefined : si.value / value;

/** The unit in which an amount can be compared: SI where there is one. */
export const unitOf = (amount: Amount): string => (factorOf(amount) === undefined ? amount.unit : amount.si!.unit);

/** Intervals that have been worked out: an amount is compared many times. */
const known = new WeakMap<Amount, Interval>();

/** An amount as an interval. `slack` takes the place of the rounding that its writing shows. */
export const intervalOf = (amount: Amount, slack?: number): Interval => {
  if (slack !== undefined) return interval(amount, slack);
  const found = known.get(amount) ?? interval(amount, slackOf(amount));
  known.set(amount, found);
  return found;
};

const interval = (amount: Amount, slack: number): Interval => {
  const factor = factorOf(amount) ?? 1;
  const [low, high] = ends(amount, slack);
  return { low: low * factor, high: high * factor, unit: unitOf(amount) };
};

const NEAR = 1e-9;

/** Whether some value lies in both. */
export const overlap = (a: Interval, b: Interval): boolean => {
  if (a.unit !== b.unit) return false;
  const [from, to] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return from <= to + NEAR * Math.abs(from);
};
