import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
