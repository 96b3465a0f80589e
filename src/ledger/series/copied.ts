import { blockKey } from './blocks.ts';
import { sameAmount } from './compare.ts';
import type { FigurePoint } from './points.ts';
import type { Profile } from './profile.ts';

/**
 * Points with those marked as copied that tell an amount which the article tells too of which theirs is a copy: a wire story
 * that was edited says "12km" and "1,263 sq km" where the wire said it in other words, and has it from there all the same.
 */
export const withCopies = (points: readonly FigurePoint[], profiles: readonly Profile[]): readonly FigurePoint[] => {
  const originals = new Map(
    profiles.flatMap(({ article, copyOf }) => (copyOf === undefined ? [] : [[article, copyOf]])),
  );
  if (originals.size === 0) return points;
  const byArticle = Map.groupBy(points, ({ point }) => point.article);
  const isToldIn = (one: FigurePoint, article: string): boolean =>
    (byArticle.get(article) ?? []).some(
      (other) => blockKey(other) === blockKey(one) && sameAmount(other.amount, one.amount),
    );
  return points.map((one) => {
    const original = one.point.copyOf === undefined ? originals.get(one.point.article) : undefined;
    return original !== undefined && isToldIn(one, original)
      ? { ...one, point: { ...one.point, copyOf: original } }
      : one;
  });
};
