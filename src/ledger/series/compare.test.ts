import { expect, test } from 'vitest';
import { compareTold, type Told, type Verdict } from './compare.ts';
import type { Amount } from './interval.ts';

const told = (value: number, rest: Partial<Amount> = {}, more: Partial<Told> = {}): Told => ({
  measure: 'killed',
  amount: { value, unit: '1', ...rest },
  ...more,
});
const km2 = (value: number): Partial<Amount> => ({ unit: 'km2', si: { value: value * 1e6, unit: 'm2' } });
const miles2 = (value: number): Partial<Amount> => ({
  unit: '[mi_i]2',
  si: { value: value * 2_589_988.110336, unit: 'm2' },
});
const euros = (value: number, words: string): Amount => ({ value, unit: 'EUR', words });
const dollars = (value: number, words: string): Amount => ({ value, unit: 'USD', words });

test.each<[string, Told, Told, Verdict]>([
  ['the same number', told(10), told(10), 'equal'],
  ['the same number, once about', told(10), told(10, { bound: 'about' }), 'equal'],
  ['a conversion, rounded', told(1000, km2(1000)), told(386, miles2(386)), 'equal'],
  ['no conversion', told(1000, km2(1000)), told(450, miles2(450)), 'conflict'],
  ['miles taken for kilometres', told(1294, km2(1294)), told(1294, miles2(1294)), 'conflict'],
  ['dozens and 50', told(24, { high: 99, bound: 'about' }), told(50), 'compatible'],
  ['dozens and 120', told(24, { high: 99, bound: 'about' }), told(120), 'conflict'],
  ['more than 40 and 50', told(40, { bound: 'more than' }), told(50), 'compatible'],
  ['more than 40 and 30', told(40, { bound: 'more than' }), told(30), 'conflict'],
  ['at least 10 and 10', told(10, { bound: 'at least' }), told(10), 'compatible'],
  ['5.9 and 6.1', told(5.9, { words: '5.9' }), told(6.1, { words: '6.1' }), 'conflict'],
  ['5.9 and about 6', told(5.9, { words: '5.9' }), told(6, { bound: 'about', words: 'about 6.0' }), 'compatible'],
  [
    'up to 180 million and 184 million',
    told(180e6, { bound: 'at most', words: 'up to 180 million' }),
    told(184e6, { words: '184 million' }),
    'conflict',
  ],
  [
    '2.6 million and 2,580,000',
    told(2.6e6, { words: '2.6 million' }),
    told(2.58e6, { words: '2,580,000' }),
    'compatible',
  ],
  [
    '2.5 million and 2.6 million',
    told(2.5e6, { words: '2.5 million' }),
    told(2.6e6, { words: '2.6 million' }),
    'conflict',
  ],
])('%s', (_, a, b, verdict) => {
  expect(compareTold(a, b).verdict).toBe(verdict);
  expect(compareTold(b, a).verdict).toBe(verdict);
});

test('two currencies are compared only at a rate that a text gives', () => {
  const loot = told(0, {}, { measure: 'other', amount: euros(2e6, '€2 million') });
  const dollar = told(0, {}, { measure: 'other', amount: dollars(9e6, '$9 million') });
  expect(compareTold(loot, dollar)).toMatchObject({ verdict: 'compatible', reason: expect.stringContaining('rate') });
  const restated = { ...loot, restated: [dollars(2.6e6, '$2.6 million')] };
  expect(compareTold(restated, dollar).verdict).toBe('conflict');
  expect(compareTold(restated, { ...dollar, amount: dollars(2.6e6, '$2.6m') }).verdict).toBe('equal');
});

const on = (day: string, value: number, measure: string, sides: readonly string[] = []): Told =>
  told(value, {}, { measure, day: `2024-08-${day}`, sides });

test.each<[string, Told, Told, Verdict, 'a' | 'b' | undefined]>([
  ['a later, higher toll replaces the earlier', on('06', 10, 'killed'), on('07', 14, 'killed'), 'update', 'b'],
  ['whichever comes first', on('07', 14, 'killed'), on('06', 10, 'killed'), 'update', 'a'],
  [
    'a later, lower toll does not: the dead stay dead',
    on('06', 14, 'killed'),
    on('07', 10, 'killed'),
    'conflict',
    undefined,
  ],
  ['tolls of one day', on('06', 10, 'killed'), on('06', 14, 'killed'), 'conflict', undefined],
  ['ground held may be lost again', on('06', 1000, 'area-controlled'), on('09', 800, 'area-controlled'), 'update', 'b'],
  [
    'ground as an opponent counts it',
    on('06', 1000, 'area-controlled', ['UKR']),
    on('09', 400, 'area-controlled', ['RUS']),
    'conflict',
    undefined,
  ],
  ['a magnitude does not grow', on('06', 5, 'magnitude'), on('07', 6, 'magnitude'), 'conflict', undefined],
])('by date: %s', (_, a, b, verdict, later) => {
  const found = compareTold(a, b);
  expect([found.verdict, found.later]).toEqual([verdict, later]);
});

test('the reason is in plain words', () => {
  expect(compareTold(told(40, { bound: 'more than' }), told(50)).reason).toBe('more than 40 and 50 can both hold');
  expect(compareTold(on('06', 10, 'killed'), on('07', 14, 'killed')).reason).toBe(
    '14 as of 2024-08-07 replaces 10 as of 2024-08-06',
  );
});
