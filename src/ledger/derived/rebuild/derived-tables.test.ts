import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import type { Schema } from '../../database/schema.ts';
import { openSqlite } from '../../database/sqlite.ts';
import { DERIVED, derivedTables, MARKS } from './derived-tables.ts';

/** What a rebuild keeps: what came in, what was read in it, what persons judged, and how far a rebuild has come. */
const STORED =
  'actor appearance article judgement ledger mention page reading rebuild relay review span statement'.split(' ');
/** Tables of the engine, the migrator and the full-text index. */
const OTHERS = /^(?:sqlite_|kysely_|article_words|statement_words)/u;

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
});
afterEach(() => db.destroy());

test('every table of a ledger is stored, derived or a mark, and known as such', async () => {
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !OTHERS.test(name));
  expect(tables.sort()).toEqual([...STORED, ...derivedTables, ...MARKS].sort());
});

test('every column of a derived table that holds numbers of this ledger is named', async () => {
  const tables = await db.introspection.getTables();
  for (const { name, columns } of tables) {
    const stands = DERIVED[name as keyof Schema];
    if (stands === undefined) continue;
    const known = columns.map((column) => column.name);
    expect(known, name).toEqual(expect.arrayContaining(Object.keys(stands)));
    for (const joins of ['number', 'article', 'item'].filter((column) => known.includes(column)))
      expect(Object.keys(stands), name).toContain(joins);
  }
});
