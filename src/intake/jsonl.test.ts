import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOfRecord } from './jsonl.ts';

const story = 'The governor said on Monday that the bridge was open again.';
const of = (record: object) => articleOfRecord(JSON.stringify(record));
const codeOf = (line: string) => {
  try {
    return articleOfRecord(line).name;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a record becomes an article under the hash of its text', () => {
  const text = `Bridge open\n\n${story}`;
  const { article, name } = of({
    id: 7,
    text,
    headline: 'Bridge open',
    authors: 'Ann Lee and Bob Ray',
    outlet: 'The Courier',
    url: 'https://courier.example/a',
    published: '12 August 2024',
    language: 'en-GB',
    more: { ignored: true },
  });
  expect(name).toBe('7');
  expect(article).toEqual({
    id: `a${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    text,
    blocks: [
      { role: 'headline', span: { start: 0, end: 11 } },
      { role: 'paragraph', span: { start: 13, end: text.length } },
    ],
    headline: 'Bridge open',
    authors: ['Ann Lee', 'Bob Ray'],
    outlet: 'The Courier',
    url: 'https://courier.example/a',
    published: '2024-08-12',
    language: 'en-GB',
  });
});

test('fields that say nothing are absent, and null is as good as nothing', () => {
  const { article, name } = of({
    text: story,
    authors: [null, ' '],
    url: 'javascript:alert(1)',
    published: 'yesterday',
    headline: null,
  });
  expect(name).toBe(article.id);
  expect(article).toEqual({ id: article.id, text: story, blocks: article.blocks, authors: [], language: 'en' });
});

test('the text is untouched', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '\r\n', '“', '😀', '\u00a0', '\t', 'Ж');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(of({ text: `x${text}` }).article.text).toBe(`x${text}`);
    }),
  );
});

test('what is wrong with a line is said', () => {
  expect(codeOf('{"text": "a"')).toBe('malformed-json');
  expect(codeOf('["a"]')).toBe('not-a-record');
  expect(codeOf('{"txt": "a"}')).toBe('not-a-record');
  expect(codeOf('{"text": " "}')).toBe('empty-document');
  expect(codeOf(JSON.stringify({ text: 'a'.repeat(2_000_001) }))).toBe('document-too-long');
});
