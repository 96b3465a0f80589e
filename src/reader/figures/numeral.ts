import { CARDINALS, SCALE_ABBREVIATIONS, SCALES, SEVERAL, VAGUE, VULGAR } from '../lexicon/en/numbers.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';

/** A number as written, without what it counts. Ends before piece `to`. */
export interface Numeral {
  readonly to: number;
  readonly value: number;
  /** Upper end of a vague number: "hundreds". */
  readonly high?: number;
  /** The number before its scale: 1.2 of "1.2 million". */
  readonly plain: number;
  readonly scaled: boolean;
  /** Bare digits, without separators or scale, as years and names have. */
  readonly bare: boolean;
}

/** Numbers beyond are no numbers that anybody counted. */
const LARGEST = 1e16;
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

interface Part {
  readonly to: number;
  readonly value: number;
  readonly bare: boolean;
}

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

const readDigits = (scope: Scope, at: number): Part | undefined => {
  const word = wordAt(scope, at);
  const point = word === '.' && touches(scope, at + 1) && /^\d+$/u.test(wordAt(scope, at + 1));
  if (point && !touches(scope, at) && wordAt(scope, at + 1).length <= LONGEST)
    return { to: at + 2, value: Number(`0.${wordAt(scope, at + 1)}`), bare: false };
  const torn = tornAt(scope, at);
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

/** Over a hyphen within a number: twenty-five, 2.6-million. */
const overHyphen = (scope: Scope, at: number): number =>
  isHyphen(wordAt(scope, at)) && touches(scope, at) && touches(scope, at + 1) ? at + 1 : at;

const cardinal = (scope: Scope, at: number): number => CARDINALS.get(wordAt(scope, at)) ?? -1;

/** A number word below a hundred: "seven", "ninety-nine". */
const readTens = (scope: Scope, at: number): Part | undefined => {
  const first = cardinal(scope, at);
  if (first < 0) return undefined;
  const next = overHyphen(scope, at + 1);
  const second = cardinal(scope, next);
  const joined = first >= 20 && second > 0 && second < 10;
  return joined ? { to: next + 1, value: first + second, bare: false } : { to: at + 1, value: first, bare: false };
};

const isArticle = (word: string): boolean => word === 'a' || word === 'an';

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
const andHalf = (scope: Scope, at: number): { to: number; value: number } | undefined => {
  const and = overHyphen(scope, at);
  if (wordAt(scope, and) !== 'and') return undefined;
  const first = overHyphen(scope, and + 1);
  const second = overHyphen(scope, first + 1);
  const value = HALVES.get(`${wordAt(scope, first)} ${wordAt(scope, second)}`);
  return value === undefined ? undefined : { to: second + 1, value };
};

const scaleAt = (scope: Scope, at: number): number | undefined =>
  SCALES.get(wordAt(scope, at)) ?? SCALE_ABBREVIATIONS.get(wordAt(scope, at));

/** The largest scales come first and stand once: "one million two hundred thousand and five". */
const readWords = (scope: Scope, at: number): Numeral | undefined => {
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

/** Where the next group of a number in words would begin; "and" only leads to one below a hundred, its last. */
const nextGroup = (scope: Scope, at: number): number => {
  const next = overHyphen(scope, at);
  if (wordAt(scope, next) !== 'and') return isArticle(wordAt(scope, next)) ? Number.MAX_SAFE_INTEGER : next;
  const group = readTens(scope, next + 1);
  const ends = group !== undefined && scaleAt(scope, overHyphen(scope, group.to)) === undefined;
  return ends && wordAt(scope, group.to) !== 'hundred' ? next + 1 : Number.MAX_SAFE_INTEGER;
};

/** A group; "a" stands for one before a scale: "a million". */
const groupOrOne = (scope: Scope, at: number): Part | undefined => {
  const group = readHundreds(scope, at);
  if (group) return withPoint(scope, group);
  return isArticle(wordAt(scope, at)) && scaleAt(scope, at + 1) !== undefined
    ? { to: at + 1, value: 1, bare: false }
    : undefined;
};

/** Scales after digits, with "and a half": "1.2 million", "5 hundred thousand", "2 and a half million". */
const withScales = (scope: Scope, part: Part): Numeral => {
  let { to, value } = part;
  const half = andHalf(scope, to);
  if (half && scaleAt(scope, half.to) !== undefined) {
    to = half.to;
    value += half.value;
  }
  const plain = value;
  let scaled = false;
  for (let guard = 0; guard < 3; guard++) {
    const word = overHyphen(scope, to);
    const scale = wordAt(scope, word) === 'hundred' ? 100 : scaleAt(scope, word);
    if (scale === undefined) break;
    value = exactly(value * scale);
    to = word + 1;
    scaled = true;
  }
  return { to, value, plain, scaled, bare: part.bare && !scaled };
};

/** Without the last digits that binary fractions add: 4.1 × 1,000,000. */
export const exactly = (value: number): number => Number(value.toPrecision(15));

const withTail = (scope: Scope, numeral: Numeral): Numeral => {
  const half = numeral.scaled ? andHalf(scope, numeral.to) : undefined;
  if (half === undefined) return numeral;
  return { ...numeral, to: half.to, value: numeral.value + half.value * (numeral.value / numeral.plain) };
};

/** Twelve times what is before: "two dozen", "a dozen". */
const readDozen = (scope: Scope, at: number): Numeral | undefined => {
  const half = wordAt(scope, at) === 'half' && isArticle(wordAt(scope, at + 1));
  if (half) return wordAt(scope, at + 2) === 'dozen' ? whole(at + 3, 6) : undefined;
  const article = isArticle(wordAt(scope, at));
  const lead = article ? { to: at + 1, value: 1 } : (readTens(scope, at) ?? readDigits(scope, at));
  const dozen = lead ? overHyphen(scope, lead.to) : at;
  if (lead && wordAt(scope, dozen) === 'dozen') return whole(dozen + 1, 12 * lead.value);
  const score = article && wordAt(scope, at + 1) === 'score' && wordAt(scope, at + 2) === 'of';
  if (score && /^[\p{L}]/u.test(wordAt(scope, at + 3))) return whole(at + 3, 20);
  return wordAt(scope, at) === 'dozen' ? whole(at + 1, 12) : undefined;
};

const whole = (to: number, value: number): Numeral => ({ to, value, plain: value, scaled: false, bare: false });

/** "half a million", "a quarter of a million", "three-quarters of a billion", "half-million". */
const readHalfOfScale = (scope: Scope, at: number): Numeral | undefined => {
  const first = wordAt(scope, at);
  const lead =
    first === 'half' ? at : isArticle(first) || first === 'one' || first === 'three' ? overHyphen(scope, at + 1) : -1;
  if (lead < 0) return undefined;
  const word = wordAt(scope, lead);
  const part = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : word === 'quarters' && first === 'three' ? 0.75 : 0;
  if (part === 0) return undefined;
  const of = wordAt(scope, lead + 1) === 'of' ? lead + 2 : overHyphen(scope, lead + 1);
  const scale = isArticle(wordAt(scope, of)) || wordAt(scope, of) === 'one' ? of + 1 : of;
  const worth = scaleAt(scope, scale);
  return worth === undefined
    ? undefined
    : { to: scale + 1, value: part * worth, plain: part, scaled: true, bare: false };
};

const vague = (to: number, low: number, high: number): Numeral => ({
  to,
  value: low,
  high,
  plain: low,
  scaled: true,
  bare: false,
});

/** The multiplier of "several hundred", "a few thousand", with where the scale stands. */
const severalAt = (scope: Scope, at: number): number => {
  const first = isArticle(wordAt(scope, at)) ? at + 1 : at;
  if (!SEVERAL.has(wordAt(scope, first))) return -1;
  if (wordAt(scope, first) !== 'couple') return first + 1;
  return wordAt(scope, first + 1) === 'of' ? first + 2 : first + 1;
};

const readSeveral = (scope: Scope, at: number): Numeral | undefined => {
  const to = severalAt(scope, at);
  if (to < 0) return undefined;
  const word = wordAt(scope, to);
  const scale = word === 'hundred' ? 100 : word === 'dozen' ? 12 : SCALES.get(word);
  if (scale !== undefined) return vague(to + 1, 2 * scale, word === 'dozen' ? 99 : 10 * scale - 1);
  const pair = wordAt(scope, to - 2) === 'couple' && isArticle(wordAt(scope, at)) && word.length > 3;
  return pair && word.endsWith('s') ? whole(to, 2) : undefined;
};

/** "hundreds", "tens of thousands", "hundreds of millions". */
const readVague = (scope: Scope, at: number): Numeral | undefined => {
  const range = VAGUE.get(wordAt(scope, at));
  if (range === undefined) return undefined;
  const larger = wordAt(scope, at + 1) === 'of' ? wordAt(scope, at + 2) : '';
  const scale = VAGUE.has(larger) ? SCALES.get(larger.slice(0, -1)) : undefined;
  if (scale === undefined) return vague(at + 1, range[0], range[1]);
  return range[1] >= 1e6 ? undefined : vague(at + 3, range[0] * scale, (range[1] + 1) * scale - 1);
};

const RULES: readonly ((scope: Scope, at: number) => Numeral | undefined)[] = [
  readHalfOfScale,
  readDozen,
  readSeveral,
  readVague,
  (scope, at) => {
    const digits = readDigits(scope, at);
    return digits && withTail(scope, withScales(scope, digits));
  },
  (scope, at) => {
    const words = readWords(scope, at);
    return words && withTail(scope, words);
  },
];

const readable = (numeral: Numeral | undefined): numeral is Numeral =>
  numeral !== undefined && Number.isFinite(numeral.value) && numeral.value < LARGEST;

/** The number that begins at a piece, the longest reading first; undefined where none does. */
export const readNumeral = (scope: Scope, at: number): Numeral | undefined => {
  for (const rule of RULES) {
    const numeral = rule(scope, at);
    if (readable(numeral)) return numeral;
  }
  return undefined;
};
