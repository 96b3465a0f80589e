import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import { ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import { openSqlite } from '../../database/sqlite.ts';
import {
  type CellItem,
  type CellKind,
  cleanCells,
  clearCells,
  dirtyCells,
  enterCells,
  leaveCells,
  touchCells,
} from './cells.ts';

const SPAN = { start: 0, end: 9 };
const KIND: CellKind = { kind: 'test', cap: 3 };

/** The first item of an article. */
const numberOf = (article: number): number => article * ROWS_PER_ARTICLE;

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
});
afterEach(() => db.destroy());

/** What a layer would hold: of each cell the items it was last derived from. */
type Derived = Map<string, readonly number[]>;

const settle = async (derived: Derived): Promise<readonly string[]> => {
  const cells = await dirtyCells(db, KIND, 10_000);
  for (const { cell, items, fresh } of cells) {
    const now = items.toSorted((a, b) => a - b);
    const came = new Set(fresh);
    if (fresh !== undefined) expect(now.filter((item) => !came.has(item))).toEqual(derived.get(cell));
    if (now.length === 0) derived.delete(cell);
    else derived.set(cell, now);
  }
  await cleanCells(db, KIND, cells);
  return cells.map(({ cell }) => cell);
};

const sorted = (derived: Derived) => [...derived].sort(([a], [b]) => (a < b ? -1 : 1));

/** The cells of items, worked out by hand: the shortest beginning that at most three share. */
const cellsOf = (
  items: readonly CellItem[],
  depth = 1,
  prefix = '',
): readonly (readonly [string, readonly number[]])[] => {
  const groups = Map.groupBy(items, ({ path }) => path.slice(0, depth).join('/'));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, own]) =>
      own.length <= KIND.cap || depth === own[0]!.path.length
        ? [[`${key}/`, own.map(({ item }) => item).sort((a, b) => a - b)] as const]
        : cellsOf(own, depth + 1, prefix),
    );
};

const segment = fc.constantFrom('a', 'b');
const paths = fc.array(fc.tuple(segment, segment, segment, segment), { minLength: 1, maxLength: 24 });

test('cells depend on the items that are there, in whatever order they came, and every change is told', async () => {
  await fc.assert(
    fc.asyncProperty(paths, fc.array(fc.nat(30), { maxLength: 12 }), fc.nat(5), async (all, gone, batch) => {
      await clearCells(db, KIND);
      const derived: Derived = new Map();
      await settle(derived);
      const items = all.map((path, at): CellItem => ({ item: numberOf(at), article: at, path, span: SPAN }));
      for (const [at, item] of items.entries()) {
        await enterCells(db, KIND, [item]);
        if (at % (batch + 1) === 0) await settle(derived);
      }
      const left = new Set(gone.filter((at) => at < items.length));
      for (const at of left) await leaveCells(db, KIND, at);
      await settle(derived);
      const there = items.filter(({ article }) => !left.has(article));
      expect(sorted(derived)).toEqual([...cellsOf(there)].sort(([a], [b]) => (a < b ? -1 : 1)));
      expect(await settle(derived)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('cells made at once from all items are those that grew one by one', async () => {
  await fc.assert(
    fc.asyncProperty(paths, async (all) => {
      const items = all.map((path, at): CellItem => ({ item: numberOf(at), article: at, path, span: SPAN }));
      await clearCells(db, KIND);
      await enterCells(db, KIND, items);
      const planted: Derived = new Map();
      await settle(planted);
      expect(sorted(planted)).toEqual([...cellsOf(items)].sort(([a], [b]) => (a < b ? -1 : 1)));
      // and what comes later falls into them as into any others
      await enterCells(db, KIND, [{ ...items[0]!, item: numberOf(items.length), article: items.length }]);
      await settle(planted);
      const more = [...items, { ...items[0]!, item: numberOf(items.length), article: items.length }];
      expect(sorted(planted)).toEqual([...cellsOf(more)].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
    { numRuns: 60 },
  );
});

test('an article that is touched has all its cells derived anew, and no others', async () => {
  const derived: Derived = new Map();
  await enterCells(db, KIND, [
    { item: numberOf(1), article: 1, path: ['a', 'b'], span: SPAN },
    { item: numberOf(1) + 1, article: 1, path: ['c', 'd'], span: { start: 12, end: 21 } },
    { item: numberOf(2), article: 2, path: ['e', 'f'], span: SPAN },
  ]);
  await settle(derived);
  await touchCells(db, 1);
  expect(await settle(derived)).toEqual(['a/', 'c/']);
  await touchCells(db, 1, [{ start: 20, end: 30 }]);
  expect(await settle(derived)).toEqual(['c/']);
  await touchCells(db, 1, [{ start: 9, end: 12 }]);
  expect(await settle(derived)).toEqual([]);
});

test('segments may hold slashes', async () => {
  const derived: Derived = new Map();
  await enterCells(db, KIND, [{ item: numberOf(1), article: 1, path: ['a/b', ''], span: SPAN }]);
  await settle(derived);
  expect([...derived.values()]).toEqual([[numberOf(1)]]);
});

test('a cell says which items have come, unless one went or came again, or something else changed', async () => {
  const enter = (article: number) =>
    enterCells(db, KIND, [{ item: numberOf(article), article, path: ['a', 'b'], span: SPAN }]);
  const fresh = async () => {
    const cells = await dirtyCells(db, KIND, 10);
    await cleanCells(db, KIND, cells);
    return cells.map((cell) => cell.fresh);
  };
  await enter(1);
  expect(await fresh()).toEqual([undefined]);
  await enter(2);
  expect(await fresh()).toEqual([[numberOf(2)]]);
  await enter(3);
  await dirtyCells(db, KIND, 10);
  await touchCells(db, 1);
  expect(await fresh()).toEqual([undefined]);
  await leaveCells(db, KIND, 2);
  await enter(2);
  expect(await fresh()).toEqual([undefined]);
});
