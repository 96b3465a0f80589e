import {
  AFTER_METRES,
  BASIS_POINTS,
  BASIS_POINTS_UNIT,
  CURRENCY_CODES,
  CURRENCY_NOUNS,
  MINOR_UNITS,
  PERCENT,
  PERCENT_POINTS,
  POINTS_UNIT,
  POUNDS_PAID,
  POUNDS_WEIGHED,
  SHARED_NOUNS,
  TONS,
  UNIT_LETTERS,
  UNITS,
} from '../lexicon/en/units.ts';
import type { Numeral } from './number.ts';
import { isPlural } from './phrase.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';

export type Kind = 'count' | 'money' | 'share' | 'points' | 'unit';

/** What stands behind a number and says in what it is: ends before piece `to`. */
export interface Behind {
  readonly to: number;
  readonly unit: string;
  readonly kind: Kind;
  /** Hundredths of the unit: cents. */
  readonly per?: number;
  /** No value in SI: "tons" of nobody knows which kind. */
  readonly vague?: true;
}

type Named = Omit<Behind, 'to'>;
const all = (forms: Iterable<string>, named: Named): readonly (readonly [string, Named])[] =>
  [...forms].map((form) => [form, named] as const);

/** Forms that mean one thing, whatever stands around them. */
const FORMS: ReadonlyMap<string, Named> = new Map([
  ...[...UNITS].map(([form, { code }]) => [form, { unit: code, kind: 'unit' }] as const),
  ...all(TONS, { unit: 't', kind: 'unit', vague: true }),
  ...all(PERCENT, { unit: '%', kind: 'share' }),
  ...all(PERCENT_POINTS, { unit: POINTS_UNIT, kind: 'points' }),
  ...all(BASIS_POINTS, { unit: BASIS_POINTS_UNIT, kind: 'points' }),
  ...[...CURRENCY_NOUNS].map(([form, unit]) => [form, { unit, kind: 'money' }] as const),
  ...[...MINOR_UNITS].map(([form, unit]) => [form, { unit, kind: 'money', per: 100 }] as const),
]);
const FIRST: ReadonlySet<string> = new Set([...FORMS.keys()].map((form) => form.split(' ')[0]!));
const LONGEST = 4;

const formAt = (scope: Scope, at: number): Behind | undefined => {
  if (!FIRST.has(wordAt(scope, at))) return undefined;
  for (let size = LONGEST; size > 0; size--) {
    const form = scope.pieces
      .slice(at, at + size)
      .map(({ lower }) => lower)
      .join(' ');
    const named = FORMS.get(form);
    if (named) return { ...named, to: at + size };
  }
  return undefined;
};

const money = (to: number, unit: string | undefined): Behind | undefined =>
  unit === undefined ? undefined : { to, unit, kind: 'money' };

const codeAt = ({ text, pieces }: Scope, at: number): string | undefined => {
  const piece = pieces[at];
  if (piece === undefined || !piece.capital) return undefined;
  const words = text.slice(piece.start, piece.end);
  return words === words.toUpperCase() ? CURRENCY_CODES.get(piece.lower) : undefined;
};

/** How far around pounds their meaning is looked for. */
const POUNDS_REACH = 6;

const MASS = /^(?:kg|kgs|kilos?|kilograms?|kilogrammes?|tonnes?|tons?|grams?)$/u;

