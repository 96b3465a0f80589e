import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Cells of what is compared with each other, and what of them is to be derived anew. */
export const cells = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('cell_item')
      .addColumn('kind', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('item', 'integer', required)
      .addColumn('article', 'integer', required)
      .addPrimaryKeyConstraint('cell_item_key', ['kind', 'path', 'item'])
      .execute();
    await db.schema.createIndex('cell_item_article').on('cell_item').columns(['article', 'kind']).execute();
    await db.schema
      .createTable('cell_node')
      .addColumn('kind', 'text', required)
      .addColumn('prefix', 'text', required)
      .addColumn('count', 'integer', required)
      .addColumn('split', 'integer', required)
      .addPrimaryKeyConstraint('cell_node_key', ['kind', 'prefix'])
      .execute();
    await db.schema
      .createTable('cell_change')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('kind', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('by', 'integer', required)
      .execute();
    await db.schema
      .createTable('dirty')
      .addColumn('kind', 'text', required)
      .addColumn('cell', 'text', required)
      .addPrimaryKeyConstraint('dirty_key', ['kind', 'cell'])
      .execute();
  },
};
