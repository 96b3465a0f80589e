import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archived } from '../../../../test/ledger/synthetic-archive/archive.ts';
import { migrate } from '../../database/migrate.ts';
import type { Schema } from '../../database/schema.ts';
import { openSqlite } from '../../database/sqlite.ts';
import { keep } from '../../kept/keep.ts';
import { putReadings } from '../../kept/readings.ts';
import { type Elsewhere, enterPrepared, settleSome } from '../derive.ts';
import { type ArticleSource, articleSource } from '../told-article.ts';
import { derivedRows, digestOf } from './derived-rows.ts';
import { ANSWERING, derivedTables } from './derived-tables.ts';
import { rebuild } from './rebuild.ts';
import { prepareArticles } from './tasks.ts';
import { openWorkers } from './workers.ts';

const COUNT = 30;
const TAKEN = '2024-09-01T00:00:00.000Z';

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
  const told = Array.from({ length: COUNT }, (_, at) => archived(at));
  await keep(
    db,
    told.map(({ intake }) => intake),
    { reader: 'made up', takenAt: TAKEN },
  );
  await putReadings(
    db,
    told.map(({ reading }) => reading),
    TAKEN,
  );
});
afterEach(() => db.destroy());

const sourcesOf = async (): Promise<readonly ArticleSource[]> => {
  const sources: ArticleSource[] = [];
  for (let number = 1; number <= COUNT; number++) {
    const source = await articleSource(db, number);
    if (source !== undefined) sources.push(source);
  }
  return sources;
};

test('workers prepare articles as this thread does, in their order', { timeout: 30_000 }, async () => {
  const sources = await sourcesOf();
  expect(sources.length).toBeGreaterThan(25);
  const workers = openWorkers(2);
  try {
    expect(await workers.prepare(sources)).toEqual(prepareArticles(sources));
  } finally {
    await workers.close();
  }
});

test('workers derive what this thread derives', { timeout: 30_000 }, async () => {
  const here = await rebuild(db);
  for (const table of derivedTables) await db.deleteFrom(table).execute();
  for (const { article, prepared } of prepareArticles(await sourcesOf())) await enterPrepared(db, article, prepared);
  const workers = openWorkers(2);
  const asked = new Set<string>();
  const work: Elsewhere = (layer, load) => {
    asked.add(layer);
    return workers.work(layer, load);
  };
  try {
    while ((await settleSome(db, 64, work)) > 0);
  } finally {
    await workers.close();
  }
  expect([...asked].sort()).toEqual(['copies', 'matches', 'series']);
  expect(await digestOf(derivedRows(db, ANSWERING))).toBe(here.digest);
});
