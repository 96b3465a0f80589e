import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { ArticleSummary, Page } from '../../model/index.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { foldName } from '../fold.ts';
import { metadataOf } from '../kept/article-rows.ts';
import type { ArticleQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';

/** Why an article has no statements as long as no reader has been at it. */
export const NOT_READ_YET = 'not read yet';

const LIST = { list: 'articles', sample: ['', '', ''] } as const;

interface Telling {
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether an article appeared in this outlet (compared without case and diacritics) and was published in this time.
 * Days are compared as written, without a shift between time zones; "~" comes after all that can follow a date.
 */
export const toldIn = ({ outlet, from, to }: Telling): Expression<SqlBool> => {
  const eb = expressionBuilder<Schema, 'article'>();
  const appearedIn = (name: string) =>
    eb
      .selectFrom('appearance')
      .select('appearance.number')
      .whereRef('appearance.article', '=', 'article.number')
      .where('outlet_key', '=', storeText(foldName(name)));
  return eb.and([
    ...(outlet === undefined ? [] : [eb.exists(appearedIn(outlet))]),
    ...(from === undefined ? [] : [eb('article.dated', '>=', from)]),
    ...(to === undefined ? [] : [eb('article.dated', '<', `${to}~`), eb('article.dated', '!=', '')]),
  ]);
};

/** Whether an article is the latest version of a page: no other text has taken its place there. */
export const isLatest = (article: 'article.number' | 'actor.article') =>
  sql<boolean>`exists (select 1 from page where page.latest = ${sql.ref(article)})`;

const select = (db: Kysely<Schema>, query: ArticleQuery) => {
  const after = keysOf(query, LIST);
  return db
    .selectFrom('article')
    .where(toldIn(query))
    .leftJoin('reading', 'reading.article', 'article.number')
    .select(['number', 'id', 'headline', 'authors', 'language', 'outlet', 'url', 'published', 'dated', 'taken_at'])
    .select(['reading.reader', 'reading.unread', 'direct', 'indirect', 'mixed', 'author'])
    .$if(query.versions !== 'all', (q) => q.where(isLatest('article.number')))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('article.dated', 'article.taken_at', 'article.id'), '<', tuple(...after!)),
      ),
    )
    .orderBy('article.dated', 'desc')
    .orderBy('article.taken_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

type Row = Awaited<ReturnType<typeof select>>[number];

/** For each article the number of texts of its pages. */
const versionsOf = async (db: Kysely<Schema>, articles: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('appearance as mine')
    .innerJoin('appearance as other', 'other.page', 'mine.page')
    .select(({ fn }) => ['mine.article', fn.count<number>('other.article').distinct().as('versions')])
    .where('mine.article', 'in', articles)
    .groupBy('mine.article')
    .execute();
  return new Map(rows.map(({ article, versions }) => [article, versions]));
};

const latestAmong = async (db: Kysely<Schema>, articles: readonly number[]): Promise<ReadonlySet<number>> => {
  const rows = await db.selectFrom('page').select('latest').where('latest', 'in', articles).execute();
  return new Set(rows.map(({ latest }) => latest));
};

const summaryOf = (
  row: Row,
  { versions, latest }: { versions: ReadonlyMap<number, number>; latest: ReadonlySet<number> },
): ArticleSummary => ({
  ...metadataOf(row),
  takenAt: row.taken_at,
  statements: (row.direct ?? 0) + (row.indirect ?? 0) + (row.mixed ?? 0),
  authorStatements: row.author ?? 0,
  versions: versions.get(row.number) ?? 1,
  superseded: !latest.has(row.number),
  ...optional('unread', row.reader === null ? NOT_READ_YET : restoreText(row.unread)),
});

/** Articles, the last published first and the undated at the end; of one day, the last taken in first. */
export const articles = async (db: Kysely<Schema>, query: ArticleQuery): Promise<Page<ArticleSummary>> => {
  const found = await select(db, query);
  const { rows, next } = pageOfRows(found, {
    limit: limitOf(query),
    cursor: (row) => cursorAfter(LIST.list, [row.dated, row.taken_at, row.id]),
  });
  const numbers = rows.map(({ number }) => number);
  const known = { versions: await versionsOf(db, numbers), latest: await latestAmong(db, numbers) };
  return { items: rows.map((row) => summaryOf(row, known)), ...next };
};
