import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticArticle, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Reading } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

const contentOf = async (ledger: Awaited<ReturnType<typeof openLedger>>) => [
  await ledger.revision(),
  await ledger.stats(),
  await ledger.articles({}),
  await ledger.statements({}),
  await ledger.actors({}),
  await ledger.search({ words: 'story' }),
  await ledger.search({ words: 'harbour' }),
];

const openWith = async (...numbers: readonly number[]) => {
  const ledger = await openLedger(':memory:');
  const articles = numbers.map((number) => syntheticArticle(number));
  await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'synthetic/1',
  );
  await ledger.putReadings(articles.map((article) => syntheticReading(article)));
  return { ledger, articles };
};

test('a reading comes back whole', async () => {
  const { ledger, articles } = await openWith(1, 2);
  for (const article of articles)
    expect((await ledger.article(article.id))?.reading).toEqual(syntheticReading(article));
});

test('whatever a reader says of an article comes back, even what is not in the tables', async () => {
  const ledger = await openLedger(':memory:');
  const article = articleFrom('A said B. 🙂\r\n\u00a0C');
  await ledger.keep([intakeFrom(article)], 'r');
  const span = fc.nat(8).map((start) => ({ start, end: start + 3 }));
  const word = fc.string({ unit: 'binary' });
  const actor = fc.record(
    {
      id: word,
      name: word,
      kind: fc.constantFrom('person' as const, 'state' as const),
      naming: fc.constant('named' as const),
      roles: fc.array(word),
      mentions: fc.array(span),
    },
    { noNullPrototype: true },
  );
  const statement = fc.record(
    {
      id: word,
      voice: fc.constantFrom('direct' as const, 'author' as const),
      source: fc.array(span),
      cue: fc.array(span),
      content: fc.array(span),
      speaker: word,
      act: fc.constant('assert' as const),
      polarity: fc.constant('positive' as const),
      modality: fc.constant('actual' as const),
      gaps: fc.constant([]),
      by: word,
      via: fc.array(fc.record({ actor: word, span }, { noNullPrototype: true })),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    },
    { noNullPrototype: true },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(actor), fc.array(statement), word, async (actors, statements, reader) => {
      const reading: Reading = {
        id: article.id,
        reader,
        article,
        statements,
        actors,
        figures: [],
        times: [],
        places: [],
        positions: [],
      };
      await ledger.putReadings([reading]);
      expect((await ledger.article(article.id))?.reading).toEqual(reading);
      const listed = await ledger.statements({ limit: 1_000 });
      expect(listed.items.map(({ id, spans, by }) => ({ id, ...spans, by }))).toEqual(
        statements.map(({ id, source, cue, content, by }) => ({ id, source, cue, content, by })),
      );
    }),
    { numRuns: 60 },
  );
});

test('a reading that puts two actors under one id is kept as it is, and counts one', async () => {
  const { ledger, articles } = await openWith(1);
  const reading = syntheticReading(articles[0]!);
  const [first] = reading.actors;
  await ledger.putReadings([{ ...reading, actors: [...reading.actors, first!] }]);
  expect((await ledger.article(reading.id))?.reading.actors).toHaveLength(reading.actors.length + 1);
  expect((await ledger.actors({})).items).toHaveLength(reading.actors.length);
});

test('reading again replaces all that was derived before', async () => {
  const { ledger, articles } = await openWith(1);
  const again = syntheticReading(articles[0]!, 'synthetic/2');
  const [kept] = again.statements;
  await ledger.putReadings([
    { ...again, statements: [kept!], actors: again.actors.filter(({ id }) => id === kept?.speaker) },
  ]);
  expect((await ledger.statements({})).items.map(({ id, reader }) => [id, reader])).toEqual([
    [kept?.id, 'synthetic/2'],
  ]);
  expect((await ledger.actors({})).items).toMatchObject([{ articles: 1, statements: 1 }]);
  expect(await ledger.stats()).toMatchObject({
    read: 1,
    statements: { indirect: 1 },
    actors: 1,
    readers: ['synthetic/2'],
  });
  const hits = (await ledger.search({ words: 'said' })).items;
  expect(hits.map(({ kind }) => kind)).toEqual(['article']);
  expect((await ledger.search({ words: '1-0' })).items.map(({ statement }) => statement)).toEqual([
    kept?.id,
    undefined,
  ]);
});

test.each([
  ['an article that is not there', (reading: Reading) => ({ ...reading, id: 'a0000000000000000' }), 'no-such-article'],
  [
    'a row that the ledger cannot hold',
    (reading: Reading) => ({
      ...reading,
      statements: reading.statements.map((statement, at) =>
        at === 19 ? { ...statement, confidence: Number.NaN } : statement,
      ),
    }),
    'ledger-refused',
  ],
])('a batch that fails in the middle by %s changes nothing', async (_, spoil, code) => {
  const { ledger, articles } = await openWith(1, 2, 3);
  const before = await contentOf(ledger);
  const batch = articles.map((article, at) => {
    const reading = { ...syntheticReading(article, 'synthetic/2'), actors: [] };
    return at === 1 ? spoil(reading) : reading;
  });
  await expect(ledger.putReadings(batch)).rejects.toMatchObject({ code });
  expect(await contentOf(ledger)).toEqual(before);
});

test('an article that was kept and not read says why', async () => {
  const ledger = await openLedger(':memory:');
  const article = articleFrom('Bonjour à tous.', { language: 'fr' });
  await ledger.keep([intakeFrom(article)], 'r');
  expect((await ledger.article(article.id))?.reading).toMatchObject({
    unread: 'not read yet',
    reader: '',
    statements: [],
  });
  expect((await ledger.articles({})).items).toMatchObject([{ unread: 'not read yet' }]);
  await ledger.putReadings([{ ...syntheticReading(article, 'r'), unread: 'in French' }]);
  expect((await ledger.articles({})).items).toMatchObject([{ unread: 'in French', statements: 0 }]);
  expect(await ledger.stats()).toMatchObject({ articles: 1, read: 0, unread: 1 });
  expect(await ledger.keep([intakeFrom(article)], 'r')).toMatchObject([{ read: true }]);
});
