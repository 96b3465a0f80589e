import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../content-hash.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
});
afterEach(() => db.destroy());

/** A ledger as an earlier version left it, with an article that was read or none. */
const leftAt = async (name: string, read: boolean): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateTo(name);
  expect(error).toBeUndefined();
  if (!read) return;
  await sql`insert into article (number, id, text, blocks, authors, language, dated, taken_at)
    values (1, 'a1', 'It rained.', '[]', '[]', 'en', '', '2031-01-01')`.execute(db);
  await sql`insert into reading (article, reader, read_at, body, direct, indirect, mixed, author)
    values (1, 'test/1', '2031-01-01', '{}', 0, 0, 0, 0)`.execute(db);
};

const steps = async () => (await db.selectFrom('rebuild').select('step').execute()).map(({ step }) => step);

test.each(['0010-claims', '0011-found-late'])(
  'what was derived before %s says that it is to be derived anew',
  async (name) => {
    await leftAt(name, true);
    await migrate(db, ':memory:');
    expect(await steps()).toEqual(['stale']);
  },
);

/** A hash of all tables and indexes, 8 hex digits. */
const shape = async (): Promise<string> => {
  const { rows } = await sql<{
    sql: string;
  }>`select sql from sqlite_schema where sql is not null order by name`.execute(db);
  return sha256(rows.map((row) => row.sql).join('\n')).slice(0, 8);
};

/** What each migration leaves, as it was released: a ledger stands somewhere that has it so. */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-articles-and-readings': '81f95b3f',
  '0002-judgements': '24fdca93',
  '0003-cells': 'f817ae25',
  '0004-matches': 'fb461c3c',
  '0005-copies': 'b0c5111a',
  '0006-actors': 'a34ac995',
  '0007-series': '00e1de98',
  '0008-board': 'a039e001',
  '0009-rebuild': '496b3511',
  '0010-claims': '9959ed04',
  '0011-found-late': '040fd943',
  '0012-items-in-cells': '36d2a515',
};

test('no migration that was released is changed', async () => {
  const found: Record<string, string> = {};
  for (const name of Object.keys(migrations)) {
    await leftAt(name, false);
    found[name] = await shape();
  }
  expect(found).toEqual(RELEASED);
});

test('a ledger in which nothing was read has nothing to derive anew', async () => {
  await leftAt('0010-claims', false);
  await migrate(db, ':memory:');
  expect(await steps()).toEqual([]);
});

test('a ledger of a later version is refused, with what it knows and what to do', async () => {
  await migrate(db, 'here.hearsay');
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2031-01-01')`.execute(db);
  await expect(migrate(db, 'here.hearsay')).rejects.toThrow(
    /newer hearsay \(it knows "9999-later"\): here\.hearsay; update/u,
  );
});
