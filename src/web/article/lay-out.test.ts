import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../model/article.ts';
import type { Statement } from '../../model/statement.ts';
import { layOut } from './lay-out.ts';

const article = (text: string, blocks: Article['blocks']): Article => ({
  id: 'a0000000000000000',
  text,
  blocks,
  authors: [],
  language: 'en',
});

const statement = (id: string, start: number, end: number): Statement => ({
  id,
  voice: 'direct',
  source: [],
  cue: [],
  content: [{ start, end }],
  via: [],
  act: 'assert',
  polarity: 'positive',
  modality: 'actual',
  confidence: 1,
  gaps: [],
  by: 'test',
});

test('a dateline inside a paragraph becomes a mark in it', () => {
  const laid = layOut(
    article('KYIV — Rain fell.', [
      { role: 'dateline', span: { start: 0, end: 4 } },
      { role: 'paragraph', span: { start: 0, end: 17 } },
    ]),
    [],
  );
  expect(laid.map(({ role }) => role)).toEqual(['paragraph']);
  expect(laid[0]?.segments[0]).toMatchObject({ text: 'KYIV', marks: [{ part: 'dateline' }] });
});

test('words outside every block are shown, white space between blocks is not', () => {
  const laid = layOut(
    article('A\n\nlost\n\nB', [
      { role: 'headline', span: { start: 0, end: 1 } },
      { role: 'paragraph', span: { start: 9, end: 10 } },
    ]),
    [],
  );
  expect(laid.map(({ role }) => role)).toEqual(['headline', 'loose', 'paragraph']);
});

test('a statement over two blocks opens once, at its first words', () => {
  const laid = layOut(
    article('One\nTwo', [
      { role: 'paragraph', span: { start: 0, end: 3 } },
      { role: 'paragraph', span: { start: 4, end: 7 } },
    ]),
    [statement('s1', 0, 7)],
  );
  expect(laid.flatMap((block) => block.segments.map((segment) => segment.opens))).toEqual([['s1'], []]);
});

test('a statement whose source is named a block earlier opens where its content begins', () => {
  const blocks = [
    { role: 'paragraph', span: { start: 0, end: 3 } },
    { role: 'paragraph', span: { start: 4, end: 7 } },
  ] as const;
  const laid = layOut(article('Ann\nYes', blocks), [{ ...statement('s1', 4, 7), source: [{ start: 0, end: 3 }] }]);
  expect(laid.map((block) => block.segments[0]?.opens)).toEqual([[], ['s1']]);
});

test('every character but white space between blocks stands in exactly one segment', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '\u00a0'), minLength: 10, maxLength: 40 });
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 });
  fc.assert(
    fc.property(words, spans, (text, pairs) => {
      const inside = pairs
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        .filter(({ start, end }) => start < end && end <= text.length);
      const blocks = inside.map((span) => ({ role: 'paragraph' as const, span }));
      const laid = layOut(article(text, blocks), []).flatMap((block) => block.segments);
      const bare = (value: string): string => value.replace(/\s/gu, '');
      expect(bare(laid.map((segment) => segment.text).join(''))).toBe(bare(text));
    }),
  );
});
