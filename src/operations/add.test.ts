import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HearsayError, type Intake } from '../model/index.ts';
import { add } from './add.ts';
import { makeContext } from './context.ts';

const article = (at: number): string =>
  `Council closes bridge number ${at}

The mayor of the town, Jane Doe, said on Monday that bridge number ${at} would stay closed until the spring.

“We have no money for it,” she told the Northern Star, and a driver claimed that nobody had asked him.`;

const GERMAN = `Die Stadt sperrt die Brücke

Die Bürgermeisterin sagte am Montag, dass die Brücke bis zum Frühjahr gesperrt bleibe. „Wir haben kein Geld dafür“, sagte sie der Zeitung, und ein Fahrer behauptete, dass ihn niemand gefragt habe.`;

let context: ReturnType<typeof makeContext>;
let folder: string;

beforeEach(() => {
  context = makeContext({ place: ':memory:', env: {} });
  folder = mkdtempSync(join(tmpdir(), 'hearsay-add-'));
});
afterEach(() => context.close());

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

test('one bad article never stops a batch: 100 with 5 broken give 95 read and 5 named', async () => {
  for (let at = 0; at < 95; at += 1) put(`${at}.txt`, article(at));
  put(
    '3-binary.txt',
    Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256),
  );
  put('30-line.txt', 'so he said '.repeat(2_000_000));
  put('40-german.txt', GERMAN);
  put('50-empty.txt', '');
  put('60-record.jsonl', '{"id": "x", "text": "The mayor said');
  const result = await add.run({ paths: [folder] }, context);
  expect(result).toMatchObject({ added: 96, known: 0, updated: 0, failed: 4, read: 95, unread: 1, stopped: false });
  const named = result.failures.map(({ origin, code }) => [origin.replace(`${folder}/`, ''), code]);
  expect(new Map(named as [string, string][])).toEqual(
    new Map([
      ['3-binary.txt', 'binary-document'],
      ['30-line.txt', 'document-too-long'],
      ['40-german.txt', 'kept-unread'],
      ['50-empty.txt', 'empty-document'],
      ['60-record.jsonl:1', 'malformed-json'],
    ]),
  );
  for (const { message } of result.failures) expect(message.length).toBeGreaterThan(20);
});

test('the same text twice in a batch is one article, read once', async () => {
  put('a.txt', article(1));
  put('b.txt', article(1));
  expect(await add.run({ paths: [folder] }, context)).toMatchObject({ added: 1, known: 1, read: 1 });
});

test('adding again changes nothing and reads nothing', async () => {
  put('a.txt', article(1));
  put('b.txt', GERMAN);
  const ledger = await context.ledger();
  await add.run({ paths: [folder] }, context);
  const before = await ledger.revision();
  expect(await add.run({ paths: [folder] }, context)).toMatchObject({ added: 0, known: 2, read: 0, unread: 0 });
  expect(await ledger.revision()).toBe(before);
});

test('an article that was kept and not read is read the next time, known as it is', async () => {
  put('a.txt', article(1));
  const { name } = await context.reader();
  const read = () => Promise.reject(new RangeError('out of words'));
  const failed = await add.run({ paths: [folder] }, { ...context, reader: async () => ({ name, read }) });
  expect(failed).toMatchObject({ added: 1, failed: 1, read: 0, failures: [{ code: 'reading-failed' }] });
  expect(await add.run({ paths: [folder] }, context)).toMatchObject({ added: 0, known: 1, read: 1, failed: 0 });
});

test('a stop ends after the batch at hand, which is whole', async () => {
  for (let at = 0; at < 200; at += 1) put(`${at}.txt`, article(at));
  const stopping = new AbortController();
  const result = await add.run(
    { paths: [folder] },
    { ...context, signal: stopping.signal, progress: () => stopping.abort() },
  );
  expect(result).toMatchObject({ added: 64, read: 64, stopped: true });
  expect((await (await context.ledger()).stats()).read).toBe(64);
});

