import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames } from './names.ts';
import { NAME_TAGS } from './network.ts';

/** Logits that make one tag of each word all but certain. */
const sure = (tags: readonly number[]): Float32Array =>
  Float32Array.from(tags.flatMap((tag) => Array.from({ length: NAME_TAGS }, (_, i) => (i === tag ? 12 : 0))));

test('a name is a run of words of one kind; a begin starts the next', () => {
  const found = findNames(sure([0, 1, 2, 0, 3, 4, 4, 3, 5, 0]));
  expect(found.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    [1, 3, 'place'],
    [4, 7, 'person'],
    [7, 8, 'person'],
    [8, 9, 'organisation'],
  ]);
  expect(found[0]!.probability).toBeGreaterThan(0.99);
});

test('a word as likely a beginning as an inside is a name of that kind', () => {
  const split = Float32Array.from([1, 3, 3, 0, 0, 0, 0]);
  expect(findNames(split)).toMatchObject([{ from: 0, to: 1, kind: 'place' }]);
});

test('names are in order, apart, and within the window, whatever the logits', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { maxLength: 20 * NAME_TAGS }), (logits) => {
      const words = Math.floor(logits.length / NAME_TAGS);
      const found = findNames(Float32Array.from(logits.slice(0, words * NAME_TAGS)));
      let end = 0;
      for (const { from, to, probability } of found) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(probability).toBeLessThanOrEqual(1);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(words);
    }),
  );
});
