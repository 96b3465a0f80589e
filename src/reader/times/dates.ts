import { MONTHS, NAMELIKE_MONTHS, TIME_PREPOSITIONS } from '../lexicon/en/times.ts';
import { civilOf, dayOf, dayValue, monthValue, yearValue } from './calendar.ts';
import { spokenYear } from './numbers.ts';
import { monthClosest, monthDay, monthNear } from './resolve.ts';
import { leaning, type Meaning, pattern, plain, type Rule, type Scene, stated } from './rule.ts';
import { BELOW_HUNDRED, MONTH, MONTH_OR_SHORT, WEEKDAY_OR_SHORT, YEAR } from './words.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const monthOf = (word: string): number => MONTHS.get(word.toLowerCase().replace('.', ''))!;
const isCapital = (word: string): boolean => /^[A-Z]/.test(word);

const dayMeaning = (scene: Scene, month: number, day: number, year: string | undefined): Meaning | null => {
  if (year === undefined) return monthDay(scene, month, day);
  const found = dayOf(Number(year), month, day);
  return found === undefined ? null : stated('DATE', dayValue(found));
};

/** Days whose year the words give by its distance are inferred. */
const leanedOn = <M extends Meaning | readonly Meaning[] | null>(which: string | undefined, found: M): M => {
  if (which === undefined || found === null) return found;
  const lean = (one: Meaning): Meaning => (one.basis === 'stated' ? { ...one, basis: 'inferred' } : one);
  return (Array.isArray(found) ? found.map(lean) : lean(found as Meaning)) as M;
};

/** The days that one month's name tells of: one, or the two ends of "May 3-5", each with its own words. */
interface Days {
  readonly month: string;
  readonly first: string;
  readonly second: string | undefined;
  readonly year: string | undefined;
}

/** Between the two days of a range. */
const JOIN = '(?:\\s?[-–—]\\s?| (?:to|and|through|or) )';
const JOINED = /(?<=\d|st|nd|rd|th)(?:\s?[-–—]\s?|\s{1,3}(?:to|and|through|or)\s{1,3})(?=\d)/i;

const daysOf = (
  scene: Scene,
  words: string,
  { month, first, second, year }: Days,
): Meaning | readonly Meaning[] | null => {
  if (!isCapital(month)) return null;
  const from = dayMeaning(scene, monthOf(month), Number(first), year);
  if (from === null || second === undefined) return from;
  const join = JOINED.exec(words)!;
  const told = year ?? (from.basis === 'open' ? undefined : from.value.slice(0, 4));
  const to = dayMeaning(scene, monthOf(month), Number(second), told);
  const start = { ...from, to: join.index };
  return to === null ? start : [start, { ...to, basis: from.basis, from: join.index + join[0].length }];
};

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.,]\\d)';
/** After a word, a second number is a day only where nothing follows that it could count. */
const SECOND = `(?:${JOIN}(?<second>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.,]\\d)(?:(?<=[-–—]\\s?\\d{1,2}(?:st|nd|rd|th)?)|(?= ?[,.;:)]|$| (?:in|at|for|when|,)|,? (?:1\\d|20)\\d\\d)))?`;
const OF_YEAR = `(?:,? (?:of )?(?:(?<year>${YEAR})(?!\\d|[.,]\\d)|(?<which>last|this|next) year(?!')))`;
const YEAR_STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "July 1 to Dec. 31, 2012", "from March to June 2012": what follows a day or a month and has the year of both. */
const LATER = `(?=(?:\\s?[-–]\\s?| (?:to|through|until|and|or) )(?<laterMonth>${MONTH_OR_SHORT})\\.?(?: \\d{1,2},?)? (?<laterYear>${YEAR})(?!\\d|[.,]\\d))`;

/** The year of a day or month before such a one: the same, or that before where the turn of the year lies between. */
const yearOfRange = (part: (name: string) => string | undefined): number | undefined => {
  const later = part('laterMonth');
  if (later === undefined) return undefined;
  return Number(part('laterYear')) - (monthOf(part('month')!) > monthOf(later) ? 1 : 0);
};

