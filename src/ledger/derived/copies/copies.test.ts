import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceFrom, makeMatter, makeParagraphs } from '../../../../test/ledger/copy-stories.ts';
import { enterAlone, type TestArticle } from '../../../../test/ledger/enter-alone.ts';
import { articleFrom, syntheticReading } from '../../../../test/ledger/synthetic.ts';
import type { Article } from '../../../model/index.ts';
import { migrate } from '../../database/migrate.ts';
import type { Schema } from '../../database/schema.ts';
import { openSqlite } from '../../database/sqlite.ts';
import { articleRow } from '../../kept/article-rows.ts';
import { cleanCells, dirtyCells, enterCells } from '../cells/cells.ts';
import type { Layer } from '../layer.ts';
import { copies, copiesWithin } from './copies.ts';
import { originalsOf } from './originals.ts';

const SPAN = { start: 0, end: 9 };

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
});
afterEach(() => db.destroy());

/** Keeps an article without its reading, which copies do not ask for; resolves to what layers are told. */
const keep = async (article: Article, page?: string): Promise<TestArticle> => {
  const row = articleRow(article, { id: article.id, takenAt: '2024-08-20T00:00:00Z' });
  const { number } = await db.insertInto('article').values(row).returning('number').executeTakeFirstOrThrow();
  const { id, published } = article;
  const dated = published === undefined ? {} : { published };
  const stood = page === undefined ? {} : { page };
  return { number, id, ...dated, ...stood, superseded: false, reading: syntheticReading(article) };
};

const settle = async (layer: Layer): Promise<void> => {
  while ((await layer.settle(db, 5)) > 0);
};

/** Everything that is derived, by ids of articles. */
const dump = async () => {
  const ids = new Map(
    (await db.selectFrom('article').select(['number', 'id']).execute()).map((row) => [row.number, row.id]),
  );
  const pairs = await db.selectFrom('copy').selectAll().execute();
  const origins = await db.selectFrom('origin').selectAll().execute();
  return {
    pairs: pairs
      .map((row) => JSON.stringify({ ...row, article: ids.get(row.article), other: ids.get(row.other) }))
      .sort(),
    origins: origins.map((row) => JSON.stringify({ ...row, article: ids.get(row.article) })).sort(),
  };
};

const empty = async (): Promise<void> => {
  for (const table of ['copy', 'origin', 'copy_key', 'signature', 'dirty', 'article'] as const)
    await db.deleteFrom(table).execute();
};

const chance = chanceFrom(11);
const parts = Array.from({ length: 6 }, () => makeParagraphs(makeMatter(chance), chance, 60).join(' '));
const text = (numbers: readonly number[], own: number): string =>
  [...numbers.map((number) => parts[number]!), `Number ${own} of its own.`].join('\n\n');

/** Stories of a few common parts each, so that far more than the bounds share one. */
const stories = fc.array(
  fc.record({
    numbers: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
    day: fc.option(fc.integer({ min: 10, max: 14 })),
    page: fc.option(fc.constantFrom('p1', 'p2')),
  }),
  { minLength: 8, maxLength: 16 },
);

