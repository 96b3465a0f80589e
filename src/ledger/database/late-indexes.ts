import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { CACHE_KB } from './sqlite.ts';

interface Late {
  readonly name: string;
  readonly table: keyof Schema & string;
  readonly columns: readonly string[];
}

/**
 * Indexes that are made at once when all rows are in: filled row by row, with keys in no order, they are read and written all
 * over, a page for nearly every row.
 */
const LATE = {
  /** The order in which cells are made from all items; nothing else asks for it, and it goes once they are made. */
  planting: [{ name: 'cell_item_path', table: 'cell_item', columns: ['kind', 'path', 'item'] }],
  /** By what articles are compared with each other, when all are in. */
  comparing: [{ name: 'copy_key_order', table: 'copy_key', columns: ['key', 'instant', 'rank'] }],
  /** By what matches are asked for, when all are found. */
  asking: [
    { name: 'match_id', table: 'match', columns: ['id', 'cell'] },
    { name: 'match_order', table: 'match', columns: ['kind', 'latest', 'id'] },
    { name: 'match_latest', table: 'match', columns: ['latest', 'id'] },
    { name: 'match_a', table: 'match', columns: ['a_article', 'a_statement'] },
    { name: 'match_b', table: 'match', columns: ['b_article', 'b_statement'] },
  ],
} as const satisfies Record<string, readonly Late[]>;

export type LateIndexes = keyof typeof LATE;

/** Takes indexes away. */
export const dropLateIndexes = async (db: Kysely<Schema>, ...kinds: readonly LateIndexes[]): Promise<void> => {
  for (const { name } of kinds.flatMap((kind): readonly Late[] => LATE[kind]))
    await db.schema.dropIndex(name).ifExists().execute();
};

/** Memory for pages while an index is made: rows are sorted in as much again, and sorting gains nothing by more. */
const SORTING_KB = 16_384;

/** Makes indexes that were taken away. */
export const makeLateIndexes = async (db: Kysely<Schema>, ...kinds: readonly LateIndexes[]): Promise<void> => {
  await sql`pragma cache_size = ${sql.lit(-SORTING_KB)}`.execute(db);
  try {
    for (const { name, table, columns } of kinds.flatMap((kind): readonly Late[] => LATE[kind]))
      await db.schema
        .createIndex(name)
        .ifNotExists()
        .on(table)
        .columns([...columns])
        .execute();
  } finally {
    await sql`pragma cache_size = ${sql.lit(-CACHE_KB)}`.execute(db);
  }
};
