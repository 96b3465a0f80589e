import { expect, test } from 'vitest';
import { findDate, wholeDate } from './stated-date.ts';

test.each([
  ['2024-08-12', '2024-08-12'],
  ['2024/08/12', '2024-08-12'],
  ['2024-08-12T10:20:30Z', '2024-08-12T10:20:30Z'],
  ['2024-08-12T10:20+0300', '2024-08-12T10:20+03:00'],
  ['2024-08-12 10:20', '2024-08-12T10:20'],
  ['12 August 2024', '2024-08-12'],
  ['12th of August, 2024', '2024-08-12'],
  ['Aug. 2, 2024', '2024-08-02'],
  ['Monday, August 12, 2024 at 10:20 a.m. EDT', '2024-08-12'],
  ['Mon, 12 Aug 2024 10:20:30 GMT', '2024-08-12'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (text, iso) => {
  expect(wholeDate(text)).toBe(iso);
});

test.each([
  'yesterday',
  '12/08/2024',
  '12 August',
  'August 2024',
  '2024',
  '2024-08',
  '30 February 2024',
  '2024-13-01',
  '2024-08-12T25:00',
  'on 12 August 2024',
  '12 August 2024 and later',
  '',
])('"%s" is no full date', (text) => {
  expect(wholeDate(text)).toBeUndefined();
});

test('a date in a line is found with its place', () => {
  const line = 'By Ann Lee, 12 August 2024, Kyiv';
  const found = findDate(line);
  expect(found?.value).toBe('2024-08-12');
  expect(line.slice(found?.start, found?.end)).toBe('12 August 2024');
});
