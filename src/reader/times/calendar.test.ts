import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  dayOfIso,
  dayValue,
  easterOf,
  nthWeekday,
  weekdayOf,
  weekValue,
} from './calendar.ts';

test('a day comes back as it went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -350_000, max: 2_900_000 }), (day) => {
      const { year, month, day: date } = civilOf(day);
      expect(dayOf(year, month, date)).toBe(day);
      expect(dayOfIso(dayValue(day))).toBe(day);
    }),
  );
});

test.each([
  [2023, 2, 29],
  [2024, 13, 1],
  [2024, 4, 31],
  [999, 1, 1],
])('no such day: %i-%i-%i', (year, month, day) => {
  expect(dayOf(year, month, day)).toBeUndefined();
});

test.each(['', 'May 3, 2024', '2024-13-01', '2024-05', '2024-05-031'])('%j is no day of publication', (iso) => {
  expect(dayOfIso(iso)).toBeUndefined();
});

test('a date-time is the day as it is written, whatever its zone', () => {
  expect(dayValue(dayOfIso('2024-08-13T23:30:00-11:00')!)).toBe('2024-08-13');
});

test.each([
  ['2024-08-13', 2, '2024-W33'],
  ['2024-12-30', 1, '2025-W01'],
  ['2021-01-03', 7, '2020-W53'],
  ['1969-12-29', 1, '1970-W01'],
])('%s is weekday %i of %s', (iso, weekday, week) => {
  expect(weekdayOf(dayOfIso(iso)!)).toBe(weekday);
  expect(weekValue(dayOfIso(iso)!)).toBe(week);
});

test('months run over the ends of years', () => {
  expect(addMonths(2024, 1, -1)).toEqual({ year: 2023, month: 12 });
  expect(addMonths(2024, 11, 14)).toEqual({ year: 2026, month: 1 });
});

test('feasts that move', () => {
  expect(dayValue(easterOf(2024)!)).toBe('2024-03-31');
  expect(dayValue(easterOf(2000)!)).toBe('2000-04-23');
  expect(dayValue(nthWeekday(2023, 11, 4, 4)!)).toBe('2023-11-23');
  expect(dayValue(nthWeekday(2024, 5, 1, -1)!)).toBe('2024-05-27');
});
