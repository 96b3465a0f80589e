import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intakeFrom, syntheticArticle, syntheticReading } from '../../test/ledger/synthetic.ts';
import { HearsayError } from '../model/index.ts';
import { ledgerError } from './database/sqlite-error.ts';
import { openLedger } from './open-ledger.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-ledger-'));
});
afterAll(() => rm(folder, { recursive: true }));

const batch = (first: number) => Array.from({ length: 10 }, (_, at) => intakeFrom(syntheticArticle(first + at, 2)));

test('makes the file with its folders, and finds everything there when it is opened again', async () => {
  const place = join(folder, 'new', 'deep', 'ledger.sqlite');
  const first = await openLedger(place);
  await first.keep(batch(0), 'r');
  const before = [await first.revision(), await first.articles({})];
  await first.close();
  const second = await openLedger(place);
  expect([await second.revision(), await second.articles({})]).toEqual(before);
  expect(second.place).toBe(place);
  await second.close();
  expect(await readdir(join(folder, 'new', 'deep'))).toEqual(['ledger.sqlite']);
  if (process.platform !== 'win32') expect((await stat(join(folder, 'new'))).mode & 0o077).toBe(0);
});

test('a ledger in memory is alone', async () => {
  const [one, other] = [await openLedger(':memory:'), await openLedger(':memory:')];
  await one.keep(batch(0), 'r');
  expect((await other.stats()).articles).toBe(0);
  expect(await one.revision()).not.toBe(await other.revision());
});

const write = (name: string, content: string | Uint8Array) => async () => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

const others = async () => {
  const place = join(folder, 'others.sqlite');
  new Database(place).exec('create table bookmark (url text)').close();
  return place;
};

const newer = async () => {
  const place = join(folder, 'newer.sqlite');
  await (await openLedger(place)).close();
  new Database(place).exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')`).close();
  return place;
};

test.each([
  ['a file that is no database', write('notes.txt', 'Notes, and more notes. '.repeat(100)), 'not-a-ledger', 2],
  ["another program's database", others, 'not-a-ledger', 2],
  ['a folder', async () => folder, 'not-a-ledger', 2],
  ['a ledger of a later version', newer, 'newer-ledger', 1],
  ['a place under a file', async () => join(await write('file', 'x')(), 'ledger.sqlite'), 'ledger-not-writable', 1],
  ['a place where no folder can be made', async () => '/proc/hearsay/ledger.sqlite', 'ledger-not-writable', 1],
  ['a database server', async () => 'postgres://ann:secret@db.example/news', 'no-such-engine', 2],
  ['nothing', async () => ' ', 'no-place', 2],
])('%s is refused in words', async (_, make, code, exitStatus) => {
  const place = await make();
  const error = await openLedger(place).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HearsayError);
  expect(error).toMatchObject({ code, exitStatus });
  expect((error as HearsayError).message).not.toContain('secret');
});

test("another program's database and a broken file are left as they were", async () => {
  const place = await others().catch(() => join(folder, 'others.sqlite'));
  await openLedger(place).catch(() => undefined);
  const tables = new Database(place).prepare('select name from sqlite_schema').pluck().all();
  expect(tables).toEqual(['bookmark']);
});

test.each([
  ['SQLITE_READONLY_DIRECTORY', 'ledger-not-writable'],
  ['SQLITE_CANTOPEN', 'ledger-not-writable'],
  ['EROFS', 'ledger-not-writable'],
  ['SQLITE_BUSY', 'ledger-busy'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT_VTAB', 'ledger-damaged'],
  ['SQLITE_IOERR_WRITE', 'ledger-failed'],
])('%s is told as %s', (engineCode, code) => {
  const told = ledgerError(Object.assign(new Error('detail'), { code: engineCode }), '/x');
  expect(told).toMatchObject({ name: 'HearsayError', code, message: expect.stringContaining('/x') });
});

test('a closed ledger says so', async () => {
  const ledger = await openLedger(':memory:');
  await ledger.close();
  await expect(ledger.stats()).rejects.toMatchObject({ code: 'ledger-closed' });
});

test('several handles open a new file, write and read it at once, and nothing is lost', async () => {
  const place = join(folder, 'shared.sqlite');
  const handles = await Promise.all([openLedger(place), openLedger(place), openLedger(place)]);
  const work = handles.flatMap((ledger, at) =>
    [0, 1, 2].map(async (turn) => {
      const intakes = batch(at * 20 + turn * 10);
      await ledger.keep(intakes, 'synthetic/1');
      await ledger.putReadings(intakes.map(({ article }) => syntheticReading(article)));
      return ledger.statements({ limit: 5 });
    }),
  );
  await Promise.all(work);
  const stats = await Promise.all(handles.map((ledger) => ledger.stats()));
  // Batches 0 to 6 of ten: 20 and 40 are kept by two handles each.
  for (const each of stats) expect(each).toMatchObject({ articles: 70, read: 70, statements: { indirect: 140 } });
  const revisions = await Promise.all(handles.map((ledger) => ledger.revision()));
  expect(new Set(revisions).size).toBe(1);
  for (const ledger of handles) await ledger.close();
});

test('a folder that is there but for the file is used as it is', async () => {
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty', 'x'), '');
  const ledger = await openLedger(join(folder, 'empty', 'x'));
  expect((await ledger.stats()).articles).toBe(0);
  await ledger.close();
});
