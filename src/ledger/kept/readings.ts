import type { Kysely } from 'kysely';
import { type Article, HearsayError, type Reading } from '../../model/index.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import { indexStatement, unindexStatements } from '../database/full-text.ts';
import { insertRows } from '../database/insert-rows.ts';
import { bumpRevision } from '../database/revision.ts';
import { ROWS_PER_ARTICLE, type Schema } from '../database/schema.ts';
import { derive } from '../derived/derive.ts';
import { articleOf } from './article-rows.ts';
import { judgedReading } from './judged-reading.ts';
import { type ReadingRows, rowsOf } from './reading-rows.ts';

/** Tables of derived rows by the column that bears a number of the article's range; those that refer to others first. */
const DERIVED = [
  ['mention', 'actor'],
  ['relay', 'statement'],
  ['span', 'statement'],
  ['statement', 'number'],
  ['actor', 'number'],
] as const;

const forget = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const { numDeletedRows } = await db.deleteFrom('reading').where('article', '=', article).executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const first = article * ROWS_PER_ARTICLE;
  const { ref } = db.dynamic;
  for (const [table, column] of DERIVED) {
    await db
      .deleteFrom(table)
      .where(ref(column), '>=', first)
      .where(ref(column), '<', first + ROWS_PER_ARTICLE)
      .execute();
  }
  await unindexStatements(db, article);
  await db.deleteFrom('review').where('article', '=', article).execute();
};

const insertReading = async (db: Kysely<Schema>, rows: ReadingRows): Promise<void> => {
  await insertRows(db, 'reading', [rows.reading]);
  await insertRows(db, 'actor', rows.actors);
  await insertRows(db, 'mention', rows.mentions);
  await insertRows(db, 'statement', rows.statements);
  await insertRows(db, 'span', rows.spans);
  await insertRows(db, 'relay', rows.relays);
  for (const statement of rows.words) await indexStatement(db, statement);
};

/** The rows of a reading, in the place of those before, as persons corrected it. */
const storeReading = async (
  db: Kysely<Schema>,
  read: Reading,
  place: { readonly article: number; readonly text: string; readonly readAt: string },
): Promise<void> => {
  const { reading, reviews } = await judgedReading(db, place.article, read);
  const rows = rowsOf(reading, { ...place, read });
  await forget(db, place.article);
  await insertReading(db, rows);
  await insertRows(
    db,
    'review',
    reviews.map(({ judgement, statement, standing }) => ({
      article: place.article,
      judgement,
      statement: statement ?? null,
      standing,
    })),
  );
};

/** Puts a reading in the place of an earlier one; resolves to the article's number. */
const replaceReading = async (db: Kysely<Schema>, reading: Reading, readAt: string): Promise<number> => {
  const article = await db
    .selectFrom('article')
    .select(['number', 'text'])
    .where('id', '=', reading.id)
    .executeTakeFirst();
  if (article === undefined) {
    throw new HearsayError(
      'no-such-article',
      `no article to put this reading to: "${reading.id}"; keep the article first`,
    );
  }
  await storeReading(db, reading, { article: article.number, text: restoreText(article.text), readAt });
  return article.number;
};

/** Derives the rows of these articles' readings anew from the readings and what persons judged of them. */
export const judgeAgain = async (db: Kysely<Schema>, articles: Iterable<number>): Promise<void> => {
  for (const number of new Set(articles)) {
    const row = await db
      .selectFrom('article')
      .innerJoin('reading', 'reading.article', 'article.number')
      .selectAll('article')
      .select(['body', 'read_at'])
      .where('article.number', '=', number)
      .executeTakeFirst();
    if (row === undefined) continue;
    const article = articleOf(row);
    const reading: Reading = { ...(JSON.parse(row.body) as Omit<Reading, 'article'>), article };
    await storeReading(db, reading, { article: number, text: article.text, readAt: row.read_at });
  }
};

/** Puts readings in the place of earlier ones, with everything derived from them, in one transaction. */
export const putReadings = async (db: Kysely<Schema>, readings: readonly Reading[], readAt: string): Promise<void> => {
  if (readings.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    const articles: number[] = [];
    for (const reading of readings) articles.push(await replaceReading(transaction, reading, readAt));
    await derive(transaction, articles);
    await bumpRevision(transaction);
  });
};

/** Articles in order of id that this reader has not read. */
export const unread = async (
  db: Kysely<Schema>,
  { reader, limit, after = '' }: { reader: string; limit: number; after: string | undefined },
): Promise<readonly Article[]> => {
  const rows = await db
    .selectFrom('article')
    .leftJoin('reading', 'reading.article', 'article.number')
    .selectAll('article')
    .where('article.id', '>', after)
    .where((eb) => eb.or([eb('reading.reader', 'is', null), eb('reading.reader', '!=', storeText(reader))]))
    .orderBy('article.id')
    .limit(limit)
    .execute();
  return rows.map(articleOf);
};
