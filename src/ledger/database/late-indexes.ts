import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Indexes by which what is to be compared is found, in no order of articles. */
const LATE = [{ name: 'copy_key_order', table: 'copy_key', columns: ['key', 'instant', 'rank'] }] as const;
/** The order in which cells are made from all items; nothing else asks for it. */
const PLANTING = [{ name: 'cell_item_path', table: 'cell_item', columns: ['kind', 'path', 'item'] }] as const;

/**
 * Takes away indexes that are made at once when all rows are in: filled row by row, with keys in no order, they are read and
 * written all over, a page for nearly every row.
 */
export const dropLateIndexes = async (db: Kysely<Schema>): Promise<void> => {
  for (const { name } of [...LATE, ...PLANTING]) await db.schema.dropIndex(name).ifExists().execute();
};

/** Makes the indexes that `dropLateIndexes` took away, and those by which cells are made. */
export const makeLateIndexes = async (db: Kysely<Schema>): Promise<void> => {
  for (const { name, table, columns } of [...LATE, ...PLANTING])
    await db.schema
      .createIndex(name)
      .ifNotExists()
      .on(table)
      .columns([...columns])
      .execute();
};

/** Takes away the indexes by which cells were made. */
export const dropPlantingIndexes = async (db: Kysely<Schema>): Promise<void> => {
  for (const { name } of PLANTING) await db.schema.dropIndex(name).ifExists().execute();
};
