import { blockKey } from './blocks.ts';
import { sameAmount } from './compare.ts';
import type { FigurePoint } from './points.ts';

/** Points of one article that give one amount: said again, or restated in another unit. They are never told apart. */
export interface Group {
  readonly block: string;
  readonly article: string;
  readonly points: readonly FigurePoint[];
}

/** The figure that a point restates, at the end of the chain. */
const originOf = (point: FigurePoint, byFigure: ReadonlyMap<string, FigurePoint>): FigurePoint => {
  const origin = point.restates === undefined ? undefined : byFigure.get(point.restates);
  return origin === undefined || origin.point.figure === point.point.figure ? point : origin;
};

/** What is denied is never one with what is told. */
const isOneOf = ([first]: readonly FigurePoint[], { denied }: FigurePoint): boolean => first!.denied === denied;

/** The points of one article in groups, in order of the text. */
export const groupsOf = (points: readonly FigurePoint[]): readonly Group[] => {
  const byFigure = new Map(points.map((point) => [point.point.figure, point]));
  const groups = new Map<string, FigurePoint[][]>();
  for (const point of points) {
    const origin = originOf(point, byFigure);
    const block = blockKey(origin);
    if (!groups.has(block)) groups.set(block, []);
    const same = groups
      .get(block)!
      .find(
        (group) => isOneOf(group, point) && group.some((one) => one === origin || sameAmount(one.amount, point.amount)),
      );
    if (same) same.push(point);
    else groups.get(block)!.push([point]);
  }
  return Array.from(groups, ([block, lists]) =>
    lists.map((list) => ({ block, article: list[0]!.point.article, points: list })),
  ).flat();
};
