import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticArticle, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { SearchHit } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

const open = async (...texts: readonly string[]) => {
  const ledger = await openLedger(':memory:');
  const articles = texts.map((text) => articleFrom(text));
  await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'r',
  );
  await ledger.putReadings(articles.map((article) => syntheticReading(article)));
  return ledger;
};

const marked = ({ kind, excerpt, marks }: SearchHit) =>
  `${kind}: ${marks.map(({ start, end }) => excerpt.slice(start, end)).join('|')}`;

test.each([
  ['a no-break space', 'the\u00a01\u202f000 km²', '"1 000 km2"'],
  ['curly quotation marks', 'an “exchange fund” exists', '"exchange fund"'],
  ['curly quotation marks in the query', 'an exchange fund exists', '“exchange fund”'],
  ['an apostrophe', 'Ukraine’s aim', "ukraine's"],
  ['diacritics', 'in Kyïv today', 'kyiv'],
  ['diacritics in the query', 'in Kyiv today', 'Kyïv'],
  ['decomposed letters', 'the cafe\u0301', 'café'],
  ['ligatures', 'the ﬁrst oﬃce', 'first office'],
  ['soft hyphens', 'the in\u00adcur\u00adsion', 'incursion'],
  ['case', 'THE INCURSION', 'incursion'],
  ['a beginning', 'the incursion', 'incurs*'],
  ['letters of no ASCII', 'Łódź and Đorđe', 'lodz dorde'],
])('%s does not keep words from being found', async (_, content, words) => {
  const ledger = await open(`Ada Moreno said ${content}.\n`, 'Ada Moreno said nothing.\n');
  const { items } = await ledger.search({ words });
  expect(items.map(({ kind }) => kind)).toEqual(['statement', 'article']);
  for (const { excerpt, marks } of items) {
    expect(`Ada Moreno said ${content}.`).toContain(excerpt);
    expect(marks.length).toBeGreaterThan(0);
  }
});

test('all words must stand there, phrases together, and a word is not its beginning', async () => {
  const ledger = await open('Ada Moreno said talks on the exchange fund.\n');
  const count = async (words: string) => (await ledger.search({ words })).items.length;
  expect(await count('fund talks')).toBe(2);
  expect(await count('fund peace')).toBe(0);
  expect(await count('"fund exchange"')).toBe(0);
  expect(await count('exch')).toBe(0);
  expect(await count('exch* fund')).toBe(0);
});

test('a hit says who and where, with the words marked in the original', async () => {
  const ledger = await openLedger(':memory:');
  const article = articleFrom('Storm\n\nCéline Dubois said the “ferry” left.\n', {
    headline: 'Storm',
    outlet: 'Post',
    published: '2024-08-12',
  });
  await ledger.keep([intakeFrom(article)], 'r');
  const reading = syntheticReading(article);
  await ledger.putReadings([reading]);
  const [hit, whole] = (await ledger.search({ words: 'ferry celine' })).items;
  expect(hit).toMatchObject({
    kind: 'statement',
    article: article.id,
    statement: reading.statements[0]?.id,
    headline: 'Storm',
    outlet: 'Post',
    published: '2024-08-12',
    speaker: 'Céline Dubois',
  });
  expect(marked(hit!)).toBe('statement: Céline|ferry');
  expect(marked(whole!)).toBe('article: Céline|ferry');
  expect(whole).not.toHaveProperty('speaker');
});

test('the author’s own sentences are found as the article, and a headline outside of the text too', async () => {
  const ledger = await openLedger(':memory:');
  const article = articleFrom('It rains. Ada Moreno said no.', { headline: 'Flood fears' });
  await ledger.keep([intakeFrom(article)], 'r');
  await ledger.putReadings([
    {
      ...syntheticReading(article),
      statements: [
        {
          ...syntheticReading(article).statements[0]!,
          id: 's1',
          voice: 'author',
          source: [],
          cue: [],
          content: [{ start: 0, end: 9 }],
        },
      ],
    },
  ]);
  expect((await ledger.search({ words: 'rains' })).items.map(marked)).toEqual(['article: rains']);
  expect((await ledger.search({ words: 'flood' })).items.map(marked)).toEqual(['article: Flood']);
});

test('nothing that is typed is an operator, and nothing fails', async () => {
  const ledger = await open('Ada Moreno said one or two not near three.\n');
  const pieces = [
    '"',
    '“',
    '*',
    '(',
    ')',
    ':',
    '^',
    '-',
    '+',
    'OR',
    'NOT',
    'AND',
    'NEAR(',
    'body:',
    'two',
    'absent',
    '\0',
    "'",
    ';',
    '\ud800',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), async (typed) => {
      const { items } = await ledger.search({ words: typed.join(' ') });
      if (typed.includes('absent')) expect(items).toEqual([]);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
      expect((await ledger.search({ words })).items.length).toBeLessThanOrEqual(2);
    }),
  );
  expect((await ledger.search({ words: 'two OR absent' })).items).toEqual([]);
});

test('pages of hits go from statements on to articles, none lost or twice, while others come in', async () => {
  const ledger = await openLedger(':memory:');
  const add = async (first: number, count: number) => {
    const articles = Array.from({ length: count }, (_, at) => syntheticArticle(first + at, 3));
    await ledger.keep(
      articles.map((article) => intakeFrom(article)),
      'r',
    );
    await ledger.putReadings(articles.map((article) => syntheticReading(article)));
  };
  await add(0, 10);
  const all = (await ledger.search({ words: 'moreno', limit: 1_000 })).items.map(
    ({ article, statement }) => statement ?? article,
  );
  const seen: string[] = [];
  for (let cursor = {}, turn = 1; ; turn += 1) {
    const page = await ledger.search({ words: 'moreno', limit: 2, ...cursor });
    seen.push(...page.items.map(({ article, statement }) => statement ?? article));
    if (page.next === undefined) break;
    cursor = { cursor: page.next };
    await add(10 * turn, 10);
  }
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(seen)).toEqual(new Set(all));
  expect(seen.length).toBe(all.length);
});
