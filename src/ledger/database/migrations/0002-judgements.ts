import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What persons judged: rows are appended, never changed, and refer to articles by id, so that nothing derived can take them along. */
export const judgements = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('judgement')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('about', 'text', required)
      .addColumn('verdict', 'text', required)
      .addColumn('subject', 'text')
      .addColumn('a_article', 'text')
      .addColumn('b_article', 'text')
      .addColumn('revokes', 'text')
      .addColumn('by', 'text', required)
      .addColumn('at', 'text', required)
      .addColumn('note', 'text')
      .addColumn('body', 'text', required)
      .execute();
    await db.schema
      .createTable('review')
      .addColumn('article', 'integer', (column) => column.notNull().references('article.number'))
      .addColumn('judgement', 'text', required)
      .addColumn('statement', 'text')
      .addColumn('standing', 'text', required)
      .addPrimaryKeyConstraint('review_key', ['article', 'judgement'])
      .execute();
    await db.schema.createIndex('review_judgement').on('review').columns(['judgement', 'article']).execute();
    await db.schema.createIndex('review_standing').on('review').columns(['standing', 'judgement']).execute();
    await db.schema.createIndex('judgement_order').on('judgement').columns(['at', 'id']).execute();
    await db.schema.createIndex('judgement_subject').on('judgement').columns(['about', 'subject']).execute();
    await db.schema.createIndex('judgement_a').on('judgement').columns(['a_article', 'about']).execute();
    await db.schema.createIndex('judgement_b').on('judgement').columns(['b_article', 'about']).execute();
    await db.schema.createIndex('judgement_revokes').on('judgement').column('revokes').execute();
  },
};