/** "2012", or the year that "last year" or the other end of a range says. */
const yearOf = (part: (name: string) => string | undefined, { published }: Scene): string | undefined => {
  const which = part('which')?.toLowerCase();
  const ofRange = yearOfRange(part);
  if (ofRange !== undefined) return yearValue(ofRange);
  if (which === undefined || published === undefined) return part('year');
  return yearValue(civilOf(published).year + YEAR_STEPS[which]!);
};

/** "May 3", "Friday, Sept. 2, 2011", "May 3-5". */
const monthDayRule: Rule = {
  name: 'month-day',
  pattern: pattern(
    `(?:${WEEKDAY_OR_SHORT}\\.?,? (?:the )?)?(?<month>${MONTH_OR_SHORT})\\.?\\s{0,2}(?<=[\\s.])(?:the )?${DAY}${SECOND}(?:${OF_YEAR}|${LATER}|)`,
  ),
  read: ({ words, part }, scene) =>
    leanedOn(
      part('which'),
      daysOf(scene, words, {
        month: part('month')!,
        first: part('day')!,
        second: part('second'),
        year: yearOf(part, scene),
      }),
    ),
};

/** "3 May", "the 7th of June 2020", "3-5 May". */
const dayMonthRule: Rule = {
  name: 'day-month',
  pattern: pattern(
    `(?:${WEEKDAY_OR_SHORT}\\.?,? )?(?:the )?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)?${JOIN})?${DAY} (?:of )?(?<month>${MONTH_OR_SHORT})(?:\\.?${OF_YEAR})?`,
  ),
  read: ({ words, part }, scene) => {
    const [first, last] = [part('first'), part('day')!];
    const second = first === undefined ? undefined : last;
    const year = yearOf(part, scene);
    return leanedOn(part('which'), daysOf(scene, words, { month: part('month')!, first: first ?? last, second, year }));
  },
};

const isoRule: Rule = {
  name: 'numeric-date',
  pattern: pattern(`(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?`),
  read: ({ part }, scene) => dayMeaning(scene, Number(part('month')), Number(part('day')), part('year')),
};

/** "7/28/2007" is one day wherever it is read; "7/8/2007" is not. */
const slashRule: Rule = {
  name: 'numeric-date',
  pattern: pattern(`(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<year>${YEAR}|\\d\\d)`),
  read: ({ part }) => {
    const [a, b] = [Number(part('a')), Number(part('b'))];
    const year = part('year')!.length === 2 ? 2000 + Number(part('year')) : Number(part('year'));
    if (a === b || a > 12 || b > 12) {
      const found = dayOf(year, a > 12 ? b : a, a > 12 ? a : b);
      return found === undefined ? null : stated('DATE', dayValue(found));
    }
    return a >= 1 && b >= 1 ? leaning('DATE', undefined, `${yearValue(year)}-XX-XX`) : null;
  },
};

const nineEleven: Rule = {
  name: 'nine-eleven',
  pattern: pattern(`9/11|sept(?:ember|\\.) 11(?= (?:terror|attack|hijack|commission))`),
  read: (_, { published }) =>
    published !== undefined && civilOf(published).year < 2002 ? null : leaning('DATE', '2001-09-11', ''),
};

/** "July 1997", "July of 1997", "December in 1999", "January nineteen ninety-seven". */
const monthYear: Rule = {
  name: 'month-year',
  pattern: pattern(
    `(?<month>${MONTH_OR_SHORT})\\.?,? (?:(?:of|in) )?(?:(?<year>${YEAR})(?![\\d]|[.,]\\d)|(?<spoken>(?:eighteen|nineteen|twenty) ${BELOW_HUNDRED}))`,
  ),
  read: ({ part }) => {
    if (!isCapital(part('month')!)) return null;
    const year = part('year') ? Number(part('year')) : spokenYear(part('spoken')!);
    return year ? stated('DATE', monthValue(year, monthOf(part('month')!))) : null;
  },
};

