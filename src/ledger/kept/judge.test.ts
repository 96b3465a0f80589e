import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import { type Reading, wordsOf } from '../../model/index.ts';
import type { Ledger } from '../ledger.ts';
import { openLedger } from '../open-ledger.ts';

const TEXT = 'Ada Moreno said the bridge was closed.\n\nBasil Okafor said nine ferries had left.\n';
const URL = 'https://news.example/bridge';
const AT = '2024-09-01T10:00:00.000Z';
const ADA = { by: 'Ada' };

let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(':memory:', { now: () => new Date(AT) });
});
afterEach(() => ledger.close());

const readingOf = (text: string, reader?: string): Reading => syntheticReading(articleFrom(text), reader);

const add = async (text: string): Promise<Reading> => {
  const reading = readingOf(text);
  await ledger.keep([intakeFrom(articleFrom(text, { url: URL }))], 'synthetic/1');
  await ledger.putReadings([reading]);
  return reading;
};

const statement = async (id: string) => (await ledger.statements({ statement: id, versions: 'all' })).items[0];

describe('a judgement of a statement', () => {
  test('is dated, signed and kept with the words that it was made on', async () => {
    const { statements, id: article } = await add(TEXT);
    const [bridge] = statements;
    const judged = await ledger.judge({ id: bridge!.id, verdict: 'right', ...ADA, note: 'heard it myself' });
    expect(judged).toMatchObject({
      about: 'statement',
      verdict: 'right',
      by: 'Ada',
      at: AT,
      note: 'heard it myself',
      anchor: {
        article,
        statement: bridge!.id,
        reader: 'synthetic/1',
        cue: [
          { start: 11, end: 15, exact: 'said', prefix: 'Ada Moreno ', suffix: ' the bridge was closed.\n\nBasil O' },
        ],
      },
    });
    expect((await ledger.judgements({})).items).toEqual([
      {
        ...judged,
        standing: 'in force',
        disputedBy: [],
        places: [{ article, statement: bridge!.id, standing: 'in force' }],
      },
    ]);
  });

  test('is followed at once by lists, search, counts and the article, which say what the reader said', async () => {
    const { statements, id: article } = await add(TEXT);
    const [bridge] = statements;
    await ledger.judge({ id: bridge!.id, verdict: 'corrected', correction: { speaker: 'Basil Okafor' }, ...ADA });
    const review = {
      verdict: 'corrected',
      standing: 'in force',
      by: 'Ada',
      changes: [{ field: 'speaker', was: 'Ada Moreno', now: 'Basil Okafor' }],
    };
    expect(await statement(bridge!.id)).toMatchObject({ speaker: { name: 'Basil Okafor' }, reviews: [review] });
    expect((await ledger.statements({ speaker: 'basil' })).items).toHaveLength(2);
    expect((await ledger.search({ words: 'bridge' })).items.map(({ speaker }) => speaker)).toContain('Basil Okafor');
    expect((await ledger.actors({ name: 'Basil' })).items[0]?.statements).toBe(2);
    const record = await ledger.article(article);
    expect(record?.reviews).toMatchObject([review]);
    expect(record?.reading.statements[0]?.speaker).toBe(statements[1]?.speaker);
  });

  test('that it is none takes it out, and may be taken back', async () => {
    const { statements } = await add(TEXT);
    const [bridge, ferries] = statements;
    const { id } = await ledger.judge({ id: bridge!.id, verdict: 'wrong', ...ADA });
    expect((await ledger.statements({})).items.map((one) => one.id)).toEqual([ferries!.id]);
    expect((await ledger.stats()).statements.indirect).toBe(1);
    expect((await ledger.article(bridge!.id))?.reviews).toMatchObject([{ verdict: 'wrong', statement: bridge!.id }]);
    const back = await ledger.takeBack(id, { by: 'Ben', note: 'it is one' });
    expect(back.takenBack).toMatchObject({ by: 'Ben', note: 'it is one' });
    expect((await ledger.statements({})).items.map((one) => one.id)).toEqual([bridge!.id, ferries!.id]);
    expect((await ledger.judgements({})).items).toMatchObject([{ id, standing: 'taken back' }]);
  });

  test('by two who disagree is shown as that, and the later one holds', async () => {
    const { statements } = await add(TEXT);
    const { id } = statements[0]!;
    const ada = await ledger.judge({ id, verdict: 'corrected', correction: { act: 'deny' }, ...ADA });
    const ben = await ledger.judge({ id, verdict: 'corrected', correction: { act: 'admit' }, by: 'Ben' });
    expect((await statement(id))?.act).toBe('admit');
    expect((await ledger.judgements({ of: id })).items).toMatchObject([
      { id: ben.id, standing: 'in force', disputedBy: [ada.id] },
      { id: ada.id, standing: 'overruled', disputedBy: [ben.id] },
    ]);
  });

  test('is refused where it says nothing, of spans that are none, of what is not there, and unsigned', async () => {
    const { statements } = await add(TEXT);
    const { id } = statements[0]!;
    const refused = (judging: object) => expect(ledger.judge({ id, ...ADA, ...judging })).rejects;
    await refused({}).toMatchObject({ code: 'no-verdict' });
    await refused({ verdict: 'same' }).toMatchObject({ code: 'no-verdict' });
    await refused({ verdict: 'corrected', correction: {} }).toMatchObject({ code: 'no-verdict' });
    for (const content of [
      [{ start: 5, end: 5 }],
      [{ start: 3, end: 9_999 }],
      [
        { start: 9, end: 12 },
        { start: 3, end: 5 },
      ],
    ])
      await refused({ verdict: 'corrected', correction: { content } }).toMatchObject({ code: 'bad-span' });
    await refused({ id: 's404', verdict: 'right' }).toMatchObject({ code: 'nothing-to-judge' });
    await refused({ verdict: 'right', by: '' }).toMatchObject({ code: 'unsigned' });
    expect((await ledger.judgements({})).items).toEqual([]);
  });
});

