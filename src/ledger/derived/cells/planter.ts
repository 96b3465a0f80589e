import { prefixesOf } from './cell-path.ts';

/** An item under one of its paths. */
export interface Filed {
  readonly path: string;
  readonly item: number;
}

/** A node of the tree of cells as it is when all items are in; `items` of one that is not split. */
export interface Planted {
  readonly prefix: string;
  readonly count: number;
  readonly split: boolean;
  readonly items: readonly number[];
}

interface Level {
  readonly prefix: string;
  count: number;
  /** What stands under it, as long as that is no more than a cell may hold. */
  held: Filed[] | undefined;
}

/** Takes items in the order of their paths. */
export interface Planter {
  /** Takes the next, and returns the nodes that are whole by that. */
  readonly take: (one: Filed) => readonly Planted[];
  /** The nodes that are whole when all are in. */
  readonly end: () => readonly Planted[];
}

/**
 * Makes the tree of cells from all items in the order of their paths, as `placeItems` would have it after they came one by
 * one. It holds no more than one cell for each segment of a path.
 */
export const planterOf = (cap: number): Planter => {
  const levels: Level[] = [];
  const close = (depth: number, into: Planted[]): void => {
    while (levels.length > depth) {
      const { prefix, count, held } = levels.pop()!;
      into.push({ prefix, count, split: held === undefined, items: (held ?? []).map(({ item }) => item) });
    }
  };
  const put = (one: Filed, { from, into }: { from: number; into: Planted[] }): void => {
    const prefixes = prefixesOf(one.path);
    for (let depth = from; depth < prefixes.length; depth++) {
      const prefix = prefixes[depth]!;
      if (levels[depth]?.prefix !== prefix) {
        close(depth, into);
        levels.push({ prefix, count: 0, held: [] });
      }
      const level = levels[depth]!;
      level.count += 1;
      if (level.held === undefined) continue;
      level.held.push(one);
      if (level.count <= cap || depth === prefixes.length - 1) return;
      const below = level.held;
      level.held = undefined;
      for (const other of below) put(other, { from: depth + 1, into });
      return;
    }
  };
  const nodes = (work: (into: Planted[]) => void): readonly Planted[] => {
    const into: Planted[] = [];
    work(into);
    return into;
  };
  return { take: (one) => nodes((into) => put(one, { from: 0, into })), end: () => nodes((into) => close(0, into)) };
};
