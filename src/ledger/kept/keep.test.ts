import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticArticle, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Article, Intake } from '../../model/index.ts';
import { migrate } from '../database/migrate.ts';
import { openSqlite } from '../database/sqlite.ts';
import { openLedger } from '../open-ledger.ts';
import { keep } from './keep.ts';

const URL_A = 'https://news.example/a';
const from = (text: string, article: Partial<Article> = {}, intake: Partial<Intake> = {}) =>
  intakeFrom(articleFrom(text, article), intake);

test('adding twice changes nothing at all, in one batch or two', async () => {
  const ledger = await openLedger(':memory:');
  const files = [from('One.'), from('Two.'), from('One.', {}, { origin: '/copy/of/one.txt' })];
  expect((await ledger.keep(files, 'r')).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'known']);
  const before = [await ledger.revision(), await ledger.stats(), await ledger.articles({})];
  expect((await ledger.keep([...files, files[0]!], 'r')).map(({ outcome }) => outcome)).toEqual(Array(4).fill('known'));
  expect([await ledger.revision(), await ledger.stats(), await ledger.articles({})]).toEqual(before);
});

test('another text of a page is its next version, and the old one stays', async () => {
  const ledger = await openLedger(':memory:');
  const [first] = await ledger.keep([from('Ten dead.', { url: URL_A })], 'r');
  const [second] = await ledger.keep([from('Twelve dead.', { url: `${URL_A}?utm_source=feed#top` })], 'r');
  expect([first?.outcome, second?.outcome]).toEqual(['added', 'updated']);
  const [back] = await ledger.keep([from('Ten dead.', { url: URL_A })], 'r');
  expect(back?.outcome).toBe('known');
  const record = await ledger.article(first!.article);
  expect(record?.reading.article.text).toBe('Ten dead.');
  expect(record?.appearances.map(({ version }) => version)).toEqual([1]);
  expect(record?.versions.map(({ article, version }) => [article, version])).toEqual([
    [first?.article, 1],
    [second?.article, 2],
  ]);
  expect((await ledger.articles({})).items.map(({ id, versions }) => [id, versions])).toEqual([[second?.article, 2]]);
  const all = await ledger.articles({ versions: 'all' });
  expect(new Map(all.items.map(({ id, superseded }) => [id, superseded]))).toEqual(
    new Map([
      [first?.article, true],
      [second?.article, false],
    ]),
  );
});

test('one text in two outlets is one article with two appearances, found by either outlet', async () => {
  const ledger = await openLedger(':memory:');
  const copies = [
    from('Wire.', { outlet: 'Delta Wire', url: URL_A }),
    from('Wire.', { outlet: 'Évening', url: `${URL_A}/2` }),
  ];
  const [first, second] = await ledger.keep(copies, 'r');
  expect(second).toEqual({ article: first?.article, outcome: 'known', read: false });
  expect((await ledger.article(first!.article))?.appearances.map(({ outlet }) => outlet)).toEqual([
    'Delta Wire',
    'Évening',
  ]);
  for (const outlet of ['delta wire', 'EVENING']) expect((await ledger.articles({ outlet })).items).toHaveLength(1);
  expect((await ledger.articles({ outlet: 'delta' })).items).toEqual([]);
  expect(await ledger.stats()).toMatchObject({ articles: 1, pages: 2, outlets: 2 });
});

test('says whether the ledger holds a reading by this reader', async () => {
  const ledger = await openLedger(':memory:');
  const article = syntheticArticle(1);
  const readBy = async (reader: string) => (await ledger.keep([intakeFrom(article)], reader))[0]?.read;
  expect(await readBy('synthetic/1')).toBe(false);
  await ledger.putReadings([syntheticReading(article)]);
  expect([await readBy('synthetic/1'), await readBy('synthetic/2')]).toEqual([true, false]);
  expect((await ledger.unread('synthetic/1', 10)).length).toBe(0);
  expect(await ledger.unread('synthetic/2', 10)).toEqual([article]);
  expect(await ledger.unread('synthetic/2', 10, article.id)).toEqual([]);
});

test('an article comes back exactly, lone surrogates, NUL and all, and no two texts are taken for one', async () => {
  const utf16 = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0x0d, 0xa0, 0xd83d, 0xde42)), {
      minLength: 1,
    })
    .map((units) => String.fromCharCode(...units));
  const ledger = await openLedger(':memory:');
  const ids = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(utf16, utf16, async (text, word) => {
      const article = articleFrom(text, { headline: word, authors: [word], outlet: word, url: word, published: word });
      const [kept] = await ledger.keep([intakeFrom(article, { origin: `/${text}`, name: word })], 'r');
      const record = await ledger.article(kept!.article);
      if (!ids.has(text)) expect(record?.reading.article).toEqual({ ...article, id: kept?.article });
      expect(record?.reading.article.text).toBe(text);
      ids.set(text, kept!.article);
      expect(new Set(ids.values()).size).toBe(ids.size);
    }),
  );
});

test('bytes that are not the text are kept, deflated', async () => {
  const db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
  const bytes = new TextEncoder().encode('<p>Page</p>'.repeat(100));
  await keep(db, [from('Page', {}, { bytes, format: 'html' })], { reader: 'r', takenAt: '2024-08-12T00:00:00Z' });
  const row = await db.selectFrom('appearance').select('bytes').executeTakeFirstOrThrow();
  expect(row.bytes!.length).toBeLessThan(bytes.length);
  expect(new Uint8Array(inflateSync(row.bytes!))).toEqual(bytes);
});
