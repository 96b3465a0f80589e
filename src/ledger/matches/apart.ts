import type { Likeness, Ready } from './likeness.ts';
import type { Sketch } from './sketch.ts';

/** Two claims and how like they are. */
export interface Pair {
  readonly a: Ready;
  readonly b: Ready;
  readonly likeness: Likeness;
}

const DAY = 86_400_000;
const dayOf = (value: string): number => Date.parse(value.padEnd(10, '-01')) / DAY;

/** How many days lie between two claims' publication; none where nobody says. */
export const daysBetween = ({ published: a }: Sketch, { published: b }: Sketch): number => {
  const days = a === undefined || b === undefined ? 0 : Math.abs(dayOf(a) - dayOf(b));
  return Number.isNaN(days) ? 0 : days;
};

/** What is told of days so close may be of one day, which one of them has wrong. */
const CLOSE = 2;

/** Told of times that cannot be the same. */
const timesApart = ({ asOf: a }: Sketch, { asOf: b }: Sketch): boolean => {
  if (a === undefined || b === undefined) return false;
  const length = Math.min(a.length, b.length);
  if (a.slice(0, length) === b.slice(0, length)) return false;
  return length < 10 || Math.abs(dayOf(a) - dayOf(b)) > CLOSE;
};

/** Both name somebody or some place, and none in common. */
const namesApart = (a: Ready, b: Ready): boolean => {
  const named = ({ own }: Ready) => own.filter(({ term }) => term.kind === 'name');
  const [x, y] = [named(a), named(b)];
  return x.length > 0 && y.length > 0 && !x.some(({ at }) => b.has[at]! > 0) && !y.some(({ at }) => a.has[at]! > 0);
};

const numbersOf = ({ own }: Ready): readonly string[] =>
  own.filter(({ term }) => term.kind === 'number').map(({ term }) => term.key);

/** Each counts something that the other does not: what becomes of their figures is told by the series. */
const numbersApart = (a: Ready, b: Ready): boolean => {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x.some((number) => !y.includes(number)) && y.some((number) => !x.includes(number));
};

/** Whether two claims tell of different days, places, people or amounts, and so are nothing to each other. */
export const areApart = ({ a, b }: Pair): boolean =>
  timesApart(a.sketch, b.sketch) || namesApart(a, b) || numbersApart(a, b);

/** One counts something, the other nothing. */
export const onlyOneCounts = ({ a, b }: Pair): boolean => numbersOf(a).length > 0 !== numbersOf(b).length > 0;
