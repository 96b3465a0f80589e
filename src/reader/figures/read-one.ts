import { readDigitFraction, readFraction, readHalf, readPartOfUnit } from './fractions.ts';
import { readMoney } from './money.ts';
import { exactly, type Numeral } from './number.ts';
import { readNumeral } from './numeral.ts';
import { type Scope, touches, wordAt } from './pieces.ts';
import { highOf, type Reader } from './quantity.ts';
import { readRatio, readToOne } from './ratios.ts';
import { behind, isMillion } from './unit.ts';

/** The number at a piece, with "m" as millions where money or many things follow. */
const numeralAt = (scope: Scope, at: number): Numeral | undefined => {
  const numeral = readNumeral(scope, at);
  if (numeral === undefined || numeral.scaled) return numeral;
  if (isMillion(scope, numeral.to) && /\d$/u.test(wordAt(scope, numeral.to - 1)))
    return { ...numeral, to: numeral.to + 1, value: exactly(numeral.value * 1e6), scaled: true, bare: false };
  return numeral;
};

const MINUS = /^(?:minus|−|-)$/u;

/** A minus before degrees or a share: it touches the number, or is the word. */
const minusBefore = (scope: Scope, at: number): boolean =>
  MINUS.test(wordAt(scope, at - 1)) &&
  (wordAt(scope, at - 1) === 'minus' || (touches(scope, at) && !touches(scope, at - 1)));

const readNumber: Reader = (scope, at) => {
  const numeral = numeralAt(scope, at);
  if (numeral === undefined) return undefined;
  const number = { from: at, to: numeral.to };
  const unit = behind(scope, numeral.to, numeral, at);
  // "would fall to minus 14"; not "20 minus 14"
  const below =
    wordAt(scope, at - 1) === 'minus' && /\d/u.test(wordAt(scope, at)) && !/^[\d%]/u.test(wordAt(scope, at - 2));
  if (unit === undefined)
    return {
      from: below ? at - 1 : at,
      to: numeral.to,
      value: below ? -numeral.value : numeral.value,
      ...highOf(numeral, 1),
      unit: '1',
      kind: 'count',
      numeral,
      number,
      by: 'count',
    };
  const per = unit.per ?? 1;
  const signed = unit.kind !== 'money' && /\d/u.test(wordAt(scope, at)) && minusBefore(scope, at);
  const value = exactly(((signed ? -1 : 1) * numeral.value) / per);
  const { to, kind } = unit;
  return {
    from: signed ? at - 1 : at,
    to,
    value,
    ...highOf(numeral, per),
    unit: unit.unit,
    kind,
    numeral,
    number,
    ...(unit.vague && { vague: true }),
    by: kind === 'share' ? 'percentage' : kind,
  };
};

/** Rules for one quantity, the most particular first. */
const RULES: readonly { readonly name: string; readonly read: Reader }[] = [
  { name: 'money', read: readMoney },
  { name: 'ratio', read: readRatio },
  { name: 'to-one', read: readToOne },
  { name: 'part-of-unit', read: readPartOfUnit },
  { name: 'fraction', read: readFraction },
  { name: 'digit-fraction', read: readDigitFraction },
  { name: 'half', read: readHalf },
  { name: 'number', read: readNumber },
];

/** The quantity that begins at a piece, without what it may be a range or a list with. */
export const readOne: Reader = (scope, at) => {
  for (const { read } of RULES) {
    const quantity = read(scope, at);
    if (quantity) return quantity;
  }
  return undefined;
};
