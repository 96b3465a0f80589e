import type { Kysely, Selectable } from 'kysely';
import { type Appearance, type ArticleRecord, HearsayError, type Reading } from '../../model/index.ts';
import type { ArticleRow, Schema } from '../database/schema.ts';
import { appearanceOf, articleOf } from '../kept/article-rows.ts';
import { judgedReading } from '../kept/judged-reading.ts';
import { optional } from '../optional.ts';
import { articleCopies } from './article-copies.ts';
import { NOT_READ_YET } from './articles.ts';

/** At least six characters of an article's id. */
const BEGINNING = /^a[0-9a-f]{5,15}$/;

const byBeginning = async (db: Kysely<Schema>, beginning: string): Promise<number | undefined> => {
  const rows = await db
    .selectFrom('article')
    .select(['number', 'id'])
    .where('id', '>=', beginning)
    .where('id', '<', `${beginning}~`)
    .orderBy('id')
    .limit(2)
    .execute();
  if (rows.length < 2) return rows[0]?.number;
  const message = `several articles begin with "${beginning}": ${rows.map(({ id }) => id).join(', ')}; give more of the id`;
  throw new HearsayError('ambiguous-id', message, 2);
};

/** The article of what was judged to be no statement, or is not read any more. */
const judgedArticle = async (db: Kysely<Schema>, id: string): Promise<number | undefined> => {
  const row = await db
    .selectFrom('judgement')
    .innerJoin('article', 'article.id', 'judgement.a_article')
    .select('article.number')
    .where('about', '=', 'statement')
    .where('subject', '=', id)
    .executeTakeFirst();
  return row?.number;
};

/** Number of the article of a statement: as it is read now, or as it was when it was judged. */
export const findByStatement = async (db: Kysely<Schema>, id: string): Promise<number | undefined> => {
  const row = await db.selectFrom('statement').select('article').where('id', '=', id).executeTakeFirst();
  return row?.article ?? judgedArticle(db, id);
};

/** Number of the article with this id, a unique beginning of it, or this statement. Throws `ambiguous-id`. */
export const findArticle = async (db: Kysely<Schema>, id: string): Promise<number | undefined> => {
  const exact = await db.selectFrom('article').select('number').where('id', '=', id).executeTakeFirst();
  if (exact !== undefined) return exact.number;
  return (BEGINNING.test(id) ? await byBeginning(db, id) : undefined) ?? findByStatement(db, id);
};

const appearancesWhere = (db: Kysely<Schema>) =>
  db
    .selectFrom('appearance')
    .innerJoin('page', 'page.number', 'appearance.page')
    .innerJoin('article', 'article.number', 'appearance.article')
    .select(['appearance.version', 'appearance.name', 'appearance.outlet', 'appearance.url', 'appearance.published'])
    .select(['appearance.origin', 'appearance.format', 'appearance.bytes_hash', 'appearance.taken_at'])
    .select(['article.id as article', 'page.id as page'])
    .orderBy('appearance.number');

const appearancesOf = async (db: Kysely<Schema>, article: number): Promise<readonly Appearance[]> => {
  const rows = await appearancesWhere(db).where('appearance.article', '=', article).execute();
  return rows.map(appearanceOf);
};

const versionsOf = async (db: Kysely<Schema>, article: number): Promise<readonly Appearance[]> => {
  const rows = await appearancesWhere(db)
    .where('appearance.page', 'in', (eb) =>
      eb.selectFrom('appearance as mine').select('mine.page').where('mine.article', '=', article),
    )
    .execute();
  return rows.map(appearanceOf);
};

/** The reading of an article's row; an empty one by no reader where there is none yet. */
export const readingOf = async (db: Kysely<Schema>, row: Selectable<ArticleRow>) => {
  const article = articleOf(row);
  const found = await db
    .selectFrom('reading')
    .select(['body', 'read_at'])
    .where('article', '=', row.number)
    .executeTakeFirst();
  if (found !== undefined) {
    const body = JSON.parse(found.body) as Omit<Reading, 'article'>;
    const { reading, reviews } = await judgedReading(db, row.number, { ...body, article });
    return { reading, readAt: found.read_at, reviews: reviews.length === 0 ? undefined : reviews };
  }
  const nothing = { statements: [], actors: [], figures: [], times: [], places: [], positions: [] };
  return {
    reading: { id: article.id, reader: '', article, unread: NOT_READ_YET, ...nothing },
    readAt: undefined,
    reviews: undefined,
  };
};

/** An article with its reading and where it appeared; an empty reading by no reader where there is none yet. */
export const articleRecord = (db: Kysely<Schema>, id: string): Promise<ArticleRecord | undefined> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const number = await findArticle(transaction, id);
      if (number === undefined) return undefined;
      const row = await transaction
        .selectFrom('article')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      const { reading, readAt, reviews } = await readingOf(transaction, row);
      return {
        reading,
        ...optional('readAt', readAt),
        appearances: await appearancesOf(transaction, number),
        versions: await versionsOf(transaction, number),
        ...(await articleCopies(transaction, number, reading)),
        ...optional('reviews', reviews),
      };
    });
