import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { WITHIN_ITS_KEY } from '../sqlite.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/**
 * Items of cells and keys of copies stand in the order of articles, with an index for each by what it is found by: a rebuild
 * puts them in one after the other, and makes the indexes when all are in. Figures and claims say whose voice they are without
 * being unpacked, and a mention is found by what it is called. All that is derived is to be derived anew.
 */
export const foundLate = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.dropTable('cell_item').execute();
    await db.schema
      .createTable('cell_item')
      .addColumn('article', 'integer', required)
      .addColumn('kind', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('item', 'integer', required)
      .addPrimaryKeyConstraint('cell_item_key', ['article', 'kind', 'item', 'path'])
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    await db.schema.createIndex('cell_item_path').on('cell_item').columns(['kind', 'path', 'item']).execute();
    await db.schema.dropTable('copy_key').execute();
    await db.schema
      .createTable('copy_key')
      .addColumn('article', 'integer', required)
      .addColumn('key', 'bigint', required)
      .addColumn('instant', 'bigint', required)
      .addColumn('rank', 'bigint', required)
      .addPrimaryKeyConstraint('copy_key_key', ['article', 'key'])
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    await db.schema.createIndex('copy_key_order').on('copy_key').columns(['key', 'instant', 'rank']).execute();
    for (const table of ['point', 'claim']) await db.schema.alterTable(table).addColumn('voice', 'text').execute();
    await db.schema
      .alterTable('form_member')
      .addColumn('ref', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema.createIndex('form_member_ref').on('form_member').column('ref').execute();
    await sql`delete from rebuild`.execute(db);
    await sql`insert into rebuild (step, after) select 'stale', 0 where exists (select 1 from reading)`.execute(db);
  },
};
