import { randomUUID } from 'node:crypto';
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { createFullText } from '../full-text.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const unique = (column: ColumnDefinitionBuilder) => column.notNull().unique();
const to = (reference: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(reference);

const createPlaces = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('article')
    .addColumn('number', 'integer', key)
    .addColumn('id', 'text', unique)
    .addColumn('text', 'text', required)
    .addColumn('blocks', 'text', required)
    .addColumn('headline', 'text')
    .addColumn('authors', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('outlet', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('dated', 'text', required)
    .addColumn('taken_at', 'text', required)
    .execute();
  await db.schema.createIndex('article_order').on('article').unique().columns(['dated', 'taken_at', 'id']).execute();
  await db.schema
    .createTable('page')
    .addColumn('number', 'integer', key)
    .addColumn('id', 'text', unique)
    .addColumn('key', 'text', unique)
    .addColumn('latest', 'integer', to('article.number'))
    .addColumn('versions', 'integer', required)
    .execute();
  await db.schema.createIndex('page_latest').on('page').column('latest').execute();
  await db.schema
    .createTable('appearance')
    .addColumn('number', 'integer', key)
    .addColumn('page', 'integer', to('page.number'))
    .addColumn('article', 'integer', to('article.number'))
    .addColumn('version', 'integer', required)
    .addColumn('name', 'text')
    .addColumn('outlet', 'text')
    .addColumn('outlet_key', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('origin', 'text', required)
    .addColumn('format', 'text', required)
    .addColumn('bytes_hash', 'text', required)
    .addColumn('bytes', 'blob')
    .addColumn('taken_at', 'text', required)
    .addUniqueConstraint('appearance_once', ['page', 'article'])
    .execute();
  await db.schema.createIndex('appearance_article').on('appearance').column('article').execute();
  await db.schema.createIndex('appearance_outlet').on('appearance').columns(['outlet_key', 'article']).execute();
};

const createReadings = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('reading')
    .addColumn('article', 'integer', (column) => column.primaryKey().references('article.number'))
    .addColumn('reader', 'text', required)
    .addColumn('read_at', 'text', required)
    .addColumn('unread', 'text')
    .addColumn('body', 'text', required)
    .addColumn('direct', 'integer', required)
    .addColumn('indirect', 'integer', required)
    .addColumn('mixed', 'integer', required)
    .addColumn('author', 'integer', required)
    .execute();
  await db.schema
    .createIndex('reading_counts')
    .on('reading')
    .columns(['reader', 'unread', 'direct', 'indirect', 'mixed', 'author'])
    .execute();
  await db.schema
    .createTable('actor')
    .addColumn('number', 'integer', key)
    .addColumn('article', 'integer', to('article.number'))
    .addColumn('id', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('name_key', 'text', required)
    .addColumn('identity', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('naming', 'text', required)
    .addColumn('roles', 'text', required)
    .addColumn('side', 'text')
    .addColumn('side_basis', 'text')
    .addColumn('spoken', 'integer', required)
    .execute();
  await db.schema
    .createIndex('actor_identity')
    .on('actor')
    .columns(['identity', 'name_key', 'article', 'spoken', 'name', 'kind', 'naming'])
    .execute();
  await db.schema
    .createTable('mention')
    .addColumn('actor', 'integer', to('actor.number'))
    .addColumn('seq', 'integer', required)
    .addColumn('start', 'integer', required)
    .addColumn('end', 'integer', required)
    .addPrimaryKeyConstraint('mention_key', ['actor', 'seq'])
    .execute();
};

const createStatements = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('statement')
    .addColumn('number', 'integer', key)
    .addColumn('article', 'integer', to('article.number'))
    .addColumn('id', 'text', required)
    .addColumn('voice', 'text', required)
    .addColumn('speaker', 'integer', (column) => column.references('actor.number'))
    .addColumn('act', 'text', required)
    .addColumn('cue_stance', 'text')
    .addColumn('polarity', 'text', required)
    .addColumn('modality', 'text', required)
    .addColumn('confidence', 'real', required)
    .addColumn('by', 'text', required)
    .execute();
  await db.schema.createIndex('statement_article').on('statement').column('article').execute();
  await db.schema.createIndex('statement_id').on('statement').column('id').execute();
  await db.schema.createIndex('statement_speaker').on('statement').column('speaker').execute();
  await db.schema
    .createTable('span')
    .addColumn('statement', 'integer', to('statement.number'))
    .addColumn('role', 'text', required)
    .addColumn('seq', 'integer', required)
    .addColumn('start', 'integer', required)
    .addColumn('end', 'integer', required)
    .addPrimaryKeyConstraint('span_key', ['statement', 'role', 'seq'])
    .execute();
  await db.schema
    .createTable('relay')
    .addColumn('statement', 'integer', to('statement.number'))
    .addColumn('seq', 'integer', required)
    .addColumn('actor', 'integer', (column) => column.references('actor.number'))
    .addColumn('start', 'integer', required)
    .addColumn('end', 'integer', required)
    .addColumn('medium', 'text')
    .addPrimaryKeyConstraint('relay_key', ['statement', 'seq'])
    .execute();
  await db.schema.createIndex('relay_actor').on('relay').column('actor').execute();
};

/**
 * Articles with where they appeared, and what was read in them.
 * `integer` is a key of 64 bits in SQLite, and `blob` its bytes; PostgreSQL calls these `bigint` and `bytea`.
 */
export const articlesAndReadings = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('ledger')
      .addColumn('id', 'text', key)
      .addColumn('revision', 'integer', required)
      .execute();
    await sql`insert into ledger (id, revision) values (${randomUUID()}, 0)`.execute(db);
    await createPlaces(db);
    await createReadings(db);
    await createStatements(db);
    await createFullText(db);
  },
};
