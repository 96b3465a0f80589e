import { blockKey } from './blocks.ts';
import { sameAmount } from './compare.ts';
import type { FigurePoint } from './points.ts';
import type { Profile } from './profile.ts';

type Told = (article: string) => readonly FigurePoint[];

const sameBlock = (one: FigurePoint, told: readonly FigurePoint[]): readonly FigurePoint[] =>
  told.filter((other) => blockKey(other) === blockKey(one));

const isToldAmong = (one: FigurePoint, told: readonly FigurePoint[]): boolean =>
  told.some((other) => sameAmount(other.amount, one.amount));

/** Whether the words around a figure are another article's, but the figure is not: a story run again with a new toll. */
const isOwnAmount = (one: FigurePoint, original: string, told: Told): boolean => {
  const theirs = sameBlock(one, told(original));
  return theirs.length > 0 && !isToldAmong(one, theirs);
};

const withCopyOf = (
  { point: { copyOf: _, ...point }, ...rest }: FigurePoint,
  copyOf: string | undefined,
): FigurePoint => ({
  ...rest,
  point: copyOf === undefined ? point : { ...point, copyOf },
});

/**
 * Points, each with the article whose telling of an amount it copies. A wire story that was edited says "12km" and "1,263 sq
 * km" where the wire said it in other words, and has it from there all the same; one that was given another amount tells that
 * by itself, whosever the words around it are.
 */
export const withCopies = (points: readonly FigurePoint[], profiles: readonly Profile[]): readonly FigurePoint[] => {
  const originals = new Map(
    profiles.flatMap(({ article, copyOf }) => (copyOf === undefined ? [] : [[article, copyOf]])),
  );
  const byArticle = Map.groupBy(points, ({ point }) => point.article);
  const told: Told = (article) => byArticle.get(article) ?? [];
  return points.map((one) => {
    const { article, copyOf } = one.point;
    if (copyOf !== undefined) return isOwnAmount(one, copyOf, told) ? withCopyOf(one, undefined) : one;
    const original = originals.get(article);
    if (original === undefined || !isToldAmong(one, sameBlock(one, told(original)))) return one;
    return withCopyOf(one, original);
  });
};
