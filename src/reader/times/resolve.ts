import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  dayValue,
  monthValue,
  quarterOf,
  weekdayOf,
  weekValue,
  yearValue,
} from './calendar.ts';
import { type Direction, type Latest, leaning, type Meaning, type Scene } from './rule.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The weekday nearest to the day of publication on the side that the words point to; itself counts, but for `strictly`. */
export const weekdayNear = (published: Day, weekday: number, direction: Direction, strictly = false): Day => {
  const least = strictly ? 1 : 0;
  return direction === 'ahead'
    ? published + least + ((weekday - weekdayOf(published + least) + 7) % 7)
    : published - least - ((weekdayOf(published - least) - weekday + 7) % 7);
};

/** The month nearest to that of publication on the side that the words point to. */
export const monthNear = (published: Day, month: number, direction: Direction, strictly = false): string => {
  const { year, month: now } = civilOf(published);
  if (direction === 'ahead') return monthValue(month > now || (month === now && !strictly) ? year : year + 1, month);
  return monthValue(month < now || (month === now && !strictly) ? year : year - 1, month);
};

/** A month without a year and with no word of its direction: behind, but for the few that begin next. */
export const monthClosest = (published: Day, month: number): string =>
  monthNear(
    published,
    month,
    (month - civilOf(published).month + 12) % 12 > 4 || month === civilOf(published).month ? 'behind' : 'ahead',
  );

/** A bare day of the year is hardly ever told more than eight months off: then tense deceived. */
export const FAR = 240;
/** "The Feb. 14 killing": what nobody knows of before. */
const UNFORESEEN =
  /^\s(?:[a-z]+\s)?(?:killings?|murders?|attacks?|bombings?|coup|massacre|shootings?|assassination|crash|earthquake|quake|tsunami|raid|blasts?|explosions?|riots?|slaying|death|disaster|nuclear test)\b/;

export const closestTo = (day: Day, days: readonly Day[]): Day =>
  days.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best));

/** A month and day without a year: on the side that the words point to, else the one closest to publication. */
const monthDayNear = (scene: Scene, published: Day, month: number, day: number): string | undefined => {
  const { year } = civilOf(published);
  const days = [year - 1, year, year + 1].flatMap((y) => dayOf(y, month, day) ?? []);
  const sides = { behind: days.findLast((d) => d <= published), ahead: days.find((d) => d >= published) };
  if (/\b(?:ended|since)\s$/.test(scene.before) || UNFORESEEN.test(scene.after))
    return sides.behind === undefined ? undefined : dayValue(sides.behind);
  const closest = days.length === 0 ? undefined : closestTo(published, days);
  const direction = /\beffective\s$/.test(scene.before) ? undefined : scene.direction();
  const chosen = direction === undefined ? closest : sides[direction];
  const sound = chosen === undefined || Math.abs(chosen - published) > FAR ? closest : chosen;
  return sound === undefined ? undefined : dayValue(sound);
};

export const monthDay = (scene: Scene, month: number, day: number): Meaning | null => {
  if (dayOf(2000, month, day) === undefined) return null;
  const value = scene.published === undefined ? undefined : monthDayNear(scene, scene.published, month, day);
  return leaning('DATE', value, `XXXX-${pad(month)}-${pad(day)}`);
};

/** A quarter of a year by its number, on the side that the words point to: the running one is the last one known of. */
export const quarterNear = (published: Day, quarter: number, direction: Direction | undefined): string => {
  const { year, month } = civilOf(published);
  const now = quarterOf(month);
  const away = (quarter - now + 4) % 4;
  const ahead = (direction === 'ahead' && away !== 3) || (direction === undefined && away === 1);
  const of = ahead ? (quarter < now ? year + 1 : year) : quarter > now ? year - 1 : year;
  return `${yearValue(of)}-Q${quarter}`;
};

/** The unit of the calendar that lies `steps` from the one of a day: week, month, quarter, year, decade, century. */
export const unitFrom = (day: Day, unit: string, steps: number): string | undefined => {
  const { year, month } = civilOf(day);
  const moved = (months: number) => addMonths(year, month, months);
  const valid = (y: number): boolean => y >= 1000 && y <= 9999;
  switch (unit) {
    case 'day':
      return valid(civilOf(day + steps).year) ? dayValue(day + steps) : undefined;
    case 'week':
    case 'fortnight':
      return valid(civilOf(day + steps * 7).year) ? weekValue(day + steps * (unit === 'week' ? 7 : 14)) : undefined;
    case 'weekend':
      return `${weekValue(day + steps * 7)}-WE`;
    case 'month': {
      const at = moved(steps);
      return valid(at.year) ? monthValue(at.year, at.month) : undefined;
    }
    case 'quarter': {
      const at = moved(steps * 3);
      return valid(at.year) ? `${yearValue(at.year)}-Q${quarterOf(at.month)}` : undefined;
    }
    case 'year':
      return valid(year + steps) ? yearValue(year + steps) : undefined;
    case 'decade':
      return valid(year + steps * 10) ? yearValue(year + steps * 10).slice(0, 3) : undefined;
    case 'century':
      return valid(year + steps * 100) ? yearValue(year + steps * 100).slice(0, 2) : undefined;
    default:
      return undefined;
  }
};

/** What stands for a unit of the calendar that cannot be told. */
export const OPEN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  fortnight: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * A season by its code, seen from a day: the one that ended last, that of the year, the next to begin, the last one
 * that has begun (`behind`), the first that has not ended (`ahead`). A winter has the year it begins in.
 */
export const seasonFrom = (day: Day, season: string, which: 'last' | 'this' | 'next' | Direction): string => {
  const { year, month } = civilOf(day);
  const now = year * 12 + month;
  const years = [year - 2, year - 1, year, year + 1];
  const begins = (y: number): number => y * 12 + SEASON_MONTHS[season]!;
  const found = {
    last: years.findLast((y) => begins(y) + 2 < now),
    behind: years.findLast((y) => begins(y) <= now),
    this: season === 'WI' && month <= 2 ? year - 1 : year,
    ahead: years.find((y) => begins(y) + 2 >= now),
    next: years.find((y) => begins(y) > now),
  }[which];
  return `${yearValue(found ?? year)}-${season}`;
};

/** A day so many days from another; undefined where there is none to count from. */
export const dayFrom = (day: Day | undefined, steps: number): string | undefined =>
  day === undefined ? undefined : unitFrom(day, 'day', steps);

/** A unit of the calendar so many steps from a day; open where there is none to count from. */
export const unitMeaning = (from: Day | undefined, unit: string, steps: number, mod?: string): Meaning =>
  leaning('DATE', from === undefined ? undefined : unitFrom(from, unit, steps), OPEN[unit]!, mod);

/** A part of a day that may be unknown, by its TIMEX3 code. */
export const partMeaning = (day: string | undefined, code: string): Meaning =>
  leaning('TIME', day === undefined ? undefined : `${day}T${code}`, `${OPEN.day}T${code}`);

/** The day that stands for the month or year named last: its middle, so that steps stay within the calendar. */
export const middleOf = ({ month, year }: Latest, unit: 'month' | 'year'): Day | undefined => {
  if (unit === 'year') return year === undefined ? undefined : dayOf(year, 6, 15);
  return month === undefined ? undefined : dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), 15);
};
