import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterAlone, type TestArticle } from '../../../../test/ledger/enter-alone.ts';
import { articleFrom } from '../../../../test/ledger/synthetic.ts';
import type { Actor, Reading } from '../../../model/index.ts';
import { type ActorInArticle, type ActorJudgement, keyOf } from '../../across/actor-in-article.ts';
import { WIDEST_BLOCK } from '../../across/block-keys.ts';
import { resolveActors } from '../../across/resolve-actors.ts';
import { migrate } from '../../database/migrate.ts';
import type { Schema } from '../../database/schema.ts';
import { openSqlite } from '../../database/sqlite.ts';
import { actorJudgements, appendJudgement } from '../../kept/judgements.ts';
import { derivedRows } from '../rebuild/derived-rows.ts';
import { actorsLayer } from './actors-layer.ts';
import { keyIn } from './judged.ts';
import { mentionsOf } from './mentions.ts';

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
const articlesOf = (mentions: readonly ActorInArticle[]): readonly TestArticle[] =>
  [...Map.groupBy(mentions, ({ article }) => article)].map(([id, own], at): TestArticle => {
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

const enter = async (articles: readonly TestArticle[], batch = articles.length): Promise<void> => {
  for (const [at, article] of articles.entries()) {
    await actorsLayer.leave(db, article.number);
    await enterAlone(actorsLayer, db, article);
    if ((at + 1) % batch === 0) await settle();
  }
  await settle();
};

/** Rows of articles, to which judgements refer. */
const keepArticles = async (articles: readonly TestArticle[]): Promise<void> => {
  for (const { number, id } of articles) {
    const row = { text: '', blocks: '[]', headline: null, authors: '[]', language: 'en', outlet: null, url: null };
    await db
      .insertInto('article')
      .values({ number, id, ...row, published: null, dated: '', taken_at: '' })
      .execute();
  }
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

const atOnce = (
  articles: readonly TestArticle[],
  judgements: readonly ActorJudgement[] = [],
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    resolveActors(articles.flatMap(mentionsOf), judgements).actors.map(({ id, members }) => [id, members.map(keyOf)]),
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

test('what persons say of mentions is followed as it comes, and in any order of articles', async () => {
  const articles = articlesOf(gold);
  const mentions = fc.constantFrom(...gold);
  const judgement = fc.record({
    a: mentions,
    b: mentions,
    verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(judgement, { minLength: 1, maxLength: 8 }),
      fc.shuffledSubarray([...articles], { minLength: articles.length }),
      fc.boolean(),
      async (judged, shuffled, before) => {
        await db.destroy();
        db = await open();
        await keepArticles(articles);
        if (!before) await enter(shuffled, 9);
        for (const [at, { a, b, verdict }] of judged.entries()) {
          const [one, other] = [a, b].map(({ article, id }) => ({ article, actor: id }));
          if (keyOf(one!) === keyOf(other!)) continue;
          const at_ = new Date(at * 5_000).toISOString();
          await appendJudgement(db, { about: 'actor', a: one!, b: other!, verdict }, { by: 'Ada', at: at_ });
          if (before) continue;
          const touched = articles.filter(({ id }) => id === one!.article || id === other!.article);
          await enter(touched);
        }
        if (before) await enter(shuffled, 9);
        const judgements = await actorJudgements(
          db,
          articles.map(({ id }) => id),
        );
        expect(await resolved()).toEqual(atOnce(articles, judgements));
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

/** Mentions of a name that so many share that not all are compared with all. */
const crowd = (many: number): readonly ActorInArticle[] =>
  Array.from({ length: many }, (_, at) => ({
    article: `a${at}`,
    id: `p${at}`,
    name: at % 40 === 0 ? 'Dana R. Olsin' : at % 20 === 7 ? 'D. Olsin' : 'Dana Olsin',
    kind: 'person',
    naming: 'named',
    roles: [`${['baker', 'pilot', 'clerk'][at % 3]} number${at}`, `office${at % 5}`],
    published: `20${20 + (at % 9)}-01-01`,
  }));

test('of a name that very many share, whoever comes and goes', async () => {
  const articles = articlesOf(crowd(WIDEST_BLOCK + 80));
  const shuffled = articles.toSorted((a, b) => ((a.number * 7919) % 337) - ((b.number * 7919) % 337));
  for (const [from, to] of [
    [0, 250],
    [250, 300],
    [300, articles.length],
  ] as const) {
    await enter(shuffled.slice(from, to), 11);
    expect(await resolved(), `${to}`).toEqual(atOnce(shuffled.slice(0, to)));
  }
  for (const gone of [shuffled.slice(0, 30), shuffled.slice(30, 90)]) {
    for (const { number } of gone) await actorsLayer.leave(db, number);
    await settle();
    const left = shuffled.slice(shuffled.indexOf(gone.at(-1)!) + 1);
    expect(await resolved(), `without ${shuffled.length - left.length}`).toEqual(atOnce(left));
  }
}, 120_000);
