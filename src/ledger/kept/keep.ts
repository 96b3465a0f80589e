import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Kysely } from 'kysely';
import { HearsayError, type Intake, type Kept } from '../../model/index.ts';
import { articleIds, pageId } from '../content-hash.ts';
import { storeText } from '../database/exact-text.ts';
import { indexArticle } from '../database/full-text.ts';
import { bumpRevision } from '../database/revision.ts';
import type { Schema } from '../database/schema.ts';
import { derive } from '../derived/derive.ts';
import { foldName } from '../fold.ts';
import { articleRow, documentRow } from './article-rows.ts';
import { isJudged } from './judged-reading.ts';
import { pageKey } from './page-key.ts';
import { judgeAgain } from './readings.ts';

interface Taking {
  readonly reader: string;
  /** ISO 8601 instant of intake. */
  readonly takenAt: string;
}

interface Stored {
  readonly number: number;
  readonly id: string;
  readonly isNew: boolean;
}

const compress = promisify(deflate);

const findArticle = (db: Kysely<Schema>, id: string) =>
  db.selectFrom('article').select(['number', 'text']).where('id', '=', id).executeTakeFirst();

/** The article of this text, made unless it is there. What it says of itself is what it said when it first came in. */
const storeArticle = async (db: Kysely<Schema>, { article }: Intake, takenAt: string): Promise<Stored> => {
  for (const id of articleIds(article.text)) {
    const there = await findArticle(db, id);
    if (there?.text === storeText(article.text)) return { number: there.number, id, isNew: false };
    if (there !== undefined) continue;
    const row = articleRow(article, { id, takenAt });
    const { number } = await db.insertInto('article').values(row).returning('number').executeTakeFirstOrThrow();
    await indexArticle(db, { number, headline: article.headline, text: article.text });
    return { number, id, isNew: true };
  }
  throw new HearsayError('id-taken', `another text has every id of this one: ${articleIds(article.text)[0]}`);
};

/** The article that stands on a page, if there is one. */
const standing = async (db: Kysely<Schema>, key: string): Promise<readonly number[]> => {
  const page = await db.selectFrom('page').select('latest').where('id', '=', pageId(key)).executeTakeFirst();
  return page === undefined ? [] : [page.latest];
};

/** The page after this article became its latest version. */
const turnPage = async (db: Kysely<Schema>, key: string, latest: number) => {
  const id = pageId(key);
  return db
    .insertInto('page')
    .values({ id, key, latest, versions: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ latest, versions: eb('page.versions', '+', 1) })),
    )
    .returning(['number', 'versions'])
    .executeTakeFirstOrThrow();
};

const appear = async (
  db: Kysely<Schema>,
  intake: Intake,
  row: { article: number; key: string; takenAt: string; bytes: Uint8Array | null },
) => {
  const { number: page, versions: version } = await turnPage(db, row.key, row.article);
  const { outlet } = intake.article;
  await db
    .insertInto('appearance')
    .values({
      ...documentRow(intake),
      page,
      version,
      article: row.article,
      outlet_key: outlet === undefined ? null : storeText(foldName(outlet)),
      bytes: row.bytes,
      taken_at: row.takenAt,
    })
    .execute();
  return version;
};

const hasAppeared = (db: Kysely<Schema>, article: number, key: string) =>
  db
    .selectFrom('appearance')
    .innerJoin('page', 'page.number', 'appearance.page')
    .select('appearance.number')
    .where('appearance.article', '=', article)
    .where('page.id', '=', pageId(key))
    .executeTakeFirst();

const isReadBy = async (db: Kysely<Schema>, article: number, reader: string): Promise<boolean> => {
  const reading = await db.selectFrom('reading').select('reader').where('article', '=', article).executeTakeFirst();
  return reading?.reader === reader;
};

interface Document {
  readonly intake: Intake;
  readonly bytes: Uint8Array | null;
}

const keepOne = async (db: Kysely<Schema>, { intake, bytes }: Document, { reader, takenAt }: Taking) => {
  const { number, id, isNew } = await storeArticle(db, intake, takenAt);
  const key = storeText(pageKey(intake));
  if (!isNew && (await hasAppeared(db, number, key)) !== undefined) {
    return { article: id, outcome: 'known', read: await isReadBy(db, number, reader), touched: [] } as const;
  }
  const touched = [number, ...(await standing(db, key))];
  const version = await appear(db, intake, { article: number, key, takenAt, bytes });
  const outcome = version > 1 ? 'updated' : isNew ? 'added' : 'known';
  return { article: id, outcome, read: !isNew && (await isReadBy(db, number, reader)), touched } as const;
};

const documentOf = async (intake: Intake): Promise<Document> => ({
  intake,
  bytes: intake.bytes === undefined ? null : await compress(intake.bytes),
});

/**
 * Keeps documents in one transaction; a document seen twice, in the batch or before, changes nothing.
 * A text that is new to a page that is there is `updated`. A text that is there already on another page is `known`; the
 * appearance is recorded all the same. A page that goes back to an earlier text stays at its latest version.
 */
export const keep = async (
  db: Kysely<Schema>,
  intakes: readonly Intake[],
  taking: Taking,
): Promise<readonly Kept[]> => {
  const documents = await Promise.all(intakes.map(documentOf));
  return db.transaction().execute(async (transaction) => {
    const kept: Kept[] = [];
    const articles: number[] = [];
    for (const document of documents) {
      const { touched, ...outcome } = await keepOne(transaction, document, taking);
      kept.push(outcome);
      articles.push(...touched);
    }
    if (articles.length === 0) return kept;
    if (await isJudged(transaction)) await judgeAgain(transaction, articles);
    await derive(transaction, articles);
    await bumpRevision(transaction);
    return kept;
  });
};
