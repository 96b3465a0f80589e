import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/model/index.ts';
import { archived } from './archive.ts';

const told = Array.from({ length: 400 }, (_, number) => archived(number));

test('the same number is the same article, of about 400 words and 20 statements', () => {
  expect(archived(37)).toEqual(archived(37));
  expect(new Set(told.map(({ reading }) => reading.id)).size).toBe(400);
  const mean = (of: (one: (typeof told)[number]) => number): number =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length;
  expect(mean(({ reading }) => reading.statements.length)).toBeCloseTo(20, -0.5);
  const words = mean(({ intake }) => intake.article.text.split(/\s+/u).length);
  expect([words > 300, words < 600]).toEqual([true, true]);
});

test('every span covers the words that it is said to', () => {
  for (const { reading } of told) {
    const { text } = reading.article;
    for (const { source, cue, content, voice } of reading.statements) {
      expect(wordsOf(text, content)).not.toBe('');
      expect(wordsOf(text, source) === '').toBe(voice === 'author');
      expect(wordsOf(text, cue)).toMatch(voice === 'author' ? /^$/u : /^[A-Za-z ]+$/u);
    }
    for (const { span, name } of reading.places) expect(text.slice(span.start, span.end)).toBe(name);
    for (const { span, value } of reading.figures)
      expect(text.slice(span.start, span.end)).toContain(value.toLocaleString('en-GB'));
  }
});

test('a few places hold much of what is told, and some texts are told again', () => {
  const places = Map.groupBy(
    told.flatMap(({ reading }) => reading.places),
    ({ geonames }) => geonames,
  );
  const counts = Array.from(places.values(), ({ length }) => length).sort((a, b) => b - a);
  const all = counts.reduce((sum, count) => sum + count, 0);
  expect(counts.slice(0, 10).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(all / 8);
  expect(counts.length).toBeGreaterThan(100);
  const pages = new Set(told.map(({ intake }) => intake.article.url));
  expect([pages.size < 398, pages.size > 360]).toEqual([true, true]);
});