test('progress tells how many documents are done', async () => {
  for (let at = 0; at < 100; at += 1) put(`${at}.txt`, article(at));
  const told: number[] = [];
  await add.run({ paths: [folder] }, { ...context, progress: (done) => told.push(done) });
  expect(told).toEqual([64, 100]);
});

test('where nothing came in because no such file is there, that is bad use', async () => {
  const missing = add.run({ paths: [join(folder, 'a.txt')] }, context);
  await expect(missing).rejects.toMatchObject({ code: 'no-such-file', exitStatus: 2 });
  put('b.txt', article(1));
  const partly = await add.run({ paths: [join(folder, 'a.txt'), join(folder, 'b.txt')] }, context);
  expect(partly).toMatchObject({ added: 1, failed: 1 });
  await expect(add.run({}, context)).rejects.toThrow(HearsayError);
});

test('what is given about a text is kept with it', async () => {
  const { articles } = await add.run({ text: article(1), outlet: 'The Star', published: '2024-08-12' }, context);
  const record = await (await context.ledger()).article(articles[0]?.id ?? '');
  expect(record?.reading.article).toMatchObject({ outlet: 'The Star', published: '2024-08-12' });
});

test.each([
  ['NUL', '\u0000'],
  ['a noncharacter at its beginning', '\uFFFE'],
])('a text with %s is kept and read under one id, and costs no other of its batch', async (_, character) => {
  const text = `${character}${article(1)}`;
  put('1.jsonl', [text, article(2)].map((one) => JSON.stringify({ text: one })).join('\n'));
  const result = await add.run({ paths: [folder] }, context);
  expect(result).toMatchObject({ added: 2, failed: 0, read: 2 });
  const [taken] = context.take(JSON.stringify({ text }), {});
  expect(result.articles[0]?.id).toBe((taken as Intake).article.id);
  expect(await add.run({ paths: [folder] }, context)).toMatchObject({ added: 0, known: 2, read: 0 });
});

test('a text whose id another text has already is read under the id that the ledger gives it', async () => {
  const ledger = await context.ledger();
  const [mine] = context.take(article(1), {}) as readonly [Intake];
  const taken = { ...mine, article: { ...mine.article, id: 'a0000000000000000' } };
  const keep = async (intakes: readonly Intake[], reader: string) => {
    expect(intakes).toEqual([taken]);
    return ledger.keep(intakes, reader);
  };
  const result = await add.run(
    { text: article(1) },
    { ...context, take: () => [taken], ledger: async () => ({ ...ledger, keep }) },
  );
  expect(result).toMatchObject({ added: 1, failed: 0, read: 1 });
});

test('a reading that the ledger refuses costs none of the others', async () => {
  for (const at of [1, 2, 3]) put(`${at}.txt`, article(at));
  const real = await context.ledger();
  const refusing = {
    ...real,
    putReadings: async (readings: Parameters<typeof real.putReadings>[0]) => {
      if (readings.some(({ article: one }) => one.text.includes('number 2'))) throw new HearsayError('refused', 'no');
      await real.putReadings(readings);
    },
  };
  const result = await add.run({ paths: [folder] }, { ...context, ledger: async () => refusing });
  expect(result).toMatchObject({ added: 3, read: 2, failed: 1 });
  expect(result.failures.map(({ origin }) => origin)).toEqual([join(folder, '2.txt')]);
});

test('what is kept and unread is read on asking, without the documents', async () => {
  const ledger = await context.ledger();
  const taken = context.take(article(1), {}) as readonly Intake[];
  const reader = await context.reader();
  await ledger.keep(taken, reader.name);
  await ledger.putReadings([{ ...(await reader.read(taken[0]!.article)), reader: 'older', statements: [] }]);
  expect(await add.run({ unread: true }, context)).toMatchObject({ added: 0, known: 0, read: 1, failed: 0 });
  expect((await ledger.statements({})).items.length).toBeGreaterThan(2);
  expect(await add.run({ unread: true }, context)).toMatchObject({ read: 0 });
});
