/** A day as a count of days since 1970-01-01. Arithmetic on it knows no time zones. */
export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

export const civilOf = (day: Day): Civil => {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The day of a civil date; undefined where the calendar has no such day, or before the year 1000 and after 9999. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const found = Date.UTC(year, month - 1, day) / MS_A_DAY;
  const civil = civilOf(found);
  return civil.year === year && civil.month === month && civil.day === day ? found : undefined;
};

/** The day a published date or date-time begins with, as it is written; undefined where there is none. */
export const dayOfIso = (iso: string | undefined): Day | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso ?? '');
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const yearValue = (year: number): string => pad(year, 4);
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export const dayValue = (day: Day): string => {
  const civil = civilOf(day);
  return `${monthValue(civil.year, civil.month)}-${pad(civil.day, 2)}`;
};

/** ISO weekday: Monday is 1. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO week: the week belongs to the year that holds its Thursday. */
export const weekValue = (day: Day): string => {
  const thursday = day + 4 - weekdayOf(day);
  const { year } = civilOf(thursday);
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / MS_A_DAY) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
};

/** Year and month so many months later. */
export const addMonths = (year: number, month: number, months: number): { year: number; month: number } => {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
};

export const quarterOf = (month: number): number => Math.ceil(month / 3);

/** The nth weekday of a month; -1 is the last. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): Day | undefined => {
  const first = dayOf(year, month, 1);
  if (first === undefined) return undefined;
  const start = first + ((weekday - weekdayOf(first) + 7) % 7);
  if (nth > 0) return start + (nth - 1) * 7;
  const fifth = start + 28;
  return civilOf(fifth).month === month ? fifth : start + 21;
};

/** Easter Sunday of the Western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 8). */
export const easterOf = (year: number): Day | undefined => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};
