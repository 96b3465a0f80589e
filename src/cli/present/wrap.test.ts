import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cut, padded, wrap } from './wrap.ts';

test('no line is wider than asked, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }),
  );
});

test('wide characters count as two columns', () => {
  expect(wrap('市長は言った 橋は', 8)).toEqual(['市長は言', 'った', '橋は']);
  expect(cut('市長は言った', 7)).toBe('市長は…');
  expect(stringWidth(padded('市長', 6))).toBe(6);
});

test('what fits is left as it is', () => {
  expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
  expect(cut('one two', 7)).toBe('one two');
  expect(wrap('', 10)).toEqual([]);
});
