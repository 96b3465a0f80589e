import { DAY_PARTS } from '../lexicon/en/times.ts';
import { weekValue, yearValue } from './calendar.ts';
import { dayFrom, middleOf, OPEN, partMeaning, unitMeaning } from './resolve.ts';
import { leaning, pattern, type Rule } from './rule.ts';

const STEPS: Readonly<Record<string, number>> = {
  next: 1,
  following: 1,
  after: 1,
  previous: -1,
  preceding: -1,
  before: -1,
};

/** "the next day", "the same day", "the day before", "the following morning": told from the last day named. */
const dayAgain: Rule = {
  name: 'day-again',
  pattern: pattern(
    `(?:(?:the|that) (?:very )?(?<which>next|following|same|previous|preceding)|that) (?<unit>day|night|morning|afternoon|evening)|the (?<late>day|night) (?<side>before|after)(?= ?[,.;)]|$)`,
  ),
  read: ({ words, part }, { latest }) => {
    if (/^that /i.test(words) && latest.day === undefined) return null;
    const steps = STEPS[(part('which') ?? part('side') ?? 'same').toLowerCase()] ?? 0;
    const day = dayFrom(latest.day, steps);
    const code = DAY_PARTS.get((part('unit') ?? part('late'))!.toLowerCase());
    return code === undefined ? leaning('DATE', day, OPEN.day!) : partMeaning(day, code);
  },
};

/** "later in the day": the last day named, else that of publication. */
const inTheDay: Rule = {
  name: 'in-the-day',
  pattern: pattern('the day(?! (?:before|after|of|that|when)|-)'),
  read: (_, { before, latest, published }) =>
    /\b(?:later|earlier|early|late) in\s$/.test(before)
      ? leaning('DATE', dayFrom(latest.day ?? published, 0), OPEN.day!)
      : null,
};

/** "the following month", "the previous year", "the month before": told from what was named before in as fine a grain. */
const unitBeside: Rule = {
  name: 'unit-beside',
  pattern: pattern(
    `(?:the (?<which>previous|following) (?:(?:calendar|fiscal|full|financial) )?(?<unit>week|weekend|month|quarter|year|decade|century)(?!-)|the (?<late>week|month|year) (?<side>before|after)(?= ?[,.;)]|$))`,
  ),
  read: ({ part }, { latest }) => {
    const unit = (part('unit') ?? part('late'))!.toLowerCase();
    const month = unit.startsWith('week') ? undefined : middleOf(latest, 'month');
    const year = unit === 'year' ? middleOf(latest, 'year') : undefined;
    return unitMeaning(latest.day ?? month ?? year, unit, STEPS[(part('which') ?? part('side'))!.toLowerCase()]!);
  },
};

/** "that year", "the same month": the year or month named before. */
const unitAgain: Rule = {
  name: 'unit-again',
  pattern: pattern(`(?:that|the same|that same) (?<unit>week|month|year)`),
  read: ({ part }, { latest: { day, month, year } }) => {
    const unit = part('unit')!.toLowerCase();
    const week = day === undefined ? undefined : weekValue(day);
    const value = unit === 'week' ? week : unit === 'month' ? month : year && yearValue(year);
    return value === undefined ? null : leaning('DATE', value || undefined, OPEN[unit]!);
  },
};

/** "the same month last year", "the same period a year earlier". */
const yearBefore: Rule = {
  name: 'year-before',
  pattern: pattern(`the same (?<unit>month|period|time) (?:last year|a year (?:ago|earlier)|the previous year)`),
  read: ({ part }, { latest, published }) => {
    const told = /^month$/i.test(part('unit')!) || (/^period$/i.test(part('unit')!) && latest.day === undefined);
    const month = told ? middleOf(latest, 'month') : undefined;
    return month === undefined ? unitMeaning(published, 'year', -1) : unitMeaning(month, 'month', -12);
  },
};

/** What is told from a date named before; open where none was. */
export const AGAIN: readonly Rule[] = [dayAgain, inTheDay, yearBefore, unitBeside, unitAgain];
