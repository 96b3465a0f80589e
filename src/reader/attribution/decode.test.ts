import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCues, findRoles } from './decode.ts';
import { ROLE_TAGS } from './network.ts';

/** Logits that make one tag of each word all but certain. */
const sure = (tags: readonly number[], size: number): Float32Array =>
  Float32Array.from(tags.flatMap((tag) => Array.from({ length: size }, (_, i) => (i === tag ? 9 : 0))));

test('a cue begins where it is likely and goes on while that is likeliest', () => {
  const found = findCues(sure([0, 1, 2, 2, 0, 1, 1, 0], 3));
  expect(found.map(({ from, to }) => [from, to])).toEqual([
    [1, 4],
    [5, 6],
    [6, 7],
  ]);
  expect(found[0]!.probability).toBeCloseTo(1, 2);
});

test('words that may hardly begin a cue are passed over', () => {
  expect(findCues(Float32Array.from([2, 0, 0]))).toEqual([]);
});

test('sources and contents are runs of words, a single word too', () => {
  const roles = findRoles(sure([1, 0, 6, 7, 8, 0, 5], ROLE_TAGS), 0, { from: 1, to: 2 }, 7);
  expect(roles.source).toEqual([{ from: 0, to: 1 }]);
  expect(roles.content).toEqual([
    { from: 2, to: 5 },
    { from: 6, to: 7 },
  ]);
});

test('the second cue reads its own rows', () => {
  const logits = sure([0, 0, 0, 0, 5, 0, 0, 1], ROLE_TAGS);
  expect(findRoles(logits, 1, { from: 1, to: 2 }, 4)).toMatchObject({
    source: [{ from: 3, to: 4 }],
    content: [{ from: 0, to: 1 }],
  });
});

test('whatever the network says, there is at most one source, no role is on the cue, and roles do not meet', () => {
  const cue = { from: 3, to: 5 };
  fc.assert(
    fc.property(fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 90, maxLength: 90 }), (values) => {
      const { source, content } = findRoles(Float32Array.from(values), 0, cue, 10);
      expect(source.length).toBeLessThanOrEqual(1);
      const taken = [...source, ...content].flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      );
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.filter((i) => i >= cue.from && i < cue.to)).toEqual([]);
    }),
  );
});
