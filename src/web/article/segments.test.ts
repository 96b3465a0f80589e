import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, segments } from './segments.ts';

const mark = (statement: string, start: number, end: number): Mark => ({
  statement,
  part: 'content',
  span: { start, end },
});

test('an unmarked block is one segment', () => {
  expect(segments('He spoke.', { start: 0, end: 9 }, [])).toEqual([{ start: 0, end: 9, text: 'He spoke.', marks: [] }]);
});

test('nested marks are told widest first, and a mark that leaves the block is cut at its edge', () => {
  const found = segments('abcdefgh', { start: 1, end: 6 }, [mark('inner', 3, 5), mark('outer', 2, 8)]);
  expect(found.map(({ text, marks }) => [text, marks.map(({ statement }) => statement)])).toEqual([
    ['b', []],
    ['c', ['outer']],
    ['de', ['outer', 'inner']],
    ['f', ['outer']],
  ]);
});

test('marks that overlap without nesting share the middle', () => {
  const found = segments('abcdef', { start: 0, end: 6 }, [mark('a', 0, 4), mark('b', 2, 6)]);
  expect(found.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['ab', 1],
    ['cd', 2],
    ['ef', 1],
  ]);
});

test('a mark that would cut a character in two moves before it', () => {
  const found = segments('a😀b', { start: 0, end: 4 }, [mark('s', 2, 4)]);
  expect(found.map(({ text }) => text)).toEqual(['a', '😀b']);
});

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\r\n', '😀', '“', 'é', '\u202e'), maxLength: 60 });
const cuts = fc.array(fc.tuple(fc.nat(130), fc.nat(130)), { maxLength: 12 });

test('the segments of a text, joined, are the text, under the marks that cover them', () => {
  fc.assert(
    fc.property(text, cuts, (words, pairs) => {
      const marks = pairs
        .map(([a, b], at) => mark(`s${at}`, Math.min(a, b), Math.max(a, b)))
        .filter(({ span }) => span.start < span.end && span.end <= words.length);
      const found = segments(words, { start: 0, end: words.length }, marks);
      expect(found.map((segment) => segment.text).join('')).toBe(words);
      expect(found.every((segment) => segment.text.isWellFormed())).toBe(true);
      for (const segment of found) {
        const covering = marks.filter(({ span }) => span.start <= segment.start && segment.end <= span.end);
        expect(segment.marks.map(({ statement }) => statement)).toEqual(
          expect.arrayContaining(covering.map(({ statement }) => statement)),
        );
      }
    }),
  );
});
