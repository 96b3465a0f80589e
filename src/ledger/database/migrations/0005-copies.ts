import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { WITHIN_ITS_KEY } from '../sqlite.ts';

const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What articles are told to be copies by, the copies, and where their words come from. */
export const copies = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('signature')
      .addColumn('article', 'integer', key)
      .addColumn('id', 'text', required)
      .addColumn('instant', 'bigint', required)
      .addColumn('rank', 'bigint', required)
      .addColumn('published', 'text')
      .addColumn('page', 'text')
      .addColumn('words', 'blob', required)
      .execute();
    await db.schema
      .createTable('copy_key')
      .addColumn('key', 'bigint', required)
      .addColumn('instant', 'bigint', required)
      .addColumn('rank', 'bigint', required)
      .addColumn('article', 'integer', required)
      .addPrimaryKeyConstraint('copy_key_order', ['key', 'instant', 'rank', 'article'])
      .modifyEnd(WITHIN_ITS_KEY)
      .execute();
    await db.schema
      .createTable('copy')
      .addColumn('article', 'integer', required)
      .addColumn('other', 'integer', required)
      .addColumn('kind', 'text', required)
      .addColumn('containment', 'real', required)
      .addColumn('passages', 'text', required)
      .addPrimaryKeyConstraint('copy_pair', ['article', 'other'])
      .execute();
    await db.schema.createIndex('copy_other').on('copy').column('other').execute();
    await db.schema
      .createTable('origin')
      .addColumn('article', 'integer', key)
      .addColumn('copy', 'integer', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema.createIndex('origin_copy').on('origin').columns(['copy']).execute();
  },
};
