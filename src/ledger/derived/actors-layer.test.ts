import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleFrom } from '../../../test/ledger/synthetic.ts';
import type { Actor, Reading } from '../../model/index.ts';
import { type ActorInArticle, keyOf } from '../across/actor-in-article.ts';
import { resolveActors } from '../across/resolve-actors.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { openSqlite } from '../sqlite.ts';
import { keyIn } from './actors/judged.ts';
import { mentionsOf } from './actors/mentions.ts';
import { actorsLayer } from './actors-layer.ts';
import { derivedRows } from './derived-rows.ts';
import type { ToldArticle } from './layer.ts';

let db: Kysely<Schema>;
const open = async (): Promise<Kysely<Schema>> => {
  const made = await openSqlite(':memory:');
  await migrate(made, ':memory:');
  return made;
};
beforeEach(async () => {
  db = await open();
});
afterEach(() => db.destroy());

const readingOf = (id: string, actors: readonly Actor[]): Reading => ({
  id,
  reader: 'test/1',
  article: articleFrom(''),
  statements: [],
  actors,
  figures: [],
  times: [],
  places: [],
  positions: [],
});

/** Articles in which these actors are spoken of, each under a number. */
const articlesOf = (mentions: readonly ActorInArticle[]): readonly ToldArticle[] =>
  [...Map.groupBy(mentions, ({ article }) => article)].map(([id, own], at): ToldArticle => {
    const { published } = own[0]!;
    const actors = own.map(({ article: _, published: __, names: ___, passages: ____, ...actor }) => ({
      ...actor,
      mentions: [],
    }));
    return {
      number: at + 1,
      id,
      ...(published !== undefined && { published }),
      superseded: false,
      reading: readingOf(id, actors),
    };
  });

const gold: readonly ActorInArticle[] = readFileSync('test/ledger/actors-across.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const settle = async (): Promise<void> => {
  while ((await actorsLayer.settle(db, 7)) > 0);
};

const enter = async (articles: readonly ToldArticle[], batch = articles.length): Promise<void> => {
  for (const [at, article] of articles.entries()) {
    await actorsLayer.leave(db, article.number);
    await actorsLayer.enter(db, article);
    if ((at + 1) % batch === 0) await settle();
  }
  await settle();
};

/** Which mentions are one actor, by the actor's id. */
const resolved = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const rows = await db
    .selectFrom('form_member')
    .innerJoin('form', 'form.number', 'form_member.form')
    .innerJoin('who', 'who.number', 'form.who')
    .select(['who.id', 'form_member.told'])
    .orderBy('who.id')
    .orderBy('form_member.told')
    .execute();
  const groups = Map.groupBy(rows, ({ id }) => id);
  return Object.fromEntries([...groups].map(([id, all]) => [id, all.map(({ told }) => keyIn(told))]));
};

const atOnce = (articles: readonly ToldArticle[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    resolveActors(articles.flatMap(mentionsOf)).actors.map(({ id, members }) => [id, members.map(keyOf)]),
  );

/** All rows, without their numbers. */
const dump = async (): Promise<readonly string[]> => {
  const rows: string[] = [];
  for await (const row of derivedRows(db)) rows.push(row);
  return rows.sort();
};

test('actors that come article by article are those of all articles at once', async () => {
  const articles = articlesOf(gold);
  await enter(articles, 1);
  expect(await resolved()).toEqual(atOnce(articles));
});

test('in any order and any batches, with articles that went and came again', async () => {
  const articles = articlesOf(gold);
  await enter(articles);
  const expected = await resolved();
  expect(expected).toEqual(atOnce(articles));
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...articles], { minLength: articles.length }),
      fc.integer({ min: 1, max: 40 }),
      fc.shuffledSubarray([...articles], { maxLength: 20 }),
      async (shuffled, batch, gone) => {
        await db.destroy();
        db = await open();
        await enter(shuffled, batch);
        const whole = await dump();
        for (const { number } of gone) await actorsLayer.leave(db, number);
        await settle();
        const left = articles.filter((article) => !gone.includes(article));
        expect(await resolved()).toEqual(atOnce(left));
        await enter(gone, 3);
        expect(await resolved()).toEqual(expected);
        expect(await dump()).toEqual(whole);
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);
