import type { SameVoice } from './compare.ts';
import type { FigurePoint } from './points.ts';

/** So many voices that are known to speak for a side are asked whether they are another. */
const ASKED = 32;

/** The side of every voice of which some telling gives one, where all that do give the same. */
const sidesOf = (points: readonly FigurePoint[]): ReadonlyMap<string, string> => {
  const sides = new Map<string, Set<string>>();
  for (const { voice, point } of points)
    if (voice !== undefined && point.side !== undefined)
      sides.set(voice, (sides.get(voice) ?? new Set<string>()).add(point.side));
  return new Map(
    [...sides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([voice, [side, ...more]]) => (more.length > 0 ? [] : [[voice, side!]])),
  );
};

/** Points with the side that their voice speaks for in other articles: not every one names it. */
export const withSides = (points: readonly FigurePoint[], same: SameVoice): readonly FigurePoint[] => {
  const known = sidesOf(points);
  const asked = [...known].slice(0, ASKED);
  const found = new Map<string, string | undefined>();
  const sideOf = (voice: string): string | undefined => {
    if (found.has(voice)) return found.get(voice);
    const sides = new Set(asked.flatMap(([other, side]) => (same(voice, other) ? [side] : [])));
    const side = known.get(voice) ?? (sides.size === 1 ? [...sides][0] : undefined);
    found.set(voice, side);
    return side;
  };
  return points.map((one) => {
    if (one.point.side !== undefined || one.voice === undefined) return one;
    const side = sideOf(one.voice);
    return side === undefined ? one : { ...one, point: { ...one.point, side } };
  });
};
