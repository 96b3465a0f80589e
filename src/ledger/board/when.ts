/** Days since 1970 from the first to the last of a time. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

/** The Monday of an ISO 8601 week: the first week is the one that has 4 January. */
const mondayOf = (year: number, week: number): number => {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((new Date(fourth * DAY).getUTCDay() + 6) % 7);
  return monday + (week - 1) * 7;
};

/** The days of a TIMEX3 value, or of the ISO 8601 time of a publication; undefined for an open one, a season or a quarter. */
export const daysOf = (value: string | undefined): Days | undefined => {
  const week = /^(\d{4})-W(\d{2})(?:-WE)?$/u.exec(value ?? '');
  if (week !== null) {
    const from = mondayOf(Number(week[1]), Number(week[2]));
    return { from, to: from + 6 };
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  const [y, m] = [Number(year), Number(month)];
  if (month === undefined) return { from: dayOf(y, 1, 1), to: dayOf(y, 12, 31) };
  if (day === undefined) return { from: dayOf(y, m, 1), to: dayOf(y, m + 1, 0) };
  return { from: dayOf(y, m, Number(day)), to: dayOf(y, m, Number(day)) };
};

/** An ISO date of a day. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
