import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const thingsOf = (count: number, alike: (a: number, b: number) => number) => ({
  count,
  alike: Float64Array.from({ length: count * count }, (_, at) => alike(Math.floor(at / count), at % count)),
});

/** Points on a line, alike where near. */
const onLine = (places: readonly number[]) => thingsOf(places.length, (a, b) => 1 - Math.abs(places[a]! - places[b]!));

test('what is alike on average is together, a chain of near ones is not', () => {
  expect(gather(onLine([0, 0.1, 0.2, 5, 5.1]), 0.5)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
  expect(gather(onLine([0, 0.5, 1, 1.5, 2]), 0.5).length).toBeGreaterThan(1);
});

test('two that must not be together are not, however many others would have them', () => {
  const never = thingsOf(4, (a, b) => (Math.min(a, b) === 0 && Math.max(a, b) === 3 ? Number.NEGATIVE_INFINITY : 1));
  for (const cluster of gather(never, 0.5)) expect(cluster.includes(0) && cluster.includes(3)).toBe(false);
});

/** Average linkage as it is defined: the two most alike of all become one, again and again. */
const byDefinition = (alike: (a: number, b: number) => number, count: number, enough: number) => {
  let clusters = Array.from({ length: count }, (_, at) => [at]);
  const mean = (a: readonly number[], b: readonly number[]) =>
    a.flatMap((x) => b.map((y) => alike(x, y))).reduce((sum, x) => sum + x, 0) / (a.length * b.length);
  for (;;) {
    const pairs = clusters.flatMap((a, i) => clusters.slice(i + 1).map((b) => ({ a, b, score: mean(a, b) })));
    const best = pairs.reduce<(typeof pairs)[number] | undefined>(
      (found, pair) => (found === undefined || pair.score > found.score ? pair : found),
      undefined,
    );
    if (best === undefined || !(best.score >= enough)) return clusters;
    clusters = [...clusters.filter((one) => one !== best.a && one !== best.b), [...best.a, ...best.b]];
  }
};

test('chains of nearest neighbours lead to the clusters of the definition', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 45, maxLength: 45 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (given, enough) => {
      fc.pre(new Set(given).size === given.length);
      const alike = (a: number, b: number): number => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return given[(high * (high - 1)) / 2 + low] ?? 0;
      };
      const expected = byDefinition(alike, 10, enough).map((cluster) => cluster.sort((a, b) => a - b));
      expect(gather(thingsOf(10, alike), enough)).toEqual(expected.sort((a, b) => a[0]! - b[0]!));
    }),
  );
});

test('a full cell is gathered in a few milliseconds', () => {
  const full = thingsOf(192, (a, b) => (a % 6 === b % 6 ? 0.6 : 0.1) + ((a * 31 + b * 31) % 97) / 1000);
  gather(full, 0.4);
  const before = performance.now();
  expect(gather(full, 0.4)).toHaveLength(6);
  expect(performance.now() - before).toBeLessThan(100);
});