test('what is a copy of what depends on the articles that are there, whatever their order, whoever comes or goes', async () => {
  const layer = copiesWithin({ earliest: 2, formula: 5 });
  await fc.assert(
    fc.asyncProperty(stories, fc.array(fc.nat(15), { maxLength: 6 }), fc.integer(), async (list, gone, seed) => {
      const told = list.map(({ numbers, day, page }, at) => ({
        article: articleFrom(text(numbers, at), day === null ? {} : { published: `2024-08-${day}` }),
        page: page ?? undefined,
      }));
      const shuffled = told
        .map((one, at) => ({ one, at: Math.imul(at + 1, seed | 1) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      await empty();
      for (const { article, page } of told.filter((_, at) => !gone.includes(at)))
        await enterAlone(layer, db, await keep(article, page));
      await settle(layer);
      const whole = await dump();
      await empty();
      const left: number[] = [];
      for (const one of shuffled) {
        const entered = await keep(one.article, one.page);
        await enterAlone(layer, db, entered);
        await settle(layer);
        if (gone.includes(told.indexOf(one))) left.push(entered.number);
      }
      for (const number of left) {
        await layer.leave(db, number);
        await settle(layer);
      }
      expect(await dump()).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

const ask = async (number: number) => (await originalsOf(db, [number])).get(number)!;

test('a statement goes back to who first told its words, through whoever told them between', async () => {
  const own = 'The mayor of Sarnova had seen none of it, and said so to nobody else that night in the hall.';
  const wire = await keep(articleFrom(`${parts[0]}\n\n${parts[1]}`, { published: '2024-08-10' }));
  const paper = await keep(articleFrom(`${own}\n\n${parts[1]}\n\n${parts[2]}`, { published: '2024-08-11' }));
  const blog = await keep(articleFrom(`${parts[1]}\n\n${parts[2]}\n\n${own}`, { published: '2024-08-12' }));
  for (const article of [blog, wire, paper]) await enterAlone(copies, db, article);
  await settle(copies);
  const originals = await ask(blog.number);
  const { text: words } = blog.reading.article;
  const spanOf = (part: string) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length });
  expect(originals.of(spanOf(parts[1]!))).toBe(wire.id);
  expect(originals.of(spanOf(parts[2]!))).toBe(paper.id);
  expect(originals.telling(spanOf(parts[1]!))).toBe(wire.id);
  expect((await ask(wire.number)).telling({ start: 0, end: 50 })).toBe(wire.id);
  expect((await ask(wire.number)).copyOf).toBeUndefined();
});

test('a later version of a page copies nobody, but what it says was told by the page', async () => {
  const first = await keep(articleFrom(text([0, 1], 1), { published: '2024-08-10' }), 'page');
  const second = await keep(articleFrom(text([0, 1], 2), { published: '2024-08-10T12:00:00Z' }), 'page');
  const other = await keep(articleFrom(text([0, 1], 3), { published: '2024-08-11' }), 'elsewhere');
  for (const article of [second, other, first]) await enterAlone(copies, db, article);
  await settle(copies);
  const span = { start: 0, end: parts[0]!.length };
  const originals = await ask(second.number);
  expect([originals.copyOf, originals.of(span), originals.telling(span)]).toEqual([undefined, undefined, first.id]);
  const copied = await ask(other.number);
  expect([copied.copyOf, copied.of(span), copied.telling(span)]).toEqual([first.id, first.id, first.id]);
});

test('who told it first is told anew when an earlier telling comes in, and all that depends on it is marked', async () => {
  const kind = { kind: 'test', cap: 9 };
  const later = await keep(articleFrom(text([0, 1], 1), { published: '2024-08-12' }));
  await enterAlone(copies, db, later);
  await enterCells(db, kind, [{ item: 1, article: later.number, path: ['a'], span: SPAN }]);
  await settle(copies);
  await cleanCells(db, kind, await dirtyCells(db, kind, 9));
  const unrelated = await keep(articleFrom(text([3], 2), { published: '2024-08-11' }));
  await enterAlone(copies, db, unrelated);
  await settle(copies);
  expect(await dirtyCells(db, kind, 9)).toEqual([]);
  const earlier = await keep(articleFrom(text([0, 1], 3), { published: '2024-08-11' }));
  await enterAlone(copies, db, earlier);
  await settle(copies);
  expect((await ask(later.number)).copyOf).toBe(earlier.id);
  expect(await dirtyCells(db, kind, 9)).toEqual([{ cell: 'a/', items: [1] }]);
});

test('a story that takes in a short notice is no copy of it, though the notice’s words are the notice’s', async () => {
  const notice = await keep(articleFrom(parts[4]!, { published: '2024-08-10' }));
  const story = await keep(
    articleFrom([parts[0], parts[1], parts[4], parts[2]].join('\n\n'), { published: '2024-08-11' }),
  );
  for (const article of [notice, story]) await enterAlone(copies, db, article);
  await settle(copies);
  const originals = await ask(story.number);
  const start = story.reading.article.text.indexOf(parts[4]!);
  expect(originals.copyOf).toBeUndefined();
  expect(originals.of({ start, end: start + parts[4]!.length })).toBe(notice.id);
});
