import { DAY_PARTS } from '../lexicon/en/times.ts';
import { addMonths, civilOf, type Day, dayOf, monthValue, weekValue, yearValue } from './calendar.ts';
import { numberOf } from './numbers.ts';
import { OPEN, unitFrom } from './resolve.ts';
import { leaning, type Meaning, pattern, type Rule, type Scene, stated } from './rule.ts';
import { COUPLE, DAY_PART, MONTH, NUMBER, UNIT, UNIT_S, unitOf, VAGUE, YEAR } from './words.ts';

const STEPS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, last: -1, this: 0, next: 1 };

const dayFrom = (day: Day | undefined, steps: number): string | undefined =>
  day === undefined ? undefined : unitFrom(day, 'day', steps);

/** "today", "yesterday afternoon", "tonight", "last night", "this morning". */
const todayRule: Rule = {
  name: 'today',
  pattern: pattern(
    `(?:(?<day>today|yesterday|tomorrow)(?:'s)?(?: (?<part>${DAY_PART}))?|(?<which>this|last) (?<late>${DAY_PART})|(?<tonight>tonight))`,
  ),
  read: ({ words, part }, scene) => {
    const said = part('part') ?? part('late') ?? (part('tonight') ? 'night' : undefined);
    const steps = STEPS[(part('day') ?? part('which') ?? 'today').toLowerCase()]!;
    const value = dayFrom(scene.published, steps);
    if (said === undefined) return { ...leaning('DATE', value, OPEN.day!), to: words.replace(/'s$/i, '').length };
    const code = DAY_PARTS.get(said.toLowerCase())!;
    return leaning('TIME', value && `${value}T${code}`, `${OPEN.day}T${code}`);
  },
};

/** "last week", "this year", "next month", "the current fiscal year", "the previous quarter". */
const whichUnit: Rule = {
  name: 'which-unit',
  pattern: pattern(
    `(?:(?<which>last|this|next)|the (?<wordy>current|latest|previous|following)) (?:(?:calendar|fiscal|full|financial) )?(?<unit>week|weekend|month|quarter|year|decade|century)(?!-)`,
  ),
  read: ({ part }, scene) => {
    const unit = part('unit')!.toLowerCase();
    const wordy = part('wordy')?.toLowerCase();
    if (wordy === 'previous' || wordy === 'following') return fromLatest(scene, unit, wordy === 'previous' ? -1 : 1);
    const steps = wordy === 'current' ? 0 : wordy === 'latest' ? -1 : STEPS[part('which')!.toLowerCase()]!;
    return leaning(
      'DATE',
      scene.published === undefined ? undefined : unitFrom(scene.published, unit, steps),
      OPEN[unit]!,
    );
  },
};

/** A unit counted from what was named before: "the following month". */
const fromLatest = ({ latest }: Scene, unit: string, steps: number): Meaning => {
  const day =
    latest.day ??
    (latest.month !== undefined
      ? dayOf(Number(latest.month.slice(0, 4)), Number(latest.month.slice(5)), 15)
      : undefined);
  const coarse = unit === 'year' && latest.year !== undefined ? dayOf(latest.year, 6, 15) : undefined;
  const known = unit === 'day' || unit === 'week' || unit === 'weekend' ? latest.day : (day ?? coarse);
  return leaning('DATE', known === undefined ? undefined : unitFrom(known, unit, steps), OPEN[unit]!);
};

/** "the next day", "the same day", "the day before", "the following morning": told from the last day named. */
const dayAgain: Rule = {
  name: 'day-again',
  pattern: pattern(
    `(?:(?:the|that) (?:very )?(?<which>next|following|same|previous|preceding)|that) (?<unit>day|night|morning|afternoon|evening)|the (?<late>day|night) (?<side>before|after)(?= ?[,.;)]|$)`,
  ),
  read: ({ words, part }, { latest }) => {
    const unit = (part('unit') ?? part('late'))!.toLowerCase();
    const which = (part('which') ?? part('side') ?? 'same').toLowerCase();
    if (/^that /i.test(words) && latest.day === undefined) return null;
    const steps = { next: 1, following: 1, after: 1, previous: -1, preceding: -1, before: -1 }[which] ?? 0;
    const value = dayFrom(latest.day, steps);
    const code = DAY_PARTS.get(unit);
    if (code === undefined) return leaning('DATE', value, OPEN.day!);
    return leaning('TIME', value && `${value}T${code}`, `${OPEN.day}T${code}`);
  },
};

/** "that year", "the same month": the year or month named before. */
const unitAgain: Rule = {
  name: 'unit-again',
  pattern: pattern(`(?:that|the same|that same) (?<unit>week|month|year)`),
  read: ({ part }, scene) => {
    const unit = part('unit')!.toLowerCase();
    const { latest } = scene;
    const value =
      unit === 'year'
        ? latest.year === undefined
          ? undefined
          : yearValue(latest.year)
        : unit === 'month'
          ? latest.month
          : latest.day === undefined
            ? undefined
            : weekValue(latest.day);
    return value === undefined ? null : leaning('DATE', value, OPEN[unit]!);
  },
};

const AMOUNT = `(?<amount>an?|${NUMBER}|${VAGUE}|${COUPLE})`;

/** So many units before a day, in the grain of the unit: "four years ago" is a year, "ten days ago" a day. */
const unitsBefore = (day: Day, word: string, amount: number): string | undefined => {
  const unit = unitOf(word)!;
  const { year, month } = civilOf(day);
  if (unit.clock) return undefined;
  if (unit.code === 'Y') return unitFrom(day, 'year', -Math.round(amount * unit.times));
  if (unit.code === 'Q') return unitFrom(day, 'quarter', -Math.round(amount));
  if (unit.code === 'W') return unitFrom(day, 'week', -Math.round(amount * unit.times));
  if (unit.code === 'D') return Number.isInteger(amount) ? unitFrom(day, 'day', -amount) : undefined;
  const at = addMonths(year, month, -Math.round(amount));
  return at.year >= 1000 ? monthValue(at.year, at.month) : undefined;
};

/** "four years ago", "a month ago", "several years ago". */
const agoRule: Rule = {
  name: 'ago',
  pattern: pattern(`(?:${AMOUNT} (?<unit>${UNIT_S}|${UNIT})(?<soft> or so| or more)?|(?<bare>${UNIT_S})) ago`),
  read: ({ part }, scene) => {
    const word = part('unit') ?? part('bare')!;
    const amount =
      part('amount') === undefined ? undefined : /couple/i.test(part('amount')!) ? 2 : numberOf(part('amount')!);
    const unit = unitOf(word)!;
    if (amount === undefined) return { type: 'DATE', value: 'PAST_REF', basis: 'open' };
    const quarter = quarterAgo(scene, unit.code, amount);
    if (quarter) return quarter;
    if (unit.clock) return leaning('TIME', undefined, 'PAST_REF');
    const value = scene.published === undefined ? undefined : unitsBefore(scene.published, word, amount);
    const open =
      unit.code === 'Y'
        ? 'XXXX'
        : unit.code === 'M'
          ? 'XXXX-XX'
          : unit.code === 'W'
            ? 'XXXX-WXX'
            : unit.code === 'Q'
              ? 'XXXX-QX'
              : 'XXXX-XX-XX';
    return leaning('DATE', value, open, part('soft') ? 'APPROX' : undefined);
  },
};

/** In a report of a quarter's earnings, "a year ago" and "a year earlier" are that quarter of the year before. */
const quarterAgo = ({ latest }: Scene, code: string, amount: number): Meaning | null => {
  if (code !== 'Y' || amount !== 1 || latest.quarter === undefined || latest.months) return null;
  return leaning('DATE', yearValue(Number(latest.quarter.slice(0, 4)) - 1) + latest.quarter.slice(4), '');
};

/** "two days earlier", "a year later": told from the last date named, in its grain; else the length alone. */
const earlierRule: Rule = {
  name: 'earlier-later',
  pattern: pattern(
    `${AMOUNT} (?<unit>${UNIT_S}|${UNIT}) (?<side>earlier|later|before|previously|after)(?<end>(?= ?[,.;:)]|$))?`,
  ),
  read: ({ part }, scene) => {
    const side = part('side')!.toLowerCase();
    if ((side === 'before' || side === 'after') && part('end') === undefined) return null;
    const amount = numberOf(part('amount')!);
    if (amount === undefined || /about|around|roughly|approximately/.test(scene.before.slice(-14))) return null;
    const unit = unitOf(part('unit')!)!;
    const back = side === 'later' || side === 'after' ? -1 : 1;
    const quarter = back === 1 ? quarterAgo(scene, unit.code, amount) : null;
    if (quarter) return quarter;
    const base = baseFor(scene, unit.code);
    const value = base === undefined ? undefined : unitsBefore(base, part('unit')!, amount * back);
    return value === undefined ? null : leaning('DATE', value, '');
  },
};

/** The day to count from: days and weeks need a day named, months a month, years a year. */
const baseFor = ({ latest }: Scene, code: string): Day | undefined => {
  if (code === 'D' || code === 'W') return latest.day;
  if (code === 'M')
    return latest.month === undefined
      ? undefined
      : dayOf(Number(latest.month.slice(0, 4)), Number(latest.month.slice(5)), 15);
  return latest.year === undefined ? undefined : dayOf(latest.year, 6, 15);
};

const yearEarlier: Rule = {
  name: 'year-earlier',
  pattern: pattern(`year[- ](?:ago|earlier)`),
  read: (_, scene) => {
    const quarter = quarterAgo(scene, 'Y', 1);
    if (quarter) return quarter;
    return leaning('DATE', scene.published === undefined ? undefined : unitFrom(scene.published, 'year', -1), 'XXXX');
  },
};

/** "the week", "the weekend", "the year": those of publication, where the words do not make them lengths. */
const theUnit: Rule = {
  name: 'the-unit',
  pattern: pattern(
    `the (?:full )?(?<unit>weekend|week|month|year)(?:'s)?(?! (?:ended|ending|to|that|when|before|after|of|and)|-)`,
  ),
  read: ({ words, part }, scene) => {
    const unit = part('unit')!.toLowerCase();
    if (
      !/\b(?:for|of|in|during|over|on|this|through|throughout|earlier|later|early|late|so far|into|until|by|ahead of|before|after|and|at)\s$/.test(
        scene.before,
      ) &&
      unit !== 'weekend'
    )
      return null;
    if (unit !== 'weekend' && !/'s$/i.test(words))
      if (
        /\b(?:of|times|days|nights|part|most|rest|man|woman|person|player|coach|book|film)\s(?:of\s)?$/.test(
          scene.before,
        ) &&
        !/\b(?:end|beginning|start|months|half|quarter|quarters|rest|part|most|remainder|weeks|middle)\sof\s$/.test(
          scene.before,
        )
      )
        return null;
    const steps = unit === 'weekend' ? weekendSteps(scene) : 0;
    return {
      ...leaning(
        'DATE',
        scene.published === undefined ? undefined : unitFrom(scene.published, unit, steps),
        OPEN[unit]!,
      ),
      to: words.replace(/'s$/i, '').length,
    };
  },
};

/** On weekdays "the weekend" lies behind unless the words put it ahead. */
const weekendSteps = ({ published, direction, before }: Scene): number => {
  const day = published === undefined ? 6 : (((published + 3) % 7) + 7) % 7;
  return day >= 5 || /\b(?:ahead of|before|until|by|into)\s$/.test(before) || direction() === 'ahead' ? 0 : -1;
};

/** "the week of March 6". */
const weekOf: Rule = {
  name: 'week-of',
  pattern: pattern(`(?:the )?week (?:of|ended|ending) (?<month>${MONTH}) (?<day>\\d{1,2})(?:,? (?<year>${YEAR}))?`),
  read: ({ part }, { published }) => {
    const year = part('year') ? Number(part('year')) : published === undefined ? undefined : civilOf(published).year;
    if (year === undefined) return leaning('DATE', undefined, OPEN.week!);
    const month = new Date(`${part('month')} 1, 2000 UTC`).getUTCMonth() + 1;
    const day = dayOf(year, month, Number(part('day')));
    return day === undefined
      ? null
      : part('year')
        ? stated('DATE', weekValue(day))
        : leaning('DATE', weekValue(day), '');
  },
};

/** "year's end", "year-end". */
const yearEnd: Rule = {
  name: 'year-end',
  pattern: pattern(`(?:the )?(?:(?<unit>year|month)(?:'s |-| )end|end of (?:the )?(?<late>year|month))`),
  read: ({ part }, { published }) => {
    const unit = (part('unit') ?? part('late'))!.toLowerCase();
    return leaning('DATE', published === undefined ? undefined : unitFrom(published, unit, 0), OPEN[unit]!, 'END');
  },
};

const dayBefore: Rule = {
  name: 'day-before-yesterday',
  pattern: pattern(`the day (?<side>before yesterday|after tomorrow)`),
  read: ({ part }, { published }) =>
    leaning('DATE', dayFrom(published, /^before/i.test(part('side')!) ? -2 : 2), OPEN.day!),
};

/** "a week from Friday", "Friday week" are left open; "the week" and its like are told from publication. */
export const RELATIVE: readonly Rule[] = [
  dayBefore,
  todayRule,
  dayAgain,
  whichUnit,
  unitAgain,
  agoRule,
  earlierRule,
  yearEarlier,
  yearEnd,
  weekOf,
  theUnit,
];
