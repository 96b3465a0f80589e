import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexStatement, matches } from './full-text.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';

const COUNT = 2_300;
const TERMS = [{ words: ['harbour'], prefix: false }];

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
  await db.transaction().execute(async (transaction) => {
    for (let number = 1; number <= COUNT; number++) {
      const content = number === 400 || number === 100 ? 'harbour harbour harbour' : `the harbour of ${number}`;
      await indexStatement(transaction, { number, source: 'she', content });
    }
  });
});
afterEach(() => db.destroy());

const asked = async (offset: number, limit: number): Promise<readonly number[]> =>
  (await matches(db, 'statement_words', { terms: TERMS, below: COUNT, limit, offset })).map(({ number }) => number);

test('a common word gives every place of it once, however its pages are cut', async () => {
  for (const size of [97, 1_000, 5_000]) {
    const all: number[] = [];
    for (let page = await asked(0, size); page.length > 0; page = await asked(all.length, size)) all.push(...page);
    expect(all.length).toBe(COUNT - 1);
    expect(new Set(all).size).toBe(COUNT - 1);
  }
});

test('of many places the best of the latest come first, and the oldest last', async () => {
  expect((await asked(0, 1))[0]).toBe(400);
  expect(await asked(2_000, 3)).toEqual([299, 298, 297]);
  expect(await asked(COUNT - 3, 10)).toEqual([2, 1]);
});
