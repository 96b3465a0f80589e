import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked } from './marked.ts';

test('the words searched for are marked, the rest is not', () => {
  expect(marked('over 130,000 displaced', [{ start: 5, end: 12 }])).toEqual([
    { start: 0, text: 'over ', marked: false },
    { start: 5, text: '130,000', marked: true },
    { start: 12, text: ' displaced', marked: false },
  ]);
});

test('the pieces, joined, are the excerpt, whatever the marks', () => {
  const marks = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (excerpt, spans) => {
      expect(
        marked(excerpt, spans)
          .map(({ text }) => text)
          .join(''),
      ).toBe(excerpt);
    }),
  );
});