/** "588 kilograms (1,295 pounds)". */
const convertsMass = (scope: Scope, from: number): boolean =>
  [1, 2, 3, 4, 5].some((i) => MASS.test(wordAt(scope, from - i))) &&
  [1, 2].some((i) => /^[(/]$/u.test(wordAt(scope, from - i)));

/** Pounds pay or weigh: "fined 500 pounds", "20 pounds of explosives". Undefined where nothing tells. */
const poundsAt = (scope: Scope, at: number, numeral: Numeral, from: number): Behind | undefined => {
  const weight: Behind = { to: at + 1, unit: '[lb_av]', kind: 'unit' };
  if (isHyphen(wordAt(scope, at - 1)) || convertsMass(scope, from)) return weight;
  for (let i = from - 1; i >= Math.max(0, from - POUNDS_REACH); i--) {
    if (POUNDS_PAID.test(wordAt(scope, i))) return money(at + 1, 'GBP');
    if (POUNDS_WEIGHED.test(wordAt(scope, i))) return weight;
  }
  if (numeral.value >= 1e6 || scope.tells.sterling) return money(at + 1, 'GBP');
  return wordAt(scope, at + 1) === 'of' ? weight : undefined;
};

/** "won" is a verb more often than it is money. */
const wonAt = (scope: Scope, at: number, numeral: Numeral): Behind | undefined =>
  numeral.scaled && !/^(?:the|a|an|by|his|her|their)$/u.test(wordAt(scope, at + 1)) ? money(at + 1, 'KRW') : undefined;

/** "100m" is metres, "2m homes" is millions; undefined where neither shows. */
export const isMillion = (scope: Scope, at: number): boolean =>
  wordAt(scope, at) === 'm' &&
  touches(scope, at) &&
  !AFTER_METRES.has(wordAt(scope, at + 1)) &&
  (formAt(scope, at + 1)?.kind === 'money' ||
    codeAt(scope, at + 1) !== undefined ||
    SHARED_NOUNS.has(wordAt(scope, at + 1)) ||
    isPlural(wordAt(scope, at + 1)) ||
    isPlural(wordAt(scope, at + 2)));

const letterAt = (scope: Scope, at: number): Behind | undefined => {
  const piece = scope.pieces[at];
  if (piece === undefined || !touches(scope, at) || !/\d$/u.test(wordAt(scope, at - 1))) return undefined;
  if (piece.lower === 'm')
    return AFTER_METRES.has(wordAt(scope, at + 1)) ? { to: at + 1, unit: 'm', kind: 'unit' } : undefined;
  if (piece.lower === 'p' && scope.tells.sterling) return { to: at + 1, unit: 'GBP', kind: 'money', per: 100 };
  if (piece.lower === 'pc') return { to: at + 1, unit: '%', kind: 'share' };
  const unit = UNIT_LETTERS.get(scope.text.slice(piece.start, piece.end));
  return unit === undefined ? undefined : { to: at + 1, unit, kind: 'unit' };
};

/** Words that are units by what stands around them. */
const wordBehind = (scope: Scope, at: number, numeral: Numeral, from: number): Behind | undefined => {
  const word = wordAt(scope, at);
  if (word === 'pound' || word === 'pounds') return poundsAt(scope, at, numeral, from);
  if (word === 'won') return wonAt(scope, at, numeral);
  const shared = SHARED_NOUNS.get(word);
  return shared ? money(at + 1, scope.tells.shared.get(shared)) : undefined;
};

const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['km', 'km/h'],
  ['[mi_i]', '[mi_i]/h'],
]);

/** "150 kilometers (93 miles) per hour": a length that its conversion parts from "per hour". */
const speedOf = (scope: Scope, found: Behind | undefined): Behind | undefined => {
  const speed = found && SPEEDS.get(found.unit);
  if (!found || !speed) return found;
  let at = found.to;
  if (wordAt(scope, at) === '(') while (at < found.to + 8 && wordAt(scope, at) !== ')') at += 1;
  const hour =
    wordAt(scope, at) === ')' && /^(?:per|an) hour$/u.test(`${wordAt(scope, at + 1)} ${wordAt(scope, at + 2)}`);
  return hour ? { ...found, unit: speed } : found;
};

/** What stands behind the number that ends before a piece, a hyphen passed over; undefined for a bare count. */
export const behind = (scope: Scope, at: number, numeral: Numeral, from: number): Behind | undefined => {
  const hyphen = isHyphen(wordAt(scope, at)) && touches(scope, at) && touches(scope, at + 1);
  const word = hyphen ? at + 1 : VAGUE_OF.test(wordAt(scope, at)) && numeral.high !== undefined ? at + 1 : at;
  const code = codeAt(scope, word);
  if (code) return money(word + 1, code);
  const found = speedOf(scope, formAt(scope, word)) ?? wordBehind(scope, word, numeral, from) ?? letterAt(scope, word);
  const dollar = found?.unit === 'USD' && /^(?:dollars?|bucks|cents?)$/u.test(wordAt(scope, word));
  return found && dollar ? { ...found, unit: scope.tells.dollar } : found;
};

/** "billions of dollars": between a vague number and what it is in. */
const VAGUE_OF = /^of$/u;
