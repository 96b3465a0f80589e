import type { Kysely } from 'kysely';
import type { Reading } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { articleOf } from '../kept/article-rows.ts';
import { judgedReading } from '../kept/judged-reading.ts';
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

/** An article with its reading, as derivation sees it; undefined where it has not been read. */
export const toldArticle = async (db: Kysely<Schema>, number: number): Promise<ToldArticle | undefined> => {
  const row = await db
    .selectFrom('article')
    .innerJoin('reading', 'reading.article', 'article.number')
    .selectAll('article')
    .select('reading.body')
    .where('article.number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { first, superseded } = await firstAppearance(db, number);
  const article = articleOf(row);
  const read: Reading = { ...(JSON.parse(row.body) as Omit<Reading, 'article'>), article };
  return {
    number,
    id: row.id,
    ...optional('name', restoreText(first?.name ?? null)),
    ...optional('outlet', restoreText(first?.outlet ?? null)),
    ...optional('published', restoreText(first?.published ?? null)),
    ...optional('page', first?.page),
    superseded,
    judged: await judgedActors(db, row.id),
    reading: (await judgedReading(db, number, read)).reading,
  };
};
