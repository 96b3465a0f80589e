import type { Kysely } from 'kysely';
import type { Reading, Review } from '../../model/index.ts';
import type { Schema } from '../database/schema.ts';
import { type CorrectedReading, corrected } from '../reviews/corrected.ts';
import { articleOf } from './article-rows.ts';
import { statementJudgements } from './judgements.ts';

/** Whether anybody has judged a statement in this ledger. */
export const isJudged = async (db: Kysely<Schema>): Promise<boolean> =>
  (await db.selectFrom('judgement').select('id').where('about', '=', 'statement').limit(1).executeTakeFirst()) !==
  undefined;

/** Ids of the articles that stood on a page of this one before it. */
const olderVersions = async (db: Kysely<Schema>, article: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('appearance as mine')
    .innerJoin('appearance as older', 'older.page', 'mine.page')
    .innerJoin('article', 'article.number', 'older.article')
    .select('article.id')
    .distinct()
    .where('mine.article', '=', article)
    .whereRef('older.version', '<', 'mine.version')
    .execute();
  return rows.map(({ id }) => id);
};

/** Numbers of the article of this id, and of those that came after it on its pages. */
export const versionsFrom = async (db: Kysely<Schema>, id: string): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('article')
    .innerJoin('appearance as mine', 'mine.article', 'article.number')
    .innerJoin('appearance as later', 'later.page', 'mine.page')
    .select('later.article')
    .distinct()
    .where('article.id', '=', id)
    .whereRef('later.version', '>=', 'mine.version')
    .execute();
  return rows.map(({ article }) => article);
};

/** A reading with what persons judged of its statements, or of those of an older version of its page, put to it. */
export const judgedReading = async (
  db: Kysely<Schema>,
  article: number,
  reading: Reading,
): Promise<CorrectedReading> => {
  if (!(await isJudged(db))) return { reading, reviews: [] };
  const judgements = await statementJudgements(db, [reading.article.id, ...(await olderVersions(db, article))]);
  return corrected(reading, judgements);
};

/** What was judged of the statements of these articles, by the statement's id. */
export const reviewsOf = async (
  db: Kysely<Schema>,
  articles: readonly number[],
): Promise<ReadonlyMap<string, readonly Review[]>> => {
  const judged = await db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article', 'article.number')
    .selectAll('article')
    .select('body')
    .where('article.number', 'in', (eb) =>
      eb.selectFrom('review').select('review.article').where('review.article', 'in', articles),
    )
    .execute();
  const reviews = new Map<string, readonly Review[]>();
  for (const row of judged) {
    const read: Reading = { ...(JSON.parse(row.body) as Omit<Reading, 'article'>), article: articleOf(row) };
    const own = (await judgedReading(db, row.number, read)).reviews;
    for (const [statement, some] of Map.groupBy(own, (review) => review.statement))
      if (statement !== undefined) reviews.set(statement, some);
  }
  return reviews;
};
