import { type Kysely, sql } from 'kysely';
import type { Span } from '../../../model/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import type { CellKind } from './cell-kind.ts';
import { pathOf, prefixesOf } from './cell-path.ts';
import { placeItems } from './cell-tree.ts';
import { unpackItems } from './item-list.ts';
import { ALL, isToPlant, markCells } from './marks.ts';

export type { CellKind } from './cell-kind.ts';

/**
 * Something that is compared with others of its kind, filed under a path of segments, the most telling first. All paths of a
 * kind have the same number of segments. An item may be filed under several paths.
 */
export interface CellItem {
  /** Number of the item's row, one for each item of a kind: that of the article and its place there (`ROWS_PER_ARTICLE`). */
  readonly item: number;
  /** Number of the article. */
  readonly article: number;
  readonly path: readonly string[];
  /** Where it stands in its article. */
  readonly span: Span;
}

/** A cell that is to be derived anew. Without items it is gone, and so is what was derived of it. */
export interface Cell {
  readonly cell: string;
  readonly items: readonly number[];
  /** Of its items those that came since it was last derived, where nothing else has changed since. */
  readonly fresh?: readonly number[];
}

/** Files items. Which cells that touches is worked out when cells are next asked for. */
export const enterCells = async (db: Kysely<Schema>, { kind }: CellKind, items: readonly CellItem[]): Promise<void> => {
  if (items.length === 0) return;
  const rows = items.map(({ item, article, path, span: { start, end } }) => ({
    article,
    kind,
    path: pathOf(path),
    item,
    start,
    end,
  }));
  await insertRows(db, 'cell_item', rows);
  if (await isToPlant(db, kind)) return;
  await insertRows(
    db,
    'cell_change',
    rows.map(({ path, item }) => ({ kind, path, item, by: 1 })),
  );
};

const pathsIn = prepared('paths of an article', (db) =>
  db.selectFrom('cell_item').select(['path', 'item', 'start', 'end']).where('article', '=', 0).where('kind', '=', ''),
);

/** Takes out the items of an article. */
export const leaveCells = async (db: Kysely<Schema>, { kind }: CellKind, article: number): Promise<void> => {
  const rows = await pathsIn(db, article, kind);
  if (rows.length === 0) return;
  await db.deleteFrom('cell_item').where('article', '=', article).where('kind', '=', kind).execute();
  await insertRows(
    db,
    'cell_change',
    rows.map(({ path, item }) => ({ kind, path, item, by: -1 })),
  );
};

const standsIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start < end && start < span.end);

/**
 * Marks the cells in which an article has items, of every kind: something that they depend on has changed. Where that is said
 * of some spans of its text only, of the items that stand in them.
 */
export const touchCells = async (db: Kysely<Schema>, article: number, spans?: readonly Span[]): Promise<void> => {
  const kinds = await db.selectFrom('cell_item').select('kind').distinct().where('article', '=', article).execute();
  for (const { kind } of kinds) {
    if (await isToPlant(db, kind)) continue; // nothing is derived of any cell yet
    const all = await pathsIn(db, article, kind);
    const own = spans === undefined ? all : all.filter((item) => standsIn(item, spans));
    if (own.length === 0) continue;
    const prefixes = [...new Set(own.flatMap(({ path }) => prefixesOf(path)))];
    const cells = await db
      .selectFrom('cell_node')
      .select('prefix')
      .where('kind', '=', kind)
      .where('split', '=', 0)
      .where('prefix', 'in', prefixes)
      .execute();
    await markCells(
      db,
      kind,
      cells.map(({ prefix }) => prefix),
    );
  }
};

/** Cells of a kind that stand and are not split, of those named. */
const standing = (kind: string) =>
  preparedFor<string, { readonly prefix: string; readonly items: string }>(`standing cells of ${kind}`, (db, cells) =>
    db
      .selectFrom('cell_node')
      .select(['prefix', 'items'])
      .where('kind', '=', sql.lit(kind))
      .where('prefix', 'in', cells)
      .where('split', '=', sql.lit(0)),
  );

const dirtyOf = prepared('dirty cells', (db) =>
  db.selectFrom('dirty').select(['cell', 'fresh']).where('kind', '=', '').orderBy('cell').limit(1),
);

/** At most `limit` cells that are to be derived anew, with their items. */
export const dirtyCells = async (db: Kysely<Schema>, of: CellKind, limit: number): Promise<readonly Cell[]> => {
  const { kind } = of;
  await placeItems(db, of);
  const rows = await dirtyOf(db, kind, limit);
  const there = await standing(kind)(
    db,
    rows.map(({ cell }) => cell),
  );
  const items = new Map(there.map((one) => [one.prefix, one.items]));
  return rows.map(({ cell, fresh }) => ({
    cell,
    items: [...new Set(unpackItems(items.get(cell) ?? ''))],
    ...(fresh === null ? {} : { fresh: [...new Set(unpackItems(fresh))] }),
  }));
};

const clean = (kind: string) =>
  preparedFor<string, unknown>(`clean cells of ${kind}`, (db, cells) =>
    db.deleteFrom('dirty').where('kind', '=', sql.lit(kind)).where('cell', 'in', cells),
  );

/** Says that these cells have been derived. */
export const cleanCells = async (db: Kysely<Schema>, { kind }: CellKind, cells: readonly Cell[]): Promise<void> => {
  await clean(kind)(
    db,
    cells.map(({ cell }) => cell),
  );
};

/** Forgets all items of a kind, and has its cells made once from all that are entered from now on. */
export const clearCells = async (db: Kysely<Schema>, { kind }: CellKind): Promise<void> => {
  await db.deleteFrom('cell_item').where('kind', '=', kind).execute();
  await db.deleteFrom('cell_node').where('kind', '=', kind).execute();
  await db.deleteFrom('cell_change').where('kind', '=', kind).execute();
  await db.deleteFrom('dirty').where('kind', '=', kind).execute();
  await markCells(db, kind, [ALL]);
};
