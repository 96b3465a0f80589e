import type { Answer, Point, Telling } from '../../model/series.ts';
import { sha256 } from '../content-hash.ts';
import { amountKey, type SameVoice, sameAmount, type Told, type Verdicted, verdictOf } from './compare.ts';
import type { Group } from './groups.ts';
import type { Amount } from './interval.ts';
import type { FigurePoint } from './points.ts';

/** Points of one answer, with how they are compared with those of another. */
export interface Given {
  readonly id: string;
  /** The earliest published first. */
  readonly points: readonly FigurePoint[];
  readonly told: Told;
}

/** Two answers by their places in the list, and what they are to each other. */
export interface Compared extends Verdicted {
  readonly a: number;
  readonly b: number;
}

export const hashId = (letter: string, parts: readonly unknown[]): string =>
  `${letter}${sha256(JSON.stringify(parts)).slice(0, 16)}`;

const text = (value: string | undefined): string => value ?? '~';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isCopy = ({ copyOf }: Point): number => (copyOf === undefined ? 0 : 1);

/** The earliest published first, those without a date last, of one date the copies; then by article and place in it. */
export const inOrder = (a: Point, b: Point): number =>
  compareText(text(a.published), text(b.published)) ||
  isCopy(a) - isCopy(b) ||
  compareText(a.article, b.article) ||
  a.span.start - b.span.start ||
  a.span.end - b.span.end;

/** The article that a telling stands for: of a copy, the one it copies. */
export const originalOf = ({ article, copyOf }: Point): string => copyOf ?? article;

export const tellingOf = ({ article, name, outlet, published, statement, span }: Point): Telling => ({
  article,
  ...(name === undefined ? {} : { name }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(published === undefined ? {} : { published }),
  ...(statement === undefined ? {} : { statement }),
  span,
});

const distinct = (amounts: readonly Amount[]): readonly Amount[] => [
  ...new Map(amounts.map((amount) => [amountKey(amount), amount])).values(),
];

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/** The unit that most points tell it in of themselves, not as a conversion; of two the earlier told. */
const unitOf = (points: readonly FigurePoint[]): string => {
  const units = new Map(points.map(({ amount }) => [amount.unit, 0]));
  for (const { amount, restates } of points)
    if (restates === undefined) units.set(amount.unit, units.get(amount.unit)! + 1);
  return [...units].toSorted((a, b) => b[1] - a[1])[0]![0];
};

/** What stands for the points: the bound that all of them have, else none; the unit of most of them. */
const amountOf = (points: readonly FigurePoint[]): Amount => {
  const unit = unitOf(points);
  const own = points.filter(({ amount }) => amount.unit === unit);
  const { value, high, si } = own[0]!.amount;
  const bounds = new Set(own.map(({ amount }) => amount.bound));
  const bound = bounds.size === 1 ? own[0]!.amount.bound : undefined;
  const { words } = own[0]!.amount;
  return {
    value,
    ...(high === undefined ? {} : { high }),
    ...(bound === undefined ? {} : { bound }),
    unit,
    ...(si === undefined ? {} : { si }),
    ...(words === undefined ? {} : { words }),
  };
};

const sorted = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort();

const toldOf = (points: readonly FigurePoint[], measure: string): Told => {
  const day = earliest(points.map((point) => point.day));
  return {
    measure,
    amount: amountOf(points),
    restated: distinct(points.map(({ amount }) => amount)),
    ...(day === undefined ? {} : { day }),
    sides: sorted(points.map(({ point }) => point.side)),
    voices: sorted(points.map(({ voice }) => voice)),
  };
};

/** Points that give the same amount, by way of restatements as well: who says €2 million ($2.6 million) says both. */
const same = (groups: readonly Group[]): readonly (readonly FigurePoint[])[] => {
  const lists = new Set<{ readonly points: FigurePoint[]; readonly amounts: Map<string, Amount> }>();
  for (const { points } of groups) {
    const amounts = new Map(points.map(({ amount }) => [amountKey(amount), amount]));
    const meets = (told: ReadonlyMap<string, Amount>): boolean =>
      [...amounts].some(([key, a]) => told.has(key) || [...told.values()].some((b) => sameAmount(a, b)));
    const [into, ...others] = [...lists].filter((list) => meets(list.amounts));
    const list = into ?? { points: [], amounts: new Map<string, Amount>() };
    lists.add(list);
    for (const met of [{ points, amounts }, ...others]) {
      list.points.push(...met.points);
      for (const [key, amount] of met.amounts) list.amounts.set(key, amount);
    }
    for (const other of others) lists.delete(other);
  }
  return Array.from(lists, ({ points }) => points.toSorted((a, b) => inOrder(a.point, b.point)));
};

/** What is told of one matter: its answers, the earliest first, and what any two of them are to each other. */
export interface Answers {
  readonly given: readonly Given[];
  readonly compared: readonly Compared[];
}

/** The answers that groups of one matter give. */
export const answersOf = (series: string, groups: readonly Group[], sameVoice: SameVoice): Answers => {
  const { measure } = groups[0]!.points[0]!.subject;
  const given = same(groups)
    .map((points): Given => {
      const told = toldOf(points, measure);
      const { value, high, bound, unit } = told.amount;
      return { id: hashId('w', [series, value, high, bound, unit]), points, told };
    })
    .toSorted((a, b) => inOrder(a.points[0]!.point, b.points[0]!.point));
  const compared = given.flatMap(({ told }, a) =>
    given.slice(a + 1).map((other, at): Compared => ({ a, b: a + 1 + at, ...verdictOf(told, other.told, sameVoice) })),
  );
  return { given, compared };
};

/** The answers as they are shown. */
export const shownAnswers = ({ given, compared }: Answers): readonly Answer[] => {
  const compatible: string[][] = given.map(() => []);
  const updates: string[][] = given.map(() => []);
  for (const { a, b, verdict, later } of compared)
    if (verdict === 'update') updates[later === 'a' ? a : b]!.push(given[later === 'a' ? b : a]!.id);
    else if (verdict !== 'conflict') {
      compatible[a]!.push(given[b]!.id);
      compatible[b]!.push(given[a]!.id);
    }
  return given.map(
    ({ id, points, told: { amount } }, at): Answer => ({
      id,
      value: amount.value,
      ...(amount.high === undefined ? {} : { high: amount.high }),
      ...(amount.bound === undefined ? {} : { bound: amount.bound }),
      unit: amount.unit,
      points: points.map(({ point }) => point),
      tellings: independent(points),
      first: tellingOf(points[0]!.point),
      compatible: compatible[at]!,
      updates: updates[at]!,
    }),
  );
};

/** How many of the tellings are no copies of others. */
export const independent = (points: readonly FigurePoint[]): number =>
  new Set(points.map(({ point }) => originalOf(point))).size;
