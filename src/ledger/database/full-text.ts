import { CompiledQuery, type Kysely, sql } from 'kysely';
import { foldText } from '../fold.ts';
import { ROWS_PER_ARTICLE, type Schema } from './schema.ts';

/**
 * Full-text search by SQLite's FTS5, the one part of the ledger that another engine does its own way.
 * The indexes hold folded words (fold.ts) and no text; their rows bear the numbers of articles and statements.
 */

/** Words that must stand one after another; `prefix`: the last of them may go on. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

interface Match {
  readonly number: number;
}

type Index = 'article_words' | 'statement_words';

/** Makes the indexes; part of the first migration. */
export const createFullText = async (db: Kysely<unknown>): Promise<void> => {
  const options = sql.raw(`content = '', contentless_delete = 1, tokenize = 'ascii'`);
  await sql`create virtual table article_words using fts5 (headline, body, ${options})`.execute(db);
  await sql`create virtual table statement_words using fts5 (source, body, ${options})`.execute(db);
};

const INSERT_ARTICLE = 'insert into article_words (rowid, headline, body) values (cast(? as integer), ?, ?)';
const INSERT_STATEMENT = 'insert into statement_words (rowid, source, body) values (cast(? as integer), ?, ?)';

/** Makes an article found by the words of its headline and text. */
export const indexArticle = async (
  db: Kysely<Schema>,
  article: { readonly number: number; readonly headline?: string | undefined; readonly text: string },
): Promise<void> => {
  const words = [article.number, foldText(article.headline ?? ''), foldText(article.text)];
  await db.executeQuery(CompiledQuery.raw(INSERT_ARTICLE, words));
};

/** Makes a statement found by the words of its source and content. */
export const indexStatement = async (
  db: Kysely<Schema>,
  statement: { readonly number: number; readonly source: string; readonly content: string },
): Promise<void> => {
  const words = [statement.number, foldText(statement.source), foldText(statement.content)];
  await db.executeQuery(CompiledQuery.raw(INSERT_STATEMENT, words));
};

/** Forgets the statements of an article. */
export const unindexStatements = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const first = article * ROWS_PER_ARTICLE;
  await sql`delete from statement_words
    where rowid between cast(${first} as integer) and cast(${first + ROWS_PER_ARTICLE - 1} as integer)`.execute(db);
};

/** Folded words are letters and digits alone, and every one is in quotation marks: nothing of it is an operator. */
const expression = (terms: readonly Term[]): string =>
  terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ');

/**
 * So many of the latest rows are put in order of how well they match. A common word stands in half of a large ledger, and
 * to weigh every place of it took 160 ms where two million statements were kept; 2,000 of them take 10.
 */
const WEIGHED = 2_000;

interface Asked {
  readonly terms: readonly Term[];
  readonly below: number;
  readonly limit: number;
  readonly offset: number;
}

const weighed = async (db: Kysely<Schema>, index: Index, { terms, below, limit, offset }: Asked) => {
  const table = sql.table(index);
  const { rows } = await sql<Match>`select number from (
      select rowid as number, bm25(${table}) as weight from ${table}
      where ${table} match ${expression(terms)} and rowid < cast(${below} as integer)
      order by rowid desc limit ${WEIGHED})
    order by weight, number limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

const latest = async (db: Kysely<Schema>, index: Index, { terms, below, limit, offset }: Asked) => {
  const table = sql.table(index);
  const { rows } = await sql<Match>`select rowid as number from ${table}
    where ${table} match ${expression(terms)} and rowid < cast(${below} as integer)
    order by rowid desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

/**
 * Rows of an index that hold all terms, with numbers below `below`: the best first (BM25); where there are more than 2,000,
 * the best of the latest 2,000, and then the others, the latest first.
 */
export const matches = async (db: Kysely<Schema>, index: Index, asked: Asked): Promise<readonly Match[]> => {
  const { limit, offset } = asked;
  const first = offset < WEIGHED ? await weighed(db, index, asked) : [];
  if (first.length === limit || offset + first.length < WEIGHED) return first;
  const rest = { ...asked, limit: limit - first.length, offset: offset + first.length };
  return [...first, ...(await latest(db, index, rest))];
};
