import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Amount, intervalOf, overlap, slackOf } from './interval.ts';

const amount = (value: number, rest: Partial<Amount> = {}): Amount => ({ value, unit: '1', ...rest });

test.each<[string, Amount, number, number]>([
  ['a whole number is itself', amount(1200), 1200, 1200],
  ['about allows a tenth', amount(50, { bound: 'about' }), 45, 55],
  ['at least is open above', amount(40, { bound: 'at least' }), 40, Number.POSITIVE_INFINITY],
  ['more than is open above', amount(40, { bound: 'more than' }), 40, Number.POSITIVE_INFINITY],
  ['at most starts from nothing', amount(80, { bound: 'at most' }), 0, 80],
  ['less than starts from nothing', amount(80, { bound: 'less than' }), 0, 80],
  ['a range is its ends', amount(10, { high: 15 }), 10, 15],
  ['dozens are 24 to 99', amount(24, { high: 99, bound: 'about' }), 24, 99],
])('%s', (_, given, low, high) => {
  expect(intervalOf(given)).toEqual({ low, high, unit: '1' });
});

test.each<[string, Amount, number]>([
  ['a decimal is off by half its last place', amount(5.9, { words: '5.9' }), 0.05],
  ['a decimal written as nought counts', amount(6, { words: '6.0' }), 0.05],
  ['what is told in millions is off by half of its last digit', amount(2_600_000, { words: '$2.6 million' }), 50_000],
  ['a whole number of millions by half a million', amount(184_000_000, { words: '$184 million' }), 500_000],
  ['but never by more than a fortieth', amount(2_000_000, { words: 'two million' }), 50_000],
  ['a number written out is not off', amount(1_150, { words: '1,150' }), 0],
])('rounding: %s', (_, given, slack) => {
  expect(slackOf(given)).toBeCloseTo(slack, slack > 1 ? -1 : 4);
});

test('an amount with an SI value is compared in SI, a temperature and money in their own unit', () => {
  const miles = amount(386, { unit: '[mi_i]2', si: { value: 999_735_407.1, unit: 'm2' } });
  expect(intervalOf(miles).unit).toBe('m2');
  expect(intervalOf(miles).low).toBeCloseTo(999_735_407, -1);
  expect(intervalOf(amount(28, { unit: 'Cel', si: { value: 301.15, unit: 'K' } }))).toMatchObject({
    low: 28,
    unit: 'Cel',
  });
  expect(intervalOf(amount(5, { unit: 'EUR' })).unit).toBe('EUR');
});

test('amounts in different units never overlap', () => {
  expect(overlap(intervalOf(amount(5, { unit: 'EUR' })), intervalOf(amount(5, { unit: 'USD' })))).toBe(false);
});

const anyAmount = fc
  .record({
    value: fc.double({ min: 0.01, max: 1e12, noNaN: true }),
    bound: fc.constantFrom(undefined, 'exact', 'about', 'at least', 'at most', 'more than', 'less than'),
  })
  .map(({ value, bound }) =>
    amount(value, bound === undefined ? {} : { bound: bound as NonNullable<Amount['bound']> }),
  );

test('an amount lies in its own interval; overlap is the same both ways', () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, (a, b) => {
      const [x, y] = [intervalOf(a), intervalOf(b)];
      expect(x.low <= a.value && a.value <= x.high).toBe(true);
      expect(overlap(x, x)).toBe(true);
      expect(overlap(x, y)).toBe(overlap(y, x));
    }),
  );
});
