import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { syntheticArticle, syntheticReading } from '../../test/ledger/synthetic.ts';
import { NOT_READ_YET } from './asked/articles.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';

const COUNT = 300;
const ARTICLES = new Map(
  Array.from({ length: COUNT }, (_, at) => syntheticArticle(at, 6)).map((article) => [article.id, article]),
);
const CHILD = join(import.meta.dirname, '../../test/ledger/keep-and-read.ts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-processes-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the child printed, as far as it came; killed after so many newly kept articles and a moment more. */
const run = async (place: string, { killAfter = Number.POSITIVE_INFINITY, count = COUNT } = {}) => {
  const child = spawn(process.execPath, [CHILD, place, String(count), '20'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  let left = killAfter;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('kept ')) left -= 1;
    if (left === 0) {
      left = -1;
      void sleep(Math.random() * 30).then(() => child.kill('SIGKILL'));
    }
  }
  const [status, signal] = await exit;
  return { lines, status, killed: signal === 'SIGKILL' };
};

const idsOf = (lines: readonly string[], word: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

const listAll = async (ledger: Ledger): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ledger.articles({ versions: 'all', limit: 1_000, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    if (cursor === undefined) return ids;
  }
};

/** Ids of all articles and of those that are read, each of them checked to be whole. */
const inspect = async (place: string) => {
  const ledger = await openLedger(place);
  const kept = await listAll(ledger);
  const read: string[] = [];
  for (const id of kept) {
    const { reading, appearances } = (await ledger.article(id))!;
    const article = ARTICLES.get(id)!;
    expect(reading.article).toEqual(article);
    expect(appearances).toHaveLength(1);
    const whole = reading.unread === NOT_READ_YET ? [] : syntheticReading(article).statements;
    if (reading.unread === undefined) {
      expect(reading).toEqual(syntheticReading(article));
      read.push(id);
    }
    const { items } = await ledger.statements({ article: id });
    expect(items.map((statement) => statement.id)).toEqual(whole.map((statement) => statement.id));
  }
  await ledger.close();
  return { kept: new Set(kept), read: new Set(read) };
};

const checkFile = (place: string): unknown => {
  const database = new Database(place);
  database.exec(`insert into article_words (article_words) values ('integrity-check')`);
  database.exec(`insert into statement_words (statement_words) values ('integrity-check')`);
  const found = [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')];
  database.close();
  return found;
};

test('killed in the middle, no promised article is lost and none half there; a second run finishes the rest', {
  timeout: 60_000,
}, async () => {
  const place = join(folder, 'killed.sqlite');
  for (let round = 0; round < 4; round += 1) {
    const { lines, killed } = await run(place, { killAfter: 1 + Math.floor(Math.random() * 50) });
    expect(killed).toBe(true);
    const { kept, read } = await inspect(place);
    expect([...idsOf(lines, 'kept'), ...idsOf(lines, 'known')].filter((id) => !kept.has(id))).toEqual([]);
    expect(idsOf(lines, 'read').filter((id) => !read.has(id))).toEqual([]);
    expect(kept.size).toBeLessThan(COUNT);
  }
  expect((await run(place)).status).toBe(0);
  const { kept, read } = await inspect(place);
  expect([kept.size, read.size]).toEqual([COUNT, COUNT]);
  expect(checkFile(place)).toEqual(['ok', []]);
});

test('two processes make one ledger and add the same articles at once: each is kept by one of them', {
  timeout: 60_000,
}, async () => {
  const place = join(folder, 'shared.sqlite');
  const runs = await Promise.all([run(place, { count: 100 }), run(place, { count: 100 })]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  const kept = runs.flatMap(({ lines }) => idsOf(lines, 'kept'));
  expect([kept.length, new Set(kept).size]).toEqual([100, 100]);
  const found = await inspect(place);
  expect([found.kept.size, found.read.size]).toEqual([100, 100]);
  expect(checkFile(place)).toEqual(['ok', []]);
});
