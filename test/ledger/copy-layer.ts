import { statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { sha256 } from '../../src/ledger/content-hash.ts';
import { migrate } from '../../src/ledger/database/migrate.ts';
import type { Schema } from '../../src/ledger/database/schema.ts';
import { openSqlite } from '../../src/ledger/database/sqlite.ts';
import { copies } from '../../src/ledger/derived/copies/copies.ts';
import { articleRow } from '../../src/ledger/kept/article-rows.ts';
import type { Article, Block } from '../../src/model/index.ts';
import { enterAlone } from './enter-alone.ts';
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

/** A story of a large archive, with the truth about it. */
export interface ArchivedStory extends Pick<PlantedStory, 'plant' | 'quotes'> {
  /** Its original, by its place in the archive. */
  readonly copyOf?: number;
  readonly article: Article;
  /** Stories of one family tell one text. */
  readonly family: string;
}

/** Two copies of one story may be the same text, and two texts at two pages are two articles here. */
const idOf = (number: number): string => `a${sha256(`story ${number}`).slice(0, 16)}`;

/** Stories with planted copies in order of publication; every third has a closing line that thousands have. */
export function* archiveOfCopies(count: number): Generator<ArchivedStory> {
  for (let chunk = 0; chunk * CHUNK < count; chunk++) {
    const stories = plantedCopies(Math.min(CHUNK, count - chunk * CHUNK), 100 + chunk);
    const places = new Map(stories.map(({ article }, at) => [article.id, chunk * CHUNK + at]));
    for (const [at, { article, family, copyOf, quotes, plant }] of stories.entries()) {
      const published = new Date(Date.parse(article.published!) + chunk * CHUNK * (DAY / 24)).toISOString();
      const closing = CLOSINGS[at % 6];
      yield {
        family: `${chunk}-${family}`,
        article: {
          ...(closing === undefined ? article : withClosing(article, closing)),
          id: idOf(chunk * CHUNK + at),
          published,
        },
        ...(copyOf === undefined ? {} : { copyOf: places.get(copyOf)! }),
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
    const start = process.cpuUsage();
    const told = { number, id, ...(published === undefined ? {} : { published }), superseded: false };
    await enterAlone(copies, transaction, { ...told, reading: { id, reader: '', article, ...nothing } });
    while ((await copies.settle(transaction, 256)) > 0);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  /** Takes in articles in one transaction; resolves to the milliseconds of processor time that each took. */
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
