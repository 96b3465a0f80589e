import type { Kysely } from 'kysely';
import type { Reading } from '../model/index.ts';
import { statementJudgements } from './judgements.ts';
import { type CorrectedReading, corrected } from './reviews/corrected.ts';
import type { Schema } from './schema.ts';

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
