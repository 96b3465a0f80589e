import type { Kysely } from 'kysely';
import type { Reading } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import { prepared } from '../database/prepared.ts';
import type { Schema } from '../database/schema.ts';
import { articleOf } from '../kept/article-rows.ts';
import { isJudged, judgedReading } from '../kept/judged-reading.ts';
import { actorJudgements } from '../kept/judgements.ts';
import { optional } from '../optional.ts';
import type { ToldArticle } from './layer.ts';

/** Where the text stood first: by date of publication, the undated last, then by page. */
const firstAppearance = async (db: Kysely<Schema>, article: number) => {
  const all = await db
    .selectFrom('appearance')
    .innerJoin('page', 'page.number', 'appearance.page')
    .select(['appearance.name', 'appearance.outlet', 'appearance.published', 'page.id as page', 'page.latest'])
    .where('appearance.article', '=', article)
    .execute();
  const order = (published: string | null, page: string): string => `${published ?? '~'} ${page}`;
  const [first] = all.sort((a, b) => (order(a.published, a.page) < order(b.published, b.page) ? -1 : 1));
  return { first, superseded: all.length > 0 && all.every(({ latest }) => latest !== article) };
};

/** Ids of the actors of an article of whom judgements say who they are. */
export const judgedActors = async (db: Kysely<Schema>, article: string): Promise<readonly string[]> => {
  const standing = (await actorJudgements(db, [article])).filter(({ revoked }) => revoked === undefined);
  const refs = standing.flatMap(({ a, b }) => [a, b]).filter((ref) => ref.article === article);
  return [...new Set(refs.map(({ actor }) => actor))].sort();
};

/** All that an article as derivation sees it is made of, as it is stored: what another thread can make it from. */
export interface ArticleSource {
  readonly told: Omit<ToldArticle, 'reading'>;
  readonly row: Parameters<typeof articleOf>[0];
  /** The reading (JSON, without the article), or as judgements of persons correct it. */
  readonly read: string | Reading;
}

const selectRow = prepared('told article', (db) =>
  db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article', 'article.number')
    .selectAll('article')
    .select('reading.body')
    .where('article.number', '=', 0),
);

const readingOf = (row: ArticleSource['row'], body: string): Reading => ({
  ...(JSON.parse(body) as Omit<Reading, 'article'>),
  article: articleOf(row),
});

/** What an article is made of; undefined where it has not been read. */
export const articleSource = async (db: Kysely<Schema>, number: number): Promise<ArticleSource | undefined> => {
  const [found] = await selectRow(db, number);
  if (found === undefined) return undefined;
  const { body, ...row } = found;
  const { first, superseded } = await firstAppearance(db, number);
  return {
    told: {
      number,
      id: row.id,
      ...optional('name', restoreText(first?.name ?? null)),
      ...optional('outlet', restoreText(first?.outlet ?? null)),
      ...optional('published', restoreText(first?.published ?? null)),
      ...optional('page', first?.page),
      superseded,
      judged: await judgedActors(db, row.id),
    },
    row,
    read: (await isJudged(db)) ? (await judgedReading(db, number, readingOf(row, body))).reading : body,
  };
};

/** An article with its reading, as derivation sees it. */
export const toldArticle = ({ told, row, read }: ArticleSource): ToldArticle => ({
  ...told,
  reading: typeof read === 'string' ? readingOf(row, read) : read,
});
