import { DAY_PARTS, MONTHS } from '../lexicon/en/times.ts';
import { civilOf, dayOf, weekdayOf, weekValue } from './calendar.ts';
import { dayFrom, OPEN, partMeaning, unitMeaning } from './resolve.ts';
import { leaning, pattern, type Rule, type Scene, stated } from './rule.ts';
import { DAY_PART, MONTH, ORDINAL, YEAR } from './words.ts';

const STEPS: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  last: -1,
  this: 0,
  next: 1,
  latest: -1,
  current: 0,
};

/** "the day before yesterday". */
const dayBefore: Rule = {
  name: 'day-before-yesterday',
  pattern: pattern(`the day (?<side>before yesterday|after tomorrow)`),
  read: ({ part }, { published }) =>
    leaning('DATE', dayFrom(published, /^before/i.test(part('side')!) ? -2 : 2), OPEN.day!),
};

/** "today's youth", "today's world": no day. */
const GENERIC = /^today's\s(?:world|society|youth|young|generation|children|kids|teenagers|standards|age|economy)\b/i;

/** "today", "yesterday afternoon", "tonight", "last night", "this morning". */
const todayRule: Rule = {
  name: 'today',
  pattern: pattern(
    `(?:(?<day>today|yesterday|tomorrow)(?:'s)?(?: (?<part>${DAY_PART}))?|(?<which>this|last) (?<late>${DAY_PART})|(?<tonight>tonight))`,
  ),
  read: ({ words, part }, { published, after }) => {
    if (GENERIC.test(words + after)) return null;
    const said = part('part') ?? part('late') ?? (part('tonight') ? 'night' : undefined);
    const day = dayFrom(published, STEPS[(part('day') ?? part('which') ?? 'today').toLowerCase()]!);
    if (said !== undefined) return partMeaning(day, DAY_PARTS.get(said.toLowerCase())!);
    return { ...leaning('DATE', day, OPEN.day!), to: words.replace(/'s$/i, '').length };
  },
};

/** "last week", "this year", "next month", "the current fiscal year". */
const whichUnit: Rule = {
  name: 'which-unit',
  pattern: pattern(
    `(?:(?<which>last|this|next)|the (?<wordy>current|latest|last(?! (?:decade|century))|next(?! (?:decade|century)))) (?:(?:calendar|fiscal|full|financial) )?(?<unit>week|weekend|month|quarter|year|decade|century)(?!-)`,
  ),
  read: ({ part }, { published }) => {
    const steps = STEPS[(part('which') ?? part('wordy'))!.toLowerCase()]!;
    return unitMeaning(published, part('unit')!.toLowerCase(), steps);
  },
};

/** "the week", "the weekend", "the year": those of publication, where the words do not make them lengths. */
const theUnit: Rule = {
  name: 'the-unit',
  pattern: pattern(
    `the (?:(?:full|fiscal|calendar) )?(?<unit>weekend|week|month|year)(?:'s)?(?! (?:ended|ending|to|that|when|before|after|of(?! [$£€])|and)|-)`,
  ),
  read: ({ words, part }, scene) => {
    const unit = part('unit')!.toLowerCase();
    if (unit !== 'weekend' && !isNamed(words, scene.before)) return null;
    const meaning = unitMeaning(scene.published, unit, unit === 'weekend' ? weekendSteps(scene) : 0);
    return { ...meaning, to: words.replace(/'s$/i, '').length };
  },
};

const ASKS =
  /\b(?:for|of|in|during|over|on|this|through|throughout|earlier|later|early|late|so far|into|until|by|ahead of|before|after|and|at)\s$/;
/** "times of the year", "man of the year". */
const OF = /\bof\s$/;
const PART_OF = /\b(?:end|beginning|start|months|half|quarter|quarters|rest|part|most|remainder|weeks|middle)\sof\s$/;

const isNamed = (words: string, before: string): boolean =>
  ASKS.test(before) && (/'s$/i.test(words) || !OF.test(before) || PART_OF.test(before));

/** On weekdays "the weekend" lies behind unless the words put it ahead. */
const weekendSteps = ({ published, direction, before }: Scene): number => {
  const running = published === undefined || weekdayOf(published) >= 6;
  return running || /\b(?:ahead of|before|until|by|into)\s$/.test(before) || direction() === 'ahead' ? 0 : -1;
};

/** "the week of March 6". */
const weekOf: Rule = {
  name: 'week-of',
  pattern: pattern(`(?:the )?week (?:of|ended|ending) (?<month>${MONTH}) (?<day>\\d{1,2})(?:,? (?<year>${YEAR}))?`),
  read: ({ part }, { published }) => {
    const said = part('year');
    const year = said === undefined ? published && civilOf(published).year : Number(said);
    if (year === undefined) return leaning('DATE', undefined, OPEN.week!);
    const day = dayOf(year, MONTHS.get(part('month')!.toLowerCase())!, Number(part('day')));
    if (day === undefined) return null;
    return said === undefined ? leaning('DATE', weekValue(day), OPEN.week!) : stated('DATE', weekValue(day));
  },
};

/** "year's end", "year-end", "the end of year". */
const yearEnd: Rule = {
  name: 'year-end',
  pattern: pattern(`(?:the )?(?:(?<unit>year|month)(?:'s |-| )end|end of (?:the )?(?<late>year|month))`),
  read: ({ part }, { published }) => unitMeaning(published, (part('unit') ?? part('late'))!.toLowerCase(), 0, 'END'),
};

/** "It's the second day of talks", "today is the eighth day": the day of publication. */
const nthDay: Rule = {
  name: 'nth-day',
  pattern: pattern(`the (?:${ORDINAL})(?: (?:straight|consecutive))? day`),
  read: (_, { before, published }) =>
    /\b(?:today is|today was|it's|it is|this is)\s$/.test(before)
      ? leaning('DATE', dayFrom(published, 0), OPEN.day!)
      : null,
};

/** What is told from the day of publication. */
export const RELATIVE: readonly Rule[] = [dayBefore, nthDay, todayRule, whichUnit, yearEnd, weekOf, theUnit];