describe('a judgement outlives', () => {
  const content = (text: string, words: string) => [
    { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  ];

  test('a newer reading that finds other spans, and is listed where nothing there fits it', async () => {
    const { statements } = await add(TEXT);
    const [bridge, ferries] = statements;
    for (const { id } of statements)
      await ledger.judge({ id, verdict: 'corrected', correction: { act: 'deny' }, ...ADA });
    const newer = readingOf(TEXT, 'synthetic/2');
    const wider = { ...newer.statements[0]!, id: 'wider', content: content(TEXT, 'the bridge was closed.') };
    await ledger.putReadings([{ ...newer, statements: [wider] }]);
    expect((await ledger.statements({})).items).toMatchObject([{ id: 'wider', act: 'deny' }]);
    const unfit = (await ledger.judgements({ unfit: true })).items;
    expect(unfit).toMatchObject([{ standing: 'unfit', anchor: { statement: ferries!.id } }]);
    expect((await ledger.judgements({})).items).toHaveLength(2);
    await ledger.putReadings([newer]);
    expect((await ledger.judgements({ unfit: true })).items).toEqual([]);
    expect((await statement(bridge!.id))?.act).toBe('deny');
  });

  test('a new version of the page, where its words still stand', async () => {
    const { statements } = await add(TEXT);
    for (const { id } of statements)
      await ledger.judge({ id, verdict: 'corrected', correction: { act: 'deny' }, ...ADA });
    const version = await add(`Corrected on Friday.\n\n${TEXT.replace('nine', 'twelve')}`);
    const listed = (await ledger.statements({})).items;
    expect(listed.map(({ article, act }) => [article, act])).toEqual([
      [version.id, 'deny'],
      [version.id, 'assert'],
    ]);
    const [unfit, ...others] = (await ledger.judgements({ unfit: true })).items;
    expect(others).toEqual([]);
    expect(unfit?.places.map(({ article, standing }) => [article === version.id, standing])).toEqual(
      expect.arrayContaining([
        [false, 'in force'],
        [true, 'unfit'],
      ]),
    );
    const { id } = unfit!;
    await ledger.takeBack(id, ADA);
    expect((await ledger.judgements({ unfit: true })).items).toEqual([]);
  });

  test('a rebuild', async () => {
    const { statements, article } = await add(TEXT);
    const { id } = statements[0]!;
    const correction = { content: content(TEXT, 'bridge was closed') };
    await ledger.judge({ id, verdict: 'corrected', correction, ...ADA });
    const before = [await ledger.judgements({}), await ledger.statements({})];
    await ledger.rebuild();
    expect([await ledger.judgements({}), await ledger.statements({})]).toEqual(before);
    expect(wordsOf(article.text, (await statement(id))!.spans.content)).toBe('bridge was closed');
  });
});

test('judgements are paged, the latest first, and chosen by who made them', async () => {
  const { statements } = await add(TEXT);
  for (const by of ['Ada', 'Ben', 'Ada']) await ledger.judge({ id: statements[0]!.id, verdict: 'right', by });
  const first = await ledger.judgements({ limit: 2 });
  const second = await ledger.judgements({ limit: 2, cursor: first.next! });
  expect([...first.items, ...second.items].map(({ by }) => by)).toEqual(['Ada', 'Ben', 'Ada']);
  expect(second.next).toBeUndefined();
  expect((await ledger.judgements({ by: 'Ben' })).items).toHaveLength(1);
});
