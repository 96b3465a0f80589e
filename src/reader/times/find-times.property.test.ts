import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { findStructure } from '../structure/structure.ts';
import { dayOfIso, dayValue } from './calendar.ts';
import { findTimes, type TimeFound } from './find-times.ts';
import { RULES } from './rules.ts';

const find = (text: string, published?: string): readonly TimeFound[] =>
  findTimes(findStructure(articleOf(text)), published);

const days = fc.integer({ min: -30_000, max: 30_000 }).map((day) => dayValue(day));
const later = (iso: string, by: number): string => dayValue(dayOfIso(iso)! + by);
const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '  ');
const noise = fc.constantFrom('', '😀 ', 'Über 🇺🇦 ', '“ ', 'x\r\n', 'a\nb\r\n\r\n', '\u00a0');

test.each([
  ['Friday', 'He slept', 'Friday'],
  ['May 3, 2012', 'He slept on', 'May 3, 2012'],
  ['two weeks', 'He slept for', 'two weeks'],
  ['last month', 'He slept', 'last month'],
])('the words are where the span says, whatever stands before: %s', (_, start, words) => {
  fc.assert(
    fc.property(noise, spaces, days, (before, space, published) => {
      const expression = words.replaceAll(' ', space);
      const text = `${before}${start} ${expression}, 😀 he said.`;
      const found = find(text, published).map(({ span }) => text.slice(span.start, span.end));
      expect(found).toContain(expression);
    }),
  );
});

test.each([
  'He spoke Monday.',
  'It rained today.',
  'It rained yesterday.',
  'They will meet on Friday.',
  'It rained last night.',
  'It rained ten days ago.',
])('what leans on the day of publication moves with it: %s', (text) => {
  fc.assert(
    fc.property(days, (published) => {
      const [now] = find(text, published);
      const [then] = find(text, later(published, 7));
      expect(then!.value.slice(0, 10)).toBe(later(now!.value.slice(0, 10), 7));
      expect(then!.value.slice(10)).toBe(now!.value.slice(10));
    }),
  );
});

test('last week is another week seven days later', () => {
  fc.assert(
    fc.property(days, (published) => {
      const [now] = find('It rained last week.', later(published, 7));
      const [then] = find('It rained this week.', published);
      expect(now!.value).toBe(then!.value);
    }),
  );
});

test.each([
  'It broke on May 3, 2012, and the next day it was mended.',
  'They fought for decades in the 1970s, every Tuesday, until 1981.',
])('what is stated stays where it is: %s', (text) => {
  const stated = find(text);
  fc.assert(
    fc.property(days, (published) => {
      expect(find(text, published)).toEqual(stated);
    }),
  );
});

test('reads any text, in order, never over itself, and without a day of publication infers only from days named', () => {
  const words = fc.constantFrom(
    ...'a the last next 5 12 1998 May March Monday two years ago of to and - , . : ’s " p.m. early quarter half day after'.split(
      ' ',
    ),
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(anything, fc.option(fc.oneof(days, fc.string()), { nil: undefined }), (text, published) => {
      const found = find(text, published);
      found.forEach(({ span, value, basis }, at) => {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeGreaterThanOrEqual(found[at - 1]?.span.end ?? 0);
        expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        if (basis !== 'open') expect(value).not.toMatch(/NaN|undefined/);
      });
    }),
    { numRuns: 400 },
  );
});

test('a pattern repeats nothing without a bound, so that no paragraph of digits costs more than its length', () => {
  const unbounded = RULES.filter(({ pattern }) => /[*+]|\{\d+,\}/.test(pattern.source.replace(/\\.|\[[^\]]*\]/g, 'x')));
  expect(unbounded.map(({ name }) => name)).toEqual([]);
});

test('a paragraph of 200,000 digits and commas is read', () => {
  expect(find('1,2 3,4 12:30, '.repeat(14_000), '2024-08-13').length).toBeGreaterThanOrEqual(0);
});
