import { SCALE_ABBREVIATIONS, SCALE_LETTERS, SCALES } from '../lexicon/en/numbers.ts';
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, DOLLAR_OF } from '../lexicon/en/units.ts';
import { exactly, type Numeral } from './number.ts';
import { readNumeral } from './numeral.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import type { Reader } from './quantity.ts';
import { behind } from './unit.ts';

/** The number after a currency sign, with letters as scales: 2.6m; and one that was torn: "2. 6 million". */
const amountAt = (scope: Scope, at: number): Numeral | undefined => {
  const numeral = tornAt(scope, at) ?? readNumeral(scope, at);
  if (numeral === undefined || numeral.high !== undefined) return undefined;
  const letter = touches(scope, numeral.to) ? SCALE_LETTERS.get(wordAt(scope, numeral.to)) : undefined;
  if (letter === undefined || numeral.scaled) return numeral;
  return { ...numeral, to: numeral.to + 1, value: exactly(numeral.value * letter), scaled: true, bare: false };
};

const isScale = (word: string): boolean => SCALES.has(word) || SCALE_ABBREVIATIONS.has(word) || SCALE_LETTERS.has(word);

/** "$2. 6 million", as tables and old archives part it. */
const tornAt = (scope: Scope, at: number): Numeral | undefined => {
  const [whole, point, rest, after] = [0, 1, 2, 3].map((i) => wordAt(scope, at + i));
  if (point !== '.' || !/^\d{1,3}$/u.test(whole!) || !/^\d{1,2}$/u.test(rest!) || !touches(scope, at + 1))
    return undefined;
  const gap = scope.pieces[at + 2]!.start - scope.pieces[at + 1]!.end;
  const scaleAt = isHyphen(after!) ? at + 4 : at + 3;
  const word = wordAt(scope, scaleAt);
  if (gap !== 1 || !isScale(word)) return undefined;
  const plain = Number(`${whole}.${rest}`);
  const scale = SCALES.get(word) ?? SCALE_ABBREVIATIONS.get(word) ?? SCALE_LETTERS.get(word)!;
  return { to: scaleAt + 1, value: exactly(plain * scale), plain, scaled: true, bare: false };
};

interface Sign {
  /** Where the number begins. */
  readonly to: number;
  readonly unit: string;
  readonly bare?: true;
}

const isUpper = ({ text, pieces }: Scope, at: number): boolean => {
  const words = text.slice(pieces[at]!.start, pieces[at]!.end);
  return words === words.toUpperCase();
};

/** US$, US $, USD$, A$: one letter stands for a country only where it touches. */
const dollarAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = DOLLAR_OF.get(wordAt(scope, at));
  if (unit === undefined || wordAt(scope, at + 1) !== '$' || !isUpper(scope, at)) return undefined;
  return touches(scope, at + 1) || wordAt(scope, at).length > 1 ? { to: at + 2, unit } : undefined;
};

const signAt = (scope: Scope, at: number): Sign | undefined => {
  const word = wordAt(scope, at);
  const sign = CURRENCY_SIGNS.get(word);
  if (sign) return word === '$' ? { to: at + 1, unit: scope.tells.dollar, bare: true } : { to: at + 1, unit: sign };
  if (word === 'gb' && /^[£#]$/u.test(wordAt(scope, at + 1))) return { to: at + 2, unit: 'GBP' };
  return scope.pieces[at]?.capital ? (dollarAt(scope, at) ?? codeAt(scope, at) ?? prefixAt(scope, at)) : undefined;
};

const codeAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = isUpper(scope, at) ? CURRENCY_CODES.get(wordAt(scope, at)) : undefined;
  if (unit === undefined) return undefined;
  return { to: CURRENCY_SIGNS.has(wordAt(scope, at + 1)) ? at + 2 : at + 1, unit };
};

/** "Rs 500", "Rs. 500", "R26 million". */
const prefixAt = (scope: Scope, at: number): Sign | undefined => {
  const unit = CURRENCY_PREFIXES.get(wordAt(scope, at));
  if (unit === undefined) return undefined;
  if (unit !== 'rupee') return touches(scope, at + 1) ? { to: at + 1, unit } : undefined;
  const code = scope.tells.shared.get('rupee');
  return code ? { to: wordAt(scope, at + 1) === '.' ? at + 2 : at + 1, unit: code } : undefined;
};

/** £ stands at the place of # in ISO 646-GB, and archives have kept it so: "# 13 billion". */
const hashAt = (scope: Scope, at: number): Sign | undefined =>
  wordAt(scope, at) === '#' ? { to: at + 1, unit: 'GBP' } : undefined;

export const readMoney: Reader = (scope, at) => {
  const hash = hashAt(scope, at);
  const sign = signAt(scope, at) ?? hash;
  const numeral = sign && amountAt(scope, sign.to);
  if (!sign || !numeral || (hash && !numeral.scaled)) return undefined;
  if (!/^[\d.]/u.test(wordAt(scope, sign.to)) && !numeral.scaled) return undefined;
  const after = behind(scope, numeral.to, numeral, at);
  const said = after?.kind === 'money' && after.per === undefined ? after : undefined;
  const whose = said && wordAt(scope, said.to - 1).length === 3 ? said.unit : undefined;
  const unit = sign.bare && whose ? whose : sign.unit;
  const to = said && (said.unit === unit || sign.bare) ? said.to : numeral.to;
  const bare = sign.bare && !whose ? ({ bareDollar: true } as const) : {};
  return {
    from: at,
    to,
    value: numeral.value,
    unit,
    kind: 'money',
    numeral,
    number: { from: sign.to, to: numeral.to },
    ...bare,
    by: 'money',
  };
};

/** The right end of a range of money, its sign not said again: the 150m of "$140-150m". */
export const readSecondAmount: Reader = (scope, at) => {
  const numeral = /^\d/u.test(wordAt(scope, at)) ? amountAt(scope, at) : undefined;
  if (!numeral || !SCALE_LETTERS.has(wordAt(scope, numeral.to - 1))) return undefined;
  const number = { from: at, to: numeral.to };
  return { from: at, to: numeral.to, value: numeral.value, unit: '1', kind: 'count', numeral, number, by: 'count' };
};
