import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { migrate } from '../../src/ledger/database/migrate.ts';
import type { Schema } from '../../src/ledger/database/schema.ts';
import { openSqlite } from '../../src/ledger/database/sqlite.ts';
import { derive } from '../../src/ledger/derived/derive.ts';
import { derivedRows, digestOf } from '../../src/ledger/derived/rebuild/derived-rows.ts';
import { ANSWERING } from '../../src/ledger/derived/rebuild/derived-tables.ts';
import { rebuild } from '../../src/ledger/derived/rebuild/rebuild.ts';
import { judge, unjudge } from '../../src/ledger/kept/judge.ts';
import { appendJudgement } from '../../src/ledger/kept/judgements.ts';
import { keep } from '../../src/ledger/kept/keep.ts';
import { putReadings } from '../../src/ledger/kept/readings.ts';
import type { Reading } from '../../src/model/index.ts';
import { archived } from './synthetic-archive/archive.ts';
import type { Told } from './synthetic-archive/compose.ts';

/** Cells of so few items that forty articles split them several times. */
const CAP = 6;

vi.mock('../../src/ledger/derived/cells/cells.ts', async (original) => {
  const cells = await original<typeof import('../../src/ledger/derived/cells/cells.ts')>();
  const small: typeof cells.dirtyCells = (db, { kind }, limit) => cells.dirtyCells(db, { kind, cap: CAP }, limit);
  return { ...cells, dirtyCells: small };
});

vi.setConfig({ testTimeout: 120_000 });

const AT = '2026-01-01T00:00:00.000Z';
const COUNT = 36;
/** Two wars within a month, with copies and later versions: much to compare, and little that is alone. */
const told = Array.from({ length: COUNT }, (_, number) =>
  archived(number, { seed: 5, sentences: 7, focus: { wars: 2, days: 24 } }),
);

const open: Kysely<Schema>[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) await db.destroy();
});

const newLedger = async (): Promise<Kysely<Schema>> => {
  const db = await openSqlite(':memory:');
  open.push(db);
  await migrate(db, ':memory:');
  return db;
};

const add = async (db: Kysely<Schema>, some: readonly Told[]): Promise<void> => {
  const intakes = some.map(({ intake }) => intake);
  await keep(db, intakes, { reader: 'synthetic/1', takenAt: AT });
  await putReadings(
    db,
    some.map(({ reading }) => reading),
    AT,
  );
};

const inBatches = async (order: readonly Told[], size: number): Promise<Kysely<Schema>> => {
  const db = await newLedger();
  for (let at = 0; at < order.length; at += size) await add(db, order.slice(at, at + size));
  return db;
};

/** Everything derived, in the order of its own words. */
const derived = async (db: Kysely<Schema>): Promise<readonly string[]> => {
  const rows: string[] = [];
  for await (const row of derivedRows(db)) rows.push(row);
  return rows.sort();
};

const first = await inBatches(told, 1).then(async (db) => {
  const rows = await derived(db);
  await db.destroy();
  return rows;
});

/** Articles in another order; texts of one page stay in theirs, which says which of them is the later version. */
const orders = fc.shuffledSubarray(told, { minLength: COUNT, maxLength: COUNT }).map((order) => {
  const pageOf = ({ intake }: Told): string => intake.article.url!;
  const pages = Map.groupBy(told, pageOf);
  const next = new Map(Array.from(pages, ([page, own]) => [page, own.values()]));
  return order.map((one) => next.get(pageOf(one))!.next().value!);
});

test('something of every kind is derived, and cells were split', () => {
  const tables = new Set(first.map((row) => row.split(' ')[0]!));
  const expected = ['cell_item', 'copy', 'dispute', 'form', 'match', 'series', 'who', 'board_move'];
  expect([...tables]).toEqual(expect.arrayContaining(expected));
  const isSplit = (row: string): boolean => /^cell_node .* 1:1$/u.test(row);
  expect(first.filter(isSplit).length).toBeGreaterThan(5);
});

test('the same is derived in whatever order articles come, in batches of any size', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: COUNT }), async (order, size) => {
      expect(await derived(await inBatches(order, size))).toEqual(first);
    }),
    { numRuns: 4 },
  );
});

test('a rebuild derives what was derived one by one', async () => {
  const db = await inBatches(told, 1);
  const { digest, stopped, articles } = await rebuild(db);
  expect([stopped, articles]).toEqual([false, new Set(told.map(({ reading }) => reading.id)).size]);
  expect(await derived(db)).toEqual(first);
  expect(digest).toBe(await digestOf(derivedRows(db, ANSWERING)));
});

/** Stops a rebuild after so many pieces of its work. */
const stopAfter = (pieces: number) => {
  const stop = new AbortController();
  let left = pieces;
  const progress = (): void => {
    left -= 1;
    if (left <= 0) stop.abort();
  };
  return { signal: stop.signal, progress };
};

test('a rebuild that is broken off goes on, and comes to the same, though articles came in meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: COUNT - 1 }), async (pieces, late) => {
      const db = await inBatches(told.slice(0, -late), COUNT);
      const broken = await rebuild(db, stopAfter(pieces));
      await add(db, told.slice(-late));
      const rest = await rebuild(db);
      expect([rest.resumed, rest.stopped]).toEqual([broken.stopped, false]);
      expect(await derived(db)).toEqual(first);
    }),
    { numRuns: 4 },
  );
});

