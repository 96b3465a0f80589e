import type { Kysely } from 'kysely';
import { type ArticleDiff, type DiffSide, HearsayError } from '../../model/index.ts';
import { pageId } from '../content-hash.ts';
import { storeText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { urlKey } from '../kept/page-key.ts';
import { optional } from '../optional.ts';
import { diffReadings } from '../versions/index.ts';
import { findArticle, readingOf } from './article-record.ts';

/** A text that stood on a page. */
interface Version {
  readonly article: number;
  readonly page: number;
  readonly version: number;
}

const atPage = async (db: Kysely<Schema>, url: string): Promise<number | undefined> => {
  const key = urlKey(url);
  if (key === undefined) return undefined;
  const page = await db
    .selectFrom('page')
    .select('latest')
    .where('id', '=', pageId(storeText(key)))
    .executeTakeFirst();
  return page?.latest;
};

/** The article with this id, of this statement, or standing at this address. Throws `no-such-article`. */
const theArticle = async (db: Kysely<Schema>, id: string): Promise<number> => {
  const number = (await atPage(db, id)) ?? (await findArticle(db, id));
  if (number !== undefined) return number;
  const message = `no article, statement or page in the ledger is "${id}"; "hearsay articles" lists them`;
  throw new HearsayError('no-such-article', message);
};

const versionsOf = (db: Kysely<Schema>, article: number): Promise<readonly Version[]> =>
  db.selectFrom('appearance').select(['article', 'page', 'version']).where('article', '=', article).execute();

/** The version before the one that an article is; of the page that has most of them, where it stood on several. */
const versionBefore = async (db: Kysely<Schema>, article: number): Promise<number | undefined> => {
  const [last] = (await versionsOf(db, article)).toSorted((a, b) => b.version - a.version || a.page - b.page);
  if (last === undefined) return undefined;
  const before = await db
    .selectFrom('appearance')
    .select('article')
    .where('page', '=', last.page)
    .where('version', '<', last.version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before?.article;
};

const theVersionBefore = async (db: Kysely<Schema>, article: number, id: string): Promise<number> => {
  const before = await versionBefore(db, article);
  if (before !== undefined) return before;
  const message = `no earlier version of "${id}" is in the ledger; name another article to compare it with`;
  throw new HearsayError('no-earlier-version', message);
};

const readAt = async (db: Kysely<Schema>, article: number) => {
  const row = await db.selectFrom('article').selectAll().where('number', '=', article).executeTakeFirstOrThrow();
  return (await readingOf(db, row)).reading;
};

/** What each of two articles is as a version of the page that both stood on. */
const versionNumbers = async (db: Kysely<Schema>, before: number, after: number) => {
  const later = new Map((await versionsOf(db, after)).map(({ page, version }) => [page, version]));
  const shared = (await versionsOf(db, before)).find(({ page }) => later.has(page));
  return shared === undefined ? [] : [shared.version, later.get(shared.page)!];
};

const sideOf = ({ article, reader }: Awaited<ReturnType<typeof readAt>>, version: number | undefined): DiffSide => ({
  id: article.id,
  ...optional('headline', article.headline),
  ...optional('outlet', article.outlet),
  ...optional('url', article.url),
  ...optional('published', article.published),
  ...optional('version', version),
  reader,
});

/**
 * How one article differs from another; with one id alone, from the version of its page before it. Articles are named by
 * their ids, by statements in them, or by the address of a page. Throws `no-such-article`, `no-earlier-version`.
 */
export const articleDiff = (db: Kysely<Schema>, id: string, other?: string): Promise<ArticleDiff> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const named = await theArticle(transaction, id);
      const [before, after] =
        other === undefined
          ? [await theVersionBefore(transaction, named, id), named]
          : [named, await theArticle(transaction, other)];
      const [first, second] = [await readAt(transaction, before), await readAt(transaction, after)];
      const [mine, its] = await versionNumbers(transaction, before, after);
      return { before: sideOf(first, mine), after: sideOf(second, its), ...diffReadings(first, second) };
    });
