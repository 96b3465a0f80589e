import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();

const createForms = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('form')
    .addColumn('number', 'integer', key)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('side', 'text')
    .addColumn('class', 'text', required)
    .addColumn('members', 'integer', required)
    .addColumn('component', 'integer')
    .addColumn('who', 'integer')
    .addColumn('holder', 'text')
    .execute();
  await db.schema.createIndex('form_component').on('form').columns(['component', 'class', 'id']).execute();
  await db.schema.createIndex('form_who').on('form').column('who').execute();
  await db.schema.createIndex('form_holder').on('form').column('holder').execute();
  await db.schema
    .createTable('form_member')
    .addColumn('form', 'integer', required)
    .addColumn('told', 'text', required)
    .addColumn('article', 'integer', required)
    .addColumn('name', 'text', required)
    .addColumn('naming', 'text', required)
    .addColumn('roles', 'text', required)
    .addColumn('statements', 'integer', required)
    .addColumn('standing', 'integer', required)
    .addColumn('who', 'integer')
    .addPrimaryKeyConstraint('form_member_key', ['form', 'told'])
    .execute();
  await db.schema.createIndex('form_member_who').on('form_member').columns(['who', 'told']).execute();
  await db.schema.createIndex('form_member_article').on('form_member').column('article').execute();
  await db.schema
    .createTable('form_key')
    .addColumn('key', 'text', required)
    .addColumn('form', 'integer', required)
    .addPrimaryKeyConstraint('form_key_key', ['key', 'form'])
    .execute();
};

const createOffices = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('office_told')
    .addColumn('office', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('form', 'integer', required)
    .addColumn('times', 'integer', required)
    .addPrimaryKeyConstraint('office_told_key', ['office', 'day', 'form'])
    .execute();
  await db.schema.createIndex('office_told_form').on('office_told').column('form').execute();
  await db.schema
    .createTable('office_unnamed')
    .addColumn('office', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('form', 'integer', required)
    .addPrimaryKeyConstraint('office_unnamed_key', ['office', 'day', 'form'])
    .execute();
};

const createWho = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('who')
    .addColumn('number', 'integer', key)
    .addColumn('id', 'text', required)
    .addColumn('first', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('naming', 'text', required)
    .addColumn('side', 'text')
    .addColumn('members', 'integer', required)
    .addColumn('articles', 'integer', required)
    .addColumn('statements', 'integer', required)
    .addColumn('tallied', 'integer', required)
    .execute();
  await db.schema.createIndex('who_id').on('who').column('id').execute();
  await db.schema.createIndex('who_order').on('who').columns(['statements', 'articles', 'id']).execute();
  await db.schema.createIndex('who_kind').on('who').columns(['kind', 'statements', 'articles', 'id']).execute();
  await db.schema.createIndex('who_side').on('who').columns(['side', 'statements', 'articles', 'id']).execute();
  await db.schema
    .createTable('who_tally')
    .addColumn('who', 'integer', required)
    .addColumn('what', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('times', 'integer', required)
    .addColumn('first', 'text')
    .addColumn('last', 'text')
    .addPrimaryKeyConstraint('who_tally_key', ['who', 'what', 'value'])
    .execute();
  await db.schema.createIndex('who_tally_order').on('who_tally').columns(['who', 'what', 'times', 'value']).execute();
  await db.schema
    .createTable('who_word')
    .addColumn('who', 'integer', required)
    .addColumn('word', 'text', required)
    .addColumn('statements', 'integer', required)
    .addColumn('articles', 'integer', required)
    .addColumn('id', 'text', required)
    .addPrimaryKeyConstraint('who_word_key', ['who', 'word'])
    .execute();
  await db.schema
    .createIndex('who_word_order')
    .on('who_word')
    .columns(['word', 'statements', 'articles', 'id'])
    .execute();
};

/** Actors across articles: forms in which articles speak of them, and who they are. */
export const actorsAcross = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await createForms(db);
    await createOffices(db);
    await createWho(db);
  },
};
