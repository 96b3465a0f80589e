import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Matches and disputes, whichever layer derived them of which cell. */
export const matches = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('match')
      .addColumn('layer', 'text', required)
      .addColumn('cell', 'text', required)
      .addColumn('id', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('a_article', 'text', required)
      .addColumn('a_statement', 'text')
      .addColumn('b_article', 'text', required)
      .addColumn('b_statement', 'text')
      .addColumn('latest', 'text', required)
      .addColumn('score', 'real', required)
      .addColumn('body', 'text', required)
      .addPrimaryKeyConstraint('match_key', ['layer', 'cell', 'id'])
      .execute();
    await db.schema.createIndex('match_id').on('match').columns(['id', 'cell']).execute();
    await db.schema.createIndex('match_order').on('match').columns(['kind', 'latest', 'id']).execute();
    await db.schema.createIndex('match_latest').on('match').columns(['latest', 'id']).execute();
    await db.schema.createIndex('match_a').on('match').columns(['a_article', 'a_statement']).execute();
    await db.schema.createIndex('match_b').on('match').columns(['b_article', 'b_statement']).execute();
    await db.schema
      .createTable('dispute')
      .addColumn('layer', 'text', required)
      .addColumn('cell', 'text', required)
      .addColumn('id', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('words', 'text', required)
      .addColumn('weight', 'integer', required)
      .addColumn('latest', 'text', required)
      .addColumn('body', 'text', required)
      .addPrimaryKeyConstraint('dispute_key', ['layer', 'cell', 'id'])
      .execute();
    await db.schema.createIndex('dispute_id').on('dispute').columns(['id', 'cell']).execute();
    await db.schema.createIndex('dispute_order').on('dispute').columns(['weight', 'latest', 'id']).execute();
    await db.schema.createIndex('dispute_kind').on('dispute').columns(['kind', 'weight', 'latest', 'id']).execute();
  },
};
