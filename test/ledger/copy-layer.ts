import { statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { articleRow } from '../../src/ledger/article-rows.ts';
import { copies } from '../../src/ledger/derived/copies.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import type { Schema } from '../../src/ledger/schema.ts';
import { openSqlite } from '../../src/ledger/sqlite.ts';
import type { Article, Block } from '../../src/model/index.ts';
import { type PlantedStory, plantedCopies } from './planted-copies.ts';

/** Stories of one seed; a larger archive is many of them, one after another. */
const CHUNK = 2_000;
const DAY = 86_400_000;

/** What an outlet puts under every story of its own: of thousands of stories, the same. */
const CLOSINGS = [
  'This story is part of our daily letter to readers along the river, which has been written every morning since the great flood by people who live here, and which is paid for by nobody but you.',
  'Our newsroom answers every letter that it gets from its readers, corrects its mistakes on the same page on which they were made, and keeps all of its reports open to whoever wants to read them again.',
];

const withClosing = ({ text, blocks, ...article }: Article, closing: string): Article => {
  const start = text.length + 2;
  const block: Block = { role: 'paragraph', span: { start, end: start + closing.length } };
  return { ...article, text: `${text}\n\n${closing}`, blocks: [...blocks, block] };
};

/** A story of a large archive, with the ids of its own and of its original as the archive has them. */
export interface ArchivedStory extends Pick<PlantedStory, 'copyOf' | 'quotes' | 'plant'> {
  readonly article: Article;
}

/** Stories with planted copies in order of publication; every third has a closing line that thousands have. */
export function* archiveOfCopies(count: number): Generator<ArchivedStory> {
  for (let chunk = 0; chunk * CHUNK < count; chunk++) {
    const stories = plantedCopies(Math.min(CHUNK, count - chunk * CHUNK), 100 + chunk);
    for (const [at, { article, copyOf, quotes, plant }] of stories.entries()) {
      const published = new Date(Date.parse(article.published!) + chunk * CHUNK * (DAY / 24)).toISOString();
      const closing = CLOSINGS[at % 6];
      yield {
        article: { ...(closing === undefined ? article : withClosing(article, closing)), published },
        ...(copyOf === undefined ? {} : { copyOf }),
        ...(quotes === undefined ? {} : { quotes }),
        ...(plant === undefined ? {} : { plant }),
      };
    }
  }
}

const keepArticle = async (db: Kysely<Schema>, article: Article): Promise<number> => {
  const row = articleRow(article, { id: article.id, takenAt: '2024-08-20T00:00:00Z' });
  const { number } = await db
    .insertInto('article')
    .values({ ...row, text: '' })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
};

/** A ledger's layer of copies by itself, in a file or in memory, which takes in one article after another. */
export const copyLayer = async (place: string) => {
  const db = await openSqlite(place);
  await migrate(db, place);
  const nothing = { statements: [], actors: [], figures: [], times: [], places: [], positions: [] };
  const takeIn = async (transaction: Kysely<Schema>, article: Article): Promise<number> => {
    const number = await keepArticle(transaction, article);
    const { id, published } = article;
    const start = performance.now();
    const told = { number, id, ...(published === undefined ? {} : { published }), superseded: false };
    await copies.enter(transaction, { ...told, reading: { id, reader: '', article, ...nothing } });
    while ((await copies.settle(transaction, 256)) > 0);
    return performance.now() - start;
  };
  /** Takes in articles in one transaction; resolves to the milliseconds that each took. */
  const add = (articles: readonly Article[]): Promise<readonly number[]> =>
    db.transaction().execute(async (transaction) => {
      const times: number[] = [];
      for (const article of articles) times.push(await takeIn(transaction, article));
      return times;
    });
  const pairs = () =>
    db
      .selectFrom('copy')
      .innerJoin('article as later', 'later.number', 'copy.article')
      .innerJoin('article as earlier', 'earlier.number', 'copy.other')
      .select(['later.id as article', 'earlier.id as other', 'copy.kind'])
      .execute();
  return { add, pairs, size: () => statSync(place).size, close: () => db.destroy() };
};
