import { readSecondAmount } from './money.ts';
import { exactly } from './number.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import type { Quantity, Reader } from './quantity.ts';
import { readOne } from './read-one.ts';
import { votesAround } from './votes.ts';

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

/** "up five to 27 percent" tells of a change and a level; and no range is a thousand times as wide as its beginning. */
const tooWide = (scope: Scope, first: Quantity, high: number): boolean => {
  const changed = /^(?:up|down|rose|fell|gained|lost)$/u.test(wordAt(scope, first.from - 1));
  return wordAt(scope, first.to) === 'to' && high > first.value * (changed ? 5 : 1000);
};

/** "gave $5 to 10 people": the second number counts something of its own. */
const countsItself = (scope: Scope, first: Quantity, second: Quantity): boolean =>
  first.kind === 'money' &&
  second.kind === 'count' &&
  !second.numeral.scaled &&
  /^\p{L}/u.test(wordAt(scope, second.to));

/** Whether two quantities are the ends of one range. */
const isRange = (scope: Scope, first: Quantity, second: Quantity, dash: boolean): boolean => {
  const value = scaled(first, second);
  if (first.high !== undefined || second.high !== undefined || !sameKind(first, second)) return false;
  if (!(value < second.value) || tooWide(scope, { ...first, value }, second.value)) return false;
  if (wordAt(scope, first.to) === 'or') return second.value <= value + Math.max(1, value);
  if (!dash) return !countsItself(scope, first, second);
  const pair = votesAround(scope, first.from) || scope.pieces[second.from]!.capital;
  return !(pair && second.kind === 'count');
};

const readRange = (scope: Scope, first: Quantity): Quantity | undefined => {
  const join = secondOf(scope, first);
  const second = join && ((first.kind === 'money' && readSecondAmount(scope, join.at)) || readOne(scope, join.at));
  if (!join || !second || !isRange(scope, first, second, join.dash)) return undefined;
  const { unit, kind, numeral, by } = second.kind === 'count' ? first : second;
  return {
    from: wordAt(scope, first.to) === 'and' ? first.from - 1 : first.from,
    to: second.to,
    value: scaled(first, second),
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

const DIMENSION = /^(?:wide|deep|long|high|tall|thick|across|broad)$/u;

/** The 40 of "12 kilometres deep and 40 wide" is in the unit of the 12. */
const unitOfDimension = (scope: Scope, first: Quantity): Quantity => {
  const plain = first.kind === 'count' && first.high === undefined && DIMENSION.test(wordAt(scope, first.to));
  if (
    !plain ||
    !/^(?:and|by|,)$/u.test(wordAt(scope, first.from - 1)) ||
    !DIMENSION.test(wordAt(scope, first.from - 2))
  )
    return first;
  for (let at = first.from - 4; at > first.from - 8 && at >= 0; at--) {
    const other = readOne(scope, at);
    if (other?.kind === 'unit' && other.to === first.from - 2)
      return { ...first, unit: other.unit, kind: 'unit', by: 'unit' };
  }
  return first;
};

/** The quantity that begins at a piece, ranges taken whole; undefined where none does. */
export const readQuantity: Reader = (scope, at) => {
  const first = readOne(scope, at);
  return first && (readRange(scope, first) ?? unitOfDimension(scope, unitOfList(scope, first)));
};
