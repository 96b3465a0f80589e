import { type Kysely, sql } from 'kysely';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { packItems } from './item-list.ts';

/** All cells of a kind, or of all kinds, are to be made once all items are in. */
export const ALL = '*';

const mark = (kind: string) =>
  preparedFor<string, unknown>(`mark cells of ${kind}`, (db, cells) =>
    db
      .insertInto('dirty')
      .values(cells.map((cell) => ({ kind: sql.lit(kind), cell, fresh: sql.lit(null) })))
      .onConflict((conflict) => conflict.columns(['kind', 'cell']).doUpdateSet({ fresh: sql.lit(null) })),
  );

/** Marks cells to be derived anew. */
export const markCells = async (db: Kysely<Schema>, kind: string, cells: Iterable<string>): Promise<void> => {
  await mark(kind)(db, cells);
};

// what is to be derived wholly stays so, since nothing joined to null is null
const grew = prepared('mark a grown cell', (db) =>
  db
    .insertInto('dirty')
    .values({ kind: '', cell: '', fresh: '' })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'cell']).doUpdateSet({ fresh: sql`dirty.fresh || ' ' || excluded.fresh` }),
    ),
);

/** Marks cells of which nothing else has changed than that items have come, with these. */
export const markGrown = async (
  db: Kysely<Schema>,
  kind: string,
  cells: ReadonlyMap<string, readonly number[]>,
): Promise<void> => {
  for (const [cell, items] of cells) await grew(db, kind, cell, packItems(items));
};

const markOfAll = prepared('mark of all', (db) =>
  db.selectFrom('dirty').select('cell').where('kind', 'in', ['', '']).where('cell', '=', ''),
);

/** Whether the cells of a kind are made from all its items when next asked for: a rebuild is entering them. */
export const isToPlant = async (db: Kysely<Schema>, kind: string): Promise<boolean> =>
  (await markOfAll(db, kind, ALL, ALL)).length > 0;
