import { expect, test } from 'vitest';
import { cursorAfter, keysOf, limitOf } from './cursor.ts';

const LIST = { list: 'things', sample: ['', 0] } as const;

test('a cursor gives back the keys it was made of', () => {
  const cursor = cursorAfter('things', ['é"\u2028', 3.5]);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(keysOf({ cursor }, LIST)).toEqual(['é"\u2028', 3.5]);
  expect(keysOf({}, LIST)).toBeUndefined();
});

test.each([
  '',
  'x',
  '../..',
  cursorAfter('others', ['a', 1]),
  cursorAfter('things', ['a']),
  cursorAfter('things', ['a', 'b']),
  cursorAfter('things', [1, 1]),
  Buffer.from('{"length":3}').toString('base64url'),
])('%j is no cursor of the list', (cursor) => {
  expect(() => keysOf({ cursor }, LIST)).toThrow(expect.objectContaining({ code: 'bad-cursor', exitStatus: 2 }));
});

test('a page has 1 to 1,000 items, 50 unless said', () => {
  expect(limitOf({})).toBe(50);
  expect(limitOf({ limit: 1_000 })).toBe(1_000);
  for (const limit of [0, -1, 1_001, 2.5, Number.NaN]) {
    expect(() => limitOf({ limit })).toThrow(expect.objectContaining({ code: 'bad-limit', exitStatus: 2 }));
  }
});
