import type { Found } from './found.ts';
import { sameSentence, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';
import { toSi } from './si.ts';

/** A figure told again in another unit: index of the first, and whether the two can be one value. */
export interface Restatement {
  readonly restates: number;
  readonly agrees?: boolean;
}

/** Between a figure and its conversion in brackets stand at most so many pieces: "of territory (". */
const REACH = 6;
/** However round a number is, it is not taken for rougher than this part of itself: 1,000 is no 500. */
const ROUGHEST = 0.05;
const ROOM = 1e-9;

/** Half the place of the last digit that is not nought, or a twentieth of the value if that is less. */
const roundingOf = (value: number): number => {
  const [digits, exponent] = Math.abs(value).toExponential(11).split('e');
  const decimals = digits!.replace(/\.?0+$/u, '').split('.')[1]?.length ?? 0;
  return Math.min(0.5 * 10 ** (Number(exponent) - decimals), ROUGHEST * Math.abs(value));
};

/** Every value in SI that rounds to what is written, bounds aside. */
const intervalOf = ({ value, high, unit }: Quantity): readonly [number, number] => {
  const low = toSi(value - roundingOf(value), unit)!.value;
  const top = toSi((high ?? value) + roundingOf(high ?? value), unit)!.value;
  return [low * (1 - ROOM), top * (1 + ROOM)];
};

const agree = (a: Quantity, b: Quantity): boolean => {
  const [[low, high], [from, to]] = [intervalOf(a), intervalOf(b)];
  return low <= to && from <= high;
};

const kin = (a: Quantity, b: Quantity): 'money' | 'unit' | undefined => {
  if (a.unit === b.unit) return undefined;
  if (a.kind === 'money' && b.kind === 'money') return 'money';
  const [first, second] = [toSi(1, a.unit), toSi(1, b.unit)];
  return first !== undefined && first.unit === second?.unit ? 'unit' : undefined;
};

/** In brackets, behind a slash, or after ", or": "(386 square miles)", "10 km/6 miles", "10 km, or 6 miles,". */
const follows = (a: Found, b: Found): boolean => {
  const { scope } = a;
  const [from, to] = [a.bounded.to, b.bounded.from];
  if (to - from > REACH || to <= from || !sameSentence(scope, from, to)) return false;
  const words = scope.pieces.slice(from, to).map(({ lower }) => lower);
  if (words.at(-1) === '(' || words.at(-1) === '[')
    return words.indexOf(words.at(-1)!) === words.length - 1 && !words.includes(')');
  return /^(?:\/|, or|or|—|–|=)$/u.test(words.join(' '));
};

/** "(£1.7m; $2.6m)": the second of two conversions. */
const goesOn = (a: Found, b: Found): boolean =>
  b.bounded.from === a.bounded.to + 1 &&
  /^[;,/]$/u.test(wordAt(a.scope, a.bounded.to)) &&
  wordAt(a.scope, a.bounded.from - 1) === '(';

/** Which figures restate the one before them. Amounts of money are linked and not compared: rates are not known. */
export const restatements = (founds: readonly Found[]): readonly (Restatement | undefined)[] => {
  const links: (Restatement | undefined)[] = [];
  founds.forEach((found, i) => {
    const before = founds[i - 1];
    const first =
      before && goesOn(before, found) ? links[i - 1]?.restates : before && follows(before, found) ? i - 1 : undefined;
    const origin = first === undefined ? undefined : founds[first]!.quantity;
    const kind = origin && kin(origin, found.quantity);
    if (first === undefined || origin === undefined || kind === undefined) links.push(undefined);
    else if (kind === 'money' || found.quantity.vague || origin.vague) links.push({ restates: first });
    else links.push({ restates: first, agrees: agree(origin, found.quantity) });
  });
  return links;
};
