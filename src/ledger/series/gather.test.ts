import { expect, test } from 'vitest';
import { gather } from './gather.ts';

/** Points on a line, alike where near. */
const onLine = (places: readonly number[], keysOf: (one: number) => readonly string[] = () => ['all']) => ({
  count: places.length,
  alike: (a: number, b: number) => 1 - Math.abs(places[a]! - places[b]!),
  keysOf,
});

test('what is alike on average is together, a chain of near ones is not', () => {
  expect(gather(onLine([0, 0.1, 0.2, 5, 5.1]), 0.5)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
  expect(gather(onLine([0, 0.5, 1, 1.5, 2]), 0.5).length).toBeGreaterThan(1);
});

test('what shares no key never meets, what shares one by way of others may', () => {
  const same = [1, 1, 1];
  expect(
    gather(
      onLine(same, (one) => [one === 2 ? 'other' : 'all']),
      0.5,
    ),
  ).toEqual([[0, 1], [2]]);
  const chain = [['x'], ['x', 'y'], ['y']];
  expect(
    gather(
      onLine(same, (one) => chain[one]!),
      0.5,
    ),
  ).toEqual([[0, 1, 2]]);
});

test('two that must not be together are not, however many others would have them', () => {
  const never = {
    ...onLine([1, 1, 1, 1]),
    alike: (a: number, b: number) => (a === 0 && b === 3 ? Number.NEGATIVE_INFINITY : 1),
  };
  for (const cluster of gather(never, 0.5)) expect(cluster.includes(0) && cluster.includes(3)).toBe(false);
});

test('thousands are gathered without comparing each with each', () => {
  const count = 3000;
  let compared = 0;
  const things = {
    count,
    alike: (a: number, b: number) => {
      compared++;
      return a % 30 === b % 30 ? 1 : 0;
    },
    keysOf: (one: number) => ['all', `k${one % 30}`],
  };
  const clusters = gather(things, 0.5);
  expect(clusters).toHaveLength(30);
  expect(clusters.every((cluster) => cluster.length === count / 30)).toBe(true);
  expect(compared).toBeLessThan((count * count) / 4);
});
