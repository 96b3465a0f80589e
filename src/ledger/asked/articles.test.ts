import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticArticle, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Page } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

/** A clock that goes on a second every time. */
const clock = () => {
  let seconds = 0;
  return () => new Date(Date.UTC(2024, 7, 1) + 1_000 * seconds++);
};

const dated = (text: string, published?: string) =>
  intakeFrom(articleFrom(text, published === undefined ? {} : { published }));

test('the last published comes first, the undated at the end, and of one day the last taken in', async () => {
  const ledger = await openLedger(':memory:', { now: clock() });
  for (const [text, published] of [
    ['a', undefined],
    ['b', '2024-08-12'],
    ['c', '2024-08-13T09:00:00+03:00'],
    ['d', undefined],
    ['e', '2024-08-12'],
    ['f', '2024-08-13'],
  ] as const) {
    await ledger.keep([dated(text, published)], 'r');
  }
  const texts = new Map(await Promise.all([...'abcdef'].map(async (text) => [articleFrom(text).id, text] as const)));
  const listed = async (query: object) => (await ledger.articles(query)).items.map(({ id }) => texts.get(id)).join('');
  expect(await listed({})).toBe('cfebda');
  expect(await listed({ from: '2024-08-13' })).toBe('cf');
  expect(await listed({ to: '2024-08-12' })).toBe('eb');
  expect(await listed({ from: '2024-08-12', to: '2024-08-13' })).toBe('cfeb');
  expect(await listed({ from: '2025' })).toBe('');
});

test('a summary counts the statements and says where and when', async () => {
  const ledger = await openLedger(':memory:', { now: () => new Date('2024-08-30T10:00:00Z') });
  const article = syntheticArticle(3, 4);
  await ledger.keep([intakeFrom(article)], 'r');
  const reading = syntheticReading(article);
  const [first, ...rest] = reading.statements;
  await ledger.putReadings([{ ...reading, statements: [{ ...first!, voice: 'author' }, ...rest] }]);
  const { id, headline, authors, outlet, published, language } = article;
  expect((await ledger.articles({})).items).toEqual([
    {
      id,
      headline,
      authors,
      outlet,
      published,
      language,
      takenAt: '2024-08-30T10:00:00.000Z',
      statements: 3,
      authorStatements: 1,
      versions: 1,
      superseded: false,
    },
  ]);
});

test('is found by its id, a beginning of it, or a statement in it', async () => {
  const ledger = await openLedger(':memory:');
  const article = syntheticArticle(3, 4);
  await ledger.keep([intakeFrom(article)], 'r');
  const reading = syntheticReading(article);
  await ledger.putReadings([reading]);
  const found = async (id: string) => (await ledger.article(id))?.reading.id;
  expect(await found(article.id)).toBe(article.id);
  expect(await found(article.id.slice(0, 6))).toBe(article.id);
  expect(await found(reading.statements[2]!.id)).toBe(article.id);
  for (const id of ['', article.id.slice(0, 5), `${article.id}0`, 'a%', "a' or 1", 's0', 'a\0'])
    expect(await found(id)).toBeUndefined();
});

test('a beginning of several ids is told as such', async () => {
  const ledger = await openLedger(':memory:');
  const ids = Array.from({ length: 4_000 }, (_, at) => articleFrom(`text ${at}`));
  const beginnings = Map.groupBy(ids, ({ id }) => id.slice(0, 6));
  const twins = [...beginnings.values()].find(({ length }) => length > 1)!;
  await ledger.keep(
    twins.map((article) => intakeFrom(article)),
    'r',
  );
  await expect(ledger.article(twins[0]!.id.slice(0, 6))).rejects.toMatchObject({ code: 'ambiguous-id', exitStatus: 2 });
});

test('turning pages neither loses nor repeats, however articles come in between', async () => {
  const some = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      some,
      fc.array(some, { maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (first, later, limit) => {
        const ledger = await openLedger(':memory:', { now: clock() });
        const add = async (numbers: readonly number[]) => {
          const articles = numbers.map((number) => syntheticArticle(number, 3));
          await ledger.keep(
            articles.map((article) => intakeFrom(article)),
            'r',
          );
          await ledger.putReadings(articles.map((article) => syntheticReading(article)));
        };
        const walk = async <T>(list: (cursor: object) => Promise<Page<T>>, id: (item: T) => string) => {
          const seen: string[] = [];
          const inserts = [...later];
          for (let cursor = {}; ; ) {
            const page = await list(cursor);
            seen.push(...page.items.map(id));
            if (page.next === undefined) return seen;
            cursor = { cursor: page.next };
            await add(inserts.shift() ?? []);
          }
        };
        await add(first);
        const before = (await ledger.articles({})).items.map(({ id }) => id);
        const seen = await walk(
          (cursor) => ledger.articles({ limit, ...cursor }),
          ({ id }) => id,
        );
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => before.includes(id))).toEqual(before);
        const statementsBefore = (await ledger.statements({ limit: 1_000 })).items.map(({ id }) => id);
        const statements = await walk(
          (cursor) => ledger.statements({ limit, ...cursor }),
          ({ id }) => id,
        );
        expect(new Set(statements).size).toBe(statements.length);
        expect(statements.filter((id) => statementsBefore.includes(id))).toEqual(statementsBefore);
        await ledger.close();
      },
    ),
    { numRuns: 25 },
  );
});

test('a cursor of another list, or none at all, is refused', async () => {
  const ledger = await openLedger(':memory:');
  await ledger.keep([dated('a'), dated('b')], 'r');
  const { next } = await ledger.articles({ limit: 1 });
  for (const cursor of ['nonsense', next!]) {
    await expect(ledger.statements({ cursor })).rejects.toMatchObject({ code: 'bad-cursor', exitStatus: 2 });
    await expect(ledger.search({ words: 'a', cursor })).rejects.toMatchObject({ code: 'bad-cursor' });
    await expect(ledger.actors({ cursor })).rejects.toMatchObject({ code: 'bad-cursor' });
  }
});