/** "June last year", "October of next year". */
const monthOfYear: Rule = {
  name: 'month-of-year',
  pattern: pattern(`(?<month>${MONTH})(?:,| of)? (?<which>last|this|next|the previous|the following) year`),
  read: ({ part }, { published }) => {
    const month = monthOf(part('month')!);
    const steps = { last: -1, this: 0, next: 1 }[part('which')!.toLowerCase()];
    if (!isCapital(part('month')!) || steps === undefined) return null;
    return leaning(
      'DATE',
      published === undefined ? undefined : monthValue(civilOf(published).year + steps, month),
      `XXXX-${pad(month)}`,
    );
  },
};

/** Words that stand before names of people as well. */
const NAME_ASKERS = new Set(['and', 'or', 'of', 'by', 'for', 'from', 'to', 'as', 'about', 'around', 'between']);

/** "March" and "May" are months only where a word asks for one; "June Hopkins" is a person. */
const isMonthAlone = (word: string, { before, after }: Scene): boolean => {
  if (!isCapital(word)) return false;
  const asker = /([a-z]+)[\s-]*$/.exec(before)?.[1] ?? '';
  const asked = TIME_PREPOSITIONS.has(asker);
  const name = /^\s[A-Z][a-z]/.test(after);
  const month = word.toLowerCase();
  if (month === 'march' || month === 'may') return asked && !/^\s(?:on|have|be)\b/.test(after);
  return !NAMELIKE_MONTHS.has(month) || !name || (asked && !NAME_ASKERS.has(asker));
};

const monthAlone: Rule = {
  name: 'month',
  pattern: pattern(
    `(?:(?<which>last|next|this past|this coming|this|every|each) )?(?<month>${MONTH})(?! \\d{1,2}(?!\\d))(?:${LATER}|)`,
  ),
  read: ({ part }, scene) => {
    const word = part('month')!;
    const month = monthOf(word);
    const which = plain(part('which') ?? '');
    if (which === 'every' || which === 'each') return isCapital(word) ? stated('SET', `XXXX-${pad(month)}`) : null;
    if (which === '' ? !isMonthAlone(word, scene) : !isCapital(word)) return null;
    const year = yearOfRange(part);
    if (which === '' && year !== undefined) return stated('DATE', monthValue(year, month));
    return leaning(
      'DATE',
      scene.published === undefined ? undefined : whichMonth(scene, scene.published, month, which),
      `XXXX-${pad(month)}`,
    );
  },
};

const whichMonth = (scene: Scene, published: number, month: number, which: string): string => {
  if (which === 'this') return monthValue(civilOf(published).year, month);
  if (which === 'last' || which === 'this past') return monthNear(published, month, 'behind', which === 'last');
  if (which === 'next' || which === 'this coming') return monthNear(published, month, 'ahead', which === 'next');
  if (TRADED.test(scene.after)) return monthNear(published, month, 'ahead');
  const direction = scene.direction();
  if (direction === undefined) return monthClosest(published, month);
  const near = monthNear(published, month, direction);
  return near === lastMonthOn(published) ? monthNear(published, month, 'behind') : near;
};

/** "December delivery", "the January contract": goods are sold for months to come. */
const TRADED = /^\s(?:[\w-]+\s){0,3}(?:futures|contracts?|delivery)\b/;

/** The month before that of publication, a year on: so far ahead the year would be told. */
const lastMonthOn = (published: number): string => {
  const { year, month } = civilOf(published);
  return month === 1 ? monthValue(year, 12) : monthValue(year + 1, month - 1);
};

/** Days and months by their names. */
export const DATES: readonly Rule[] = [
  isoRule,
  slashRule,
  nineEleven,
  monthDayRule,
  dayMonthRule,
  monthYear,
  monthOfYear,
  monthAlone,
];
