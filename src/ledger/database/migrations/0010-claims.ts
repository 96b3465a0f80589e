import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Claims of statements as they are compared with others, and what those of one article share. */
export const claims = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('claim')
      .addColumn('number', 'bigint', key)
      .addColumn('article', 'integer', required)
      .addColumn('body', 'text', required)
      .execute();
    await db.schema
      .createTable('claim_article')
      .addColumn('article', 'integer', key)
      .addColumn('body', 'text', required)
      .execute();
  },
};
