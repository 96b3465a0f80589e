import { expect, test } from 'vitest';
import { articleFrom, intakeFrom } from '../../../test/ledger/synthetic.ts';
import type { Article, Intake } from '../../model/index.ts';
import { pageKey } from './page-key.ts';

const key = (article: Partial<Article>, intake: Partial<Intake> = {}) =>
  pageKey(intakeFrom(articleFrom('A text.', article), intake));

test('a URL is the page without fragment and campaign, wherever it stands', () => {
  const page = 'url https://news.example/a?id=7';
  expect(key({ url: 'https://NEWS.example:443/a?utm_source=x&id=7&UTM_medium=y#top' })).toBe(page);
  expect(key({}, { origin: 'https://news.example/a?id=7' })).toBe(page);
  expect(key({ url: 'https://news.example/a?id=8' })).not.toBe(page);
});

test('a file is a page; of a JSONL file each record, by its name and not by its line', () => {
  expect(key({}, { origin: '/news/a.txt' })).toBe('file /news/a.txt');
  expect(key({ url: 'not a url' }, { origin: '/news/a.txt' })).toBe('file /news/a.txt');
  const record = (line: number, name?: string) =>
    key({}, { origin: `/news/all.jsonl:${line}`, format: 'jsonl', ...(name === undefined ? {} : { name }) });
  expect(record(3, 'x')).toBe('record /news/all.jsonl#x');
  expect(record(3, 'x')).toBe(record(4, 'x'));
  expect(record(3)).toBe(record(4));
});

test('what was piped or pasted is known by outlet and headline, or by its text alone', () => {
  expect(key({ outlet: 'Post', headline: 'Storm' }, { origin: '-' })).toBe('title Post|Storm');
  expect(key({ headline: 'Storm' }, { origin: 'http' })).toBe('title |Storm');
  expect(key({}, { origin: '-' })).toMatch(/^text [0-9a-f]{64}$/);
});
