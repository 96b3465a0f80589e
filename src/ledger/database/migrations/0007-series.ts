import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Figures as articles tell them, what tells their matters apart, and the series that they make. */
export const series = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('point')
      .addColumn('number', 'bigint', key)
      .addColumn('article', 'integer', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema
      .createTable('profile')
      .addColumn('article', 'integer', key)
      .addColumn('head', 'text', required)
      .addColumn('terms', 'blob', required)
      .execute();
    await db.schema
      .createTable('series')
      .addColumn('id', 'text', key)
      .addColumn('cell', 'text', required)
      .addColumn('measure', 'text', required)
      .addColumn('first', 'text', required)
      .addColumn('last', 'text', required)
      .addColumn('tellings', 'integer', required)
      .addColumn('conflict', 'integer', required)
      .addColumn('latest', 'text', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema.createIndex('series_cell').on('series').column('cell').execute();
    await db.schema
      .createIndex('series_order')
      .on('series')
      .columns(['tellings', 'latest', 'id', 'measure', 'conflict', 'first', 'last'])
      .execute();
    await db.schema
      .createIndex('series_measure')
      .on('series')
      .columns(['measure', 'tellings', 'latest', 'id', 'conflict', 'first', 'last'])
      .execute();
    await db.schema
      .createIndex('dispute_words')
      .on('dispute')
      .columns(['weight', 'latest', 'id', 'kind', 'words', 'layer', 'cell'])
      .execute();
    await db.schema
      .createTable('series_word')
      .addColumn('word', 'text', required)
      .addColumn('series', 'text', required)
      .addPrimaryKeyConstraint('series_word_key', ['series', 'word'])
      .execute();
    await db.schema.createIndex('series_word_word').on('series_word').columns(['word', 'series']).execute();
  },
};
