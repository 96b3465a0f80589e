import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { WITHIN_ITS_KEY } from '../sqlite.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * A cell names its items itself, so that no index of all items by their paths need be kept, and says which of them are new
 * since it was derived; an item says where it stands. A rebuild notes which keys of copies are shared. All that is derived is
 * to be derived anew.
 */
export const itemsInCells = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.dropTable('cell_item').execute();
    await db.schema
      .createTable('cell_item')
      .addColumn('article', 'integer', required)
      .addColumn('kind', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('item', 'integer', required)
      .addColumn('start', 'integer', required)
      .addColumn('end', 'integer', required)
      .addPrimaryKeyConstraint('cell_item_key', ['article', 'kind', 'item', 'path'])
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    await db.schema.dropTable('cell_node').execute();
    await db.schema
      .createTable('cell_node')
      .addColumn('kind', 'text', required)
      .addColumn('prefix', 'text', required)
      .addColumn('count', 'integer', required)
      .addColumn('split', 'integer', required)
      .addColumn('items', 'text', required)
      .addPrimaryKeyConstraint('cell_node_key', ['kind', 'prefix'])
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    await db.schema.dropTable('cell_change').execute();
    await db.schema
      .createTable('cell_change')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('kind', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('item', 'integer', required)
      .addColumn('by', 'integer', required)
      .execute();
    await db.schema.alterTable('dirty').addColumn('fresh', 'text').execute();
    await db.schema
      .createTable('shared_key')
      .addColumn('key', 'bigint', (column) => column.primaryKey())
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    // where nothing was read a rebuild that is under way goes on
    await sql`delete from rebuild where exists (select 1 from reading)`.execute(db);
    await sql`insert into rebuild (step, after) select 'stale', 0 where exists (select 1 from reading)`.execute(db);
  },
};
