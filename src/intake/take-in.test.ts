import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Intake, IntakeFailure } from '../model/index.ts';
import { isFailure } from './failure.ts';
import { takeIn } from './take-in.ts';

const story = 'The governor said on Monday that the bridge was open again.';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const codesOf = (items: readonly (Intake | IntakeFailure)[]) =>
  items.map((item) => (isFailure(item) ? `${item.origin} ${item.error.code}` : `${item.origin} ${item.name}`));

test('a text in UTF-8 needs no copy of its bytes, any other does', () => {
  const text = `Bridge open\r\n\r\n${story}\r\n`;
  const [exact] = takeIn(bytesOf(text), { origin: 'a.txt' }) as readonly Intake[];
  expect(exact).toMatchObject({ origin: 'a.txt', format: 'text', article: { text, headline: 'Bridge open' } });
  expect(exact?.bytes).toBeUndefined();
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(text)]);
  const [copied] = takeIn(marked, { origin: 'a.txt' }) as readonly Intake[];
  expect(copied?.article).toEqual(exact?.article);
  expect(copied?.bytes).toEqual(marked);
  expect(copied?.bytesHash).toBe(createHash('sha256').update(marked).digest('hex'));
});

test('each record is an article or a failure with its line', () => {
  const lines = [
    JSON.stringify({ id: 'x', text: story }),
    '',
    '{bad',
    JSON.stringify({ id: 9, text: `${story} Twice.` }),
  ];
  expect(codesOf(takeIn(bytesOf(lines.join('\r\n')), { origin: 'a.jsonl' }))).toEqual([
    'a.jsonl:1 x',
    'a.jsonl:3 malformed-json',
    'a.jsonl:4 9',
  ]);
});

test('one object over many lines is one record, a list is many', () => {
  const record = { id: 'x', text: story };
  const read = (value: unknown, origin: string) => codesOf(takeIn(bytesOf(JSON.stringify(value, null, 2)), { origin }));
  expect(read(record, 'a.json')).toEqual(['a.json x']);
  expect(read(record, 'a.jsonl')).toEqual(['a.jsonl x']);
  expect(read(record, '-')).toEqual(['- x']);
  expect(read([record, { id: 'y' }], 'a.json')).toEqual(['a.json:1 x', 'a.json:2 not-a-record']);
});

test('a broken JSON file is one failure', () => {
  expect(codesOf(takeIn(bytesOf('{\n "id": 1,\n "text": \n}'), { origin: 'a.json' }))).toEqual([
    'a.json malformed-json',
  ]);
});

test('what is given wins over what the document states', () => {
  const text = `Bridge open\n\nBy Ann Lee\nOutlet: The Courier\nPublished: 2024-08-12\n\n${story}`;
  const given = { published: '13 August 2024', outlet: 'Harbour Post' };
  const [item] = takeIn(bytesOf(text), { origin: 'a.txt', given }) as readonly Intake[];
  expect(item?.article).toMatchObject({ published: '2024-08-13', outlet: 'Harbour Post', authors: ['Ann Lee'] });
  expect(() => takeIn(bytesOf(text), { origin: 'a.txt', given: { published: 'yesterday' } })).toThrow(
    expect.objectContaining({ code: 'bad-date', exitStatus: 2 }),
  );
});

test('nothing dates an article but the document and the caller', () => {
  const [item] = takeIn(bytesOf(`Bridge open\n\n${story}`), { origin: '2024-08-12.txt' }) as readonly Intake[];
  expect(item?.article.published).toBeUndefined();
});

test('documents that are no article are failures', () => {
  const failing = (text: string, origin = 'a.txt') => codesOf(takeIn(bytesOf(text), { origin }))[0];
  expect(failing('')).toBe('a.txt empty-document');
  expect(failing('%PDF-1.7')).toBe('a.txt binary-document');
  expect(failing('a'.repeat(2_000_001))).toBe('a.txt document-too-long');
  expect(failing('<?xml version="1.0"?><rss><channel/></rss>')).toBe('a.txt unsupported-document');
  expect(failing('<html><body></body></html>')).toBe('a.txt no-article-text');
});

test('a text in another language is kept as it is', () => {
  const text = 'Губернатор сообщил в понедельник, что мост снова открыт, а дорога к нему закрыта из-за ремонта.';
  expect(takeIn(bytesOf(text), { origin: 'a.txt' })[0]).toMatchObject({ article: { text, language: 'ru' } });
});
