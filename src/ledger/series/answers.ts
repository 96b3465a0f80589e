import type { Answer, Point, Telling } from '../../model/series.ts';
import { sha256 } from '../content-hash.ts';
import { amountKey, compareTold, sameAmount, type Told } from './compare.ts';
import type { Group } from './groups.ts';
import type { Amount } from './interval.ts';
import type { FigurePoint } from './points.ts';

/** Points of one answer, with how they are compared with those of another. */
interface Same {
  readonly points: readonly FigurePoint[];
  readonly told: Told;
}

export const hashId = (letter: string, parts: readonly unknown[]): string =>
  `${letter}${sha256(JSON.stringify(parts)).slice(0, 16)}`;

const text = (value: string | undefined): string => value ?? '~';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earliest published first, those without a date last; then by article and place in it. */
export const inOrder = (a: Point, b: Point): number =>
  compareText(text(a.published), text(b.published)) ||
  compareText(a.article, b.article) ||
  a.span.start - b.span.start ||
  a.span.end - b.span.end;

/** The article that a telling stands for: of a copy, the one it copies. */
const originalOf = ({ article, copyOf }: Point): string => copyOf ?? article;

const tellingOf = ({ article, name, outlet, published, statement, span }: Point): Telling => ({
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

const toldOf = (points: readonly FigurePoint[], measure: string): Told => {
  const day = earliest(points.map((point) => point.day));
  return {
    measure,
    amount: amountOf(points),
    restated: distinct(points.map(({ amount }) => amount)),
    ...(day === undefined ? {} : { day }),
    sides: [...new Set(points.flatMap(({ point }) => point.side ?? []))].sort(),
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

/** The answers of one series, the earliest first, and whether any two of them conflict. */
export const answersOf = (
  series: string,
  groups: readonly Group[],
): { readonly answers: readonly Answer[]; readonly conflict: boolean } => {
  const measure = groups[0]!.points[0]!.subject.measure;
  const found = same(groups)
    .map((points): Same => ({ points, told: toldOf(points, measure) }))
    .toSorted((a, b) => inOrder(a.points[0]!.point, b.points[0]!.point));
  const ids = found.map(({ told: { amount } }) =>
    hashId('w', [series, amount.value, amount.high, amount.bound, amount.unit]),
  );
  const compatible: string[][] = found.map(() => []);
  const updates: string[][] = found.map(() => []);
  let conflict = false;
  found.forEach(({ told: a }, i) => {
    for (let j = i + 1; j < found.length; j++) {
      const { verdict, later } = compareTold(a, found[j]!.told);
      if (verdict === 'conflict') conflict = true;
      else if (verdict === 'update') updates[later === 'a' ? i : j]!.push(ids[later === 'a' ? j : i]!);
      else {
        compatible[i]!.push(ids[j]!);
        compatible[j]!.push(ids[i]!);
      }
    }
  });
  const answers = found.map(
    ({ points, told: { amount } }, at): Answer => ({
      id: ids[at]!,
      value: amount.value,
      ...(amount.high === undefined ? {} : { high: amount.high }),
      ...(amount.bound === undefined ? {} : { bound: amount.bound }),
      unit: amount.unit,
      points: points.map(({ point }) => point),
      tellings: new Set(points.map(({ point }) => originalOf(point))).size,
      first: tellingOf(points[0]!.point),
      compatible: compatible[at]!,
      updates: updates[at]!,
    }),
  );
  return { answers, conflict };
};
