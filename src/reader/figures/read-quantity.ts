import { readDigitFraction, readFraction, readHalf, readPartOfUnit } from './fractions.ts';
import { readMoney, readSecondAmount } from './money.ts';
import { exactly, type Numeral } from './number.ts';
import { readNumeral } from './numeral.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import { highOf, type Quantity, type Reader } from './quantity.ts';
import { readRatio, readToOne } from './ratios.ts';
import { behind, isMillion } from './unit.ts';
import { votesAround } from './votes.ts';

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
  if (unit === undefined)
    return {
      from: at,
      to: numeral.to,
      value: numeral.value,
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

const readOne: Reader = (scope, at) => {
  for (const { read } of RULES) {
    const quantity = read(scope, at);
    if (quantity) return quantity;
  }
  return undefined;
};

const RANGING = /^(?:ranging|ranges|ranged|range|anywhere|varying|vary|varied|varies)$/u;

/** Where the second number of a range would begin, after "to", "and" of between, "or", or a dash. */
const secondOf = (scope: Scope, first: Quantity): { at: number; dash: boolean } | undefined => {
  const word = wordAt(scope, first.to);
  const [before, beyond] = [wordAt(scope, first.from - 1), wordAt(scope, first.from - 2)];
  if (word === 'to' && before === 'from' && !RANGING.test(beyond)) return undefined;
  if (word === 'to' || (word === 'and' && before === 'between')) return { at: first.to + 1, dash: false };
  if (word === 'or' && first.value < 20 && first.kind === 'count') return { at: first.to + 1, dash: false };
  if (!isHyphen(word) || wordAt(scope, first.to + 1) === '') return undefined;
  const tight = touches(scope, first.to) && touches(scope, first.to + 1);
  const to =
    wordAt(scope, first.to + 1) === 'to' && isHyphen(wordAt(scope, first.to + 2)) ? first.to + 3 : first.to + 1;
  const loose = word === '–' || first.kind === 'money';
  return tight || loose ? { at: to, dash: true } : undefined;
};

/** A left end takes the scale of the right one where it is the smaller figure: 3 to 5 million. */
const scaled = (first: Quantity, second: Quantity): number => {
  const { plain: figure, value } = second.numeral;
  const shares = second.numeral.scaled && !first.numeral.scaled && first.numeral.value < figure;
  return shares ? exactly((first.value * value) / figure) : first.value;
};

const sameKind = (first: Quantity, second: Quantity): boolean =>
  first.unit === second.unit || first.kind === 'count' || (second.kind === 'count' && first.kind === 'money');

const readRange = (scope: Scope, first: Quantity): Quantity | undefined => {
  const join = secondOf(scope, first);
  const second =
    join &&
    (first.kind === 'money' ? (readSecondAmount(scope, join.at) ?? readOne(scope, join.at)) : readOne(scope, join.at));
  if (!join || !second || first.high !== undefined || second.high !== undefined || !sameKind(first, second))
    return undefined;
  const value = scaled(first, second);
  const word = wordAt(scope, first.to);
  if (
    word === 'to' &&
    second.value > value * (/^(?:up|down|rose|fell|gained|lost)$/u.test(wordAt(scope, first.from - 1)) ? 5 : 1000)
  )
    return undefined;
  if (!(value < second.value) || (word === 'or' && second.value > value + Math.max(1, value))) return undefined;
  if (join.dash && (votesAround(scope, first.from) || scope.pieces[join.at]!.capital) && second.kind === 'count')
    return undefined;
  if (
    second.kind === 'count' &&
    first.kind === 'money' &&
    !second.numeral.scaled &&
    /^\p{L}/u.test(wordAt(scope, second.to)) &&
    !join.dash
  )
    return undefined;
  const ends = second.kind === 'count' ? first : second;
  const from = word === 'and' ? first.from - 1 : first.from;
  const { unit, kind, numeral, by } = ends;
  return {
    from,
    to: second.to,
    value,
    high: second.value,
    unit,
    kind,
    numeral: { ...numeral, bare: first.numeral.bare && second.numeral.bare },
    number: { from: first.number.from, to: second.number.to },
    ...(first.bareDollar && { bareDollar: true }),
    ...(second.vague && { vague: true }),
    by: by === 'count' ? 'range' : `${by}-range`,
  };
};

/** A list whose unit stands at its end: the 3 of "3 and 5 percent". */
const unitOfList = (scope: Scope, first: Quantity): Quantity => {
  if (
    first.kind !== 'count' ||
    first.numeral.scaled ||
    first.value >= 1500 ||
    !/^(?:,|and|or)$/u.test(wordAt(scope, first.to))
  )
    return first;
  const comma = wordAt(scope, first.to) === ',';
  const at = comma && /^(?:and|or)$/u.test(wordAt(scope, first.to + 1)) ? first.to + 2 : first.to + 1;
  const second = readOne(scope, at);
  const both =
    second && second.numeral.bare === first.numeral.bare && (second.kind === 'share' || second.kind === 'points');
  return both && second.by !== 'fraction' ? { ...first, unit: second.unit, kind: second.kind, by: second.by } : first;
};

/** The quantity that begins at a piece, ranges taken whole; undefined where none does. */
export const readQuantity: Reader = (scope, at) => {
  const first = readOne(scope, at);
  return first && (readRange(scope, first) ?? unitOfList(scope, first));
};