test('a rebuild may begin before anything is there, and come to it later', async () => {
  const db = await newLedger();
  expect(await rebuild(db, { signal: AbortSignal.abort() })).toMatchObject({ stopped: true, articles: 0 });
  await add(db, told);
  expect(await derived(db)).toEqual([]);
  await rebuild(db);
  expect(await derived(db)).toEqual(first);
});

test('a rebuild is stopped by what comes from outside while it works', async () => {
  const db = await inBatches(told, COUNT);
  const stop = new AbortController();
  setImmediate(() => stop.abort());
  expect(await rebuild(db, { signal: stop.signal })).toMatchObject({ stopped: true });
  await rebuild(db);
  expect(await derived(db)).toEqual(first);
});

const indexesOf = async (db: Kysely<Schema>) =>
  (await sql<{ sql: string }>`select sql from sqlite_schema where type = 'index' order by name`.execute(db)).rows;

test('indexes that a rebuild takes away are there again when all is in', async () => {
  const db = await inBatches(told, COUNT);
  const before = await indexesOf(db);
  await rebuild(db, { signal: AbortSignal.abort() });
  expect((await indexesOf(db)).length).toBe(before.length - 6);
  await rebuild(db);
  expect(await indexesOf(db)).toEqual(before);
});

test('what an earlier version derived stays as it is until a rebuild, which derives all anew', async () => {
  const db = await inBatches(told.slice(0, -3), COUNT);
  await db.insertInto('rebuild').values({ step: 'stale', after: 0 }).execute();
  const stale = await derived(db);
  await add(db, told.slice(-3));
  expect(await derived(db)).toEqual(stale);
  expect(await rebuild(db)).toMatchObject({ resumed: false, stopped: false });
  expect(await derived(db)).toEqual(first);
});

/** The same article as a reader would read it that misses every other statement. */
const halfRead = (reading: Reading): Reading => {
  const left = new Set(reading.statements.filter((_, at) => at % 2 === 0).map(({ id }) => id));
  const inThem = ({ statement }: { readonly statement?: string }): boolean => left.has(statement ?? '');
  return {
    ...reading,
    reader: 'synthetic/0',
    statements: reading.statements.filter(({ id }) => left.has(id)),
    figures: reading.figures.filter(inThem),
    times: reading.times.filter(inThem),
    places: reading.places.filter(inThem),
    positions: reading.positions.filter(inThem),
  };
};

test('read otherwise and then as before, what is derived is as before', async () => {
  const db = await inBatches(told, COUNT);
  const readings = told.map(({ reading }) => reading);
  await putReadings(db, readings.map(halfRead), AT);
  const otherwise = await derived(db);
  expect(otherwise).not.toEqual(first);
  const direct = await newLedger();
  await add(
    direct,
    told.map(({ intake, reading }) => ({ intake, reading: halfRead(reading) })),
  );
  expect(otherwise).toEqual(await derived(direct));
  await putReadings(db, readings, AT);
  expect(await derived(db)).toEqual(first);
});

const BY = { by: 'Ada', at: AT };

/** Enters a judgement, as `judge` does for statements and matches; actors have a face of their own. */
const oneActor = async (db: Kysely<Schema>, [a, b]: readonly [Told, Told]): Promise<string> => {
  const pointer = ({ reading }: Told) => ({ article: reading.id, actor: reading.actors[0]!.id });
  const verdict = { about: 'actor', a: pointer(a), b: pointer(b), verdict: 'same' } as const;
  const { id } = await appendJudgement(db, verdict, BY);
  const rows = await db
    .selectFrom('article')
    .select('number')
    .where('id', 'in', [a.reading.id, b.reading.id])
    .execute();
  await derive(
    db,
    rows.map(({ number }) => number),
  );
  return id;
};

const wrong = ({ reading }: Told) => ({ id: reading.figures[0]!.statement!, verdict: 'wrong' as const, by: 'Ada' });
const withFigure = told.filter(({ reading }) => reading.figures.length > 0);

/** A match that stands in a ledger of all articles. */
const someMatch = async (db: Kysely<Schema>): Promise<string> =>
  (await db.selectFrom('match').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id;

test.each<[string, (db: Kysely<Schema>) => Promise<string>]>([
  ['a statement', async (db) => (await judge(db, wrong(withFigure[0]!), BY)).id],
  ['a match', async (db) => (await judge(db, { id: await someMatch(db), verdict: 'different', by: 'Ada' }, BY)).id],
  ['two actors', (db) => oneActor(db, [told[0]!, told[1]!])],
])(
  'what follows from a judgement of %s is gone when it is taken back, and rebuilt while it stands',
  async (_, enter) => {
    const db = await inBatches(told, COUNT);
    const id = await enter(db);
    const judged = await derived(db);
    expect(judged).not.toEqual(first);
    await rebuild(db);
    expect(await derived(db)).toEqual(judged);
    await unjudge(db, id, BY);
    expect(await derived(db)).toEqual(first);
  },
);

test('a judgement made before other articles came comes to the same as one made after', async () => {
  const half = told.slice(0, COUNT / 2);
  const one = withFigure.find((each) => half.includes(each))!;
  const [early, late] = [await inBatches(half, COUNT), await inBatches(told, COUNT)];
  await judge(early, wrong(one), BY);
  await add(early, told.slice(COUNT / 2));
  await judge(late, wrong(one), BY);
  expect(await derived(early)).toEqual(await derived(late));
});
