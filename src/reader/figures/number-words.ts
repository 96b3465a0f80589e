import { CARDINALS, SCALE_ABBREVIATIONS, SCALES } from '../lexicon/en/numbers.ts';
import type { Numeral, Part } from './number.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';

/** Over a hyphen within a number: twenty-five, 2.6-million. */
export const overHyphen = (scope: Scope, at: number): number =>
  isHyphen(wordAt(scope, at)) && touches(scope, at) && touches(scope, at + 1) ? at + 1 : at;

export const isArticle = (word: string): boolean => word === 'a' || word === 'an';

export const scaleAt = (scope: Scope, at: number): number | undefined =>
  SCALES.get(wordAt(scope, at)) ?? SCALE_ABBREVIATIONS.get(wordAt(scope, at));

const cardinal = (scope: Scope, at: number): number => CARDINALS.get(wordAt(scope, at)) ?? -1;

/** A number word below a hundred: "seven", "ninety-nine". */
export const readTens = (scope: Scope, at: number): Part | undefined => {
  const first = cardinal(scope, at);
  if (first < 0) return undefined;
  const next = overHyphen(scope, at + 1);
  const second = cardinal(scope, next);
  const joined = first >= 20 && second > 0 && second < 10;
  return joined ? { to: next + 1, value: first + second, bare: false } : { to: at + 1, value: first, bare: false };
};

/** A number word below ten thousand, as said before a scale: "three hundred and five", "a hundred", "twelve hundred". */
const readHundreds = (scope: Scope, at: number): Part | undefined => {
  const article = isArticle(wordAt(scope, at));
  const lead = article ? { to: at + 1, value: 1, bare: false } : readTens(scope, at);
  if (lead === undefined) return undefined;
  const hundred = overHyphen(scope, lead.to);
  if (wordAt(scope, hundred) !== 'hundred') return article ? undefined : lead;
  const value = lead.value * 100;
  const and = wordAt(scope, hundred + 1) === 'and' ? hundred + 2 : overHyphen(scope, hundred + 1);
  const rest = readTens(scope, and);
  return rest && rest.value > 0
    ? { to: rest.to, value: value + rest.value, bare: false }
    : { to: hundred + 1, value, bare: false };
};

const DECIMAL_WORDS = 6;

/** The digits after "point" in words: "two point five". */
const withPoint = (scope: Scope, part: Part): Part => {
  if (wordAt(scope, part.to) !== 'point') return part;
  let to = part.to + 1;
  let digits = '';
  while (digits.length < DECIMAL_WORDS && cardinal(scope, to) >= 0 && cardinal(scope, to) < 10) {
    digits += cardinal(scope, to);
    to += 1;
  }
  return digits ? { to, value: Number(`${part.value}.${digits}`), bare: false } : part;
};

const HALVES: ReadonlyMap<string, number> = new Map([
  ['a half', 0.5],
  ['a quarter', 0.25],
  ['one half', 0.5],
  ['three quarters', 0.75],
]);

/** "and a half" here, with its worth; hyphens between are passed over. */
export const andHalf = (scope: Scope, at: number): { to: number; value: number } | undefined => {
  const and = overHyphen(scope, at);
  if (wordAt(scope, and) !== 'and') return undefined;
  const first = overHyphen(scope, and + 1);
  const second = overHyphen(scope, first + 1);
  const value = HALVES.get(`${wordAt(scope, first)} ${wordAt(scope, second)}`);
  return value === undefined ? undefined : { to: second + 1, value };
};

/** A group; "a" stands for one before a scale: "a million". */
const groupOrOne = (scope: Scope, at: number): Part | undefined => {
  const group = readHundreds(scope, at);
  if (group) return withPoint(scope, group);
  return isArticle(wordAt(scope, at)) && scaleAt(scope, at + 1) !== undefined
    ? { to: at + 1, value: 1, bare: false }
    : undefined;
};

/** Where the next group of a number in words would begin; "and" only leads to one below a hundred, its last. */
const nextGroup = (scope: Scope, at: number): number => {
  const next = overHyphen(scope, at);
  if (wordAt(scope, next) !== 'and') return isArticle(wordAt(scope, next)) ? Number.MAX_SAFE_INTEGER : next;
  const group = readTens(scope, next + 1);
  const ends = group !== undefined && scaleAt(scope, overHyphen(scope, group.to)) === undefined;
  return ends && wordAt(scope, group.to) !== 'hundred' ? next + 1 : Number.MAX_SAFE_INTEGER;
};

/** The largest scales come first and stand once: "one million two hundred thousand and five". */
export const readWords = (scope: Scope, at: number): Numeral | undefined => {
  let total = 0;
  let to = at;
  let last = Number.POSITIVE_INFINITY;
  let plain: number | undefined;
  for (let i = at; ; ) {
    const group = groupOrOne(scope, i);
    if (group === undefined || (total > 0 && group.value === 0)) break;
    const half = andHalf(scope, group.to);
    const scaleWord = overHyphen(scope, half?.to ?? group.to);
    const scale = scaleAt(scope, scaleWord);
    plain ??= group.value + (half?.value ?? 0);
    if (scale === undefined || scale >= last) {
      if (group.value >= last) break;
      total += group.value + (total === 0 ? (half?.value ?? 0) : 0);
      to = total === group.value + (half?.value ?? 0) ? (half?.to ?? group.to) : group.to;
      break;
    }
    total += (group.value + (half?.value ?? 0)) * scale;
    to = scaleWord + 1;
    last = scale;
    i = nextGroup(scope, to);
  }
  return to === at
    ? undefined
    : { to, value: total, plain: plain!, scaled: last < Number.POSITIVE_INFINITY, bare: false };
};
