import { DAY_PARTS, FREQUENCIES, MONTHS, SEASONS, WEEKDAYS } from '../lexicon/en/times.ts';
import { lengthOf } from './lengths.ts';
import { numberOf } from './numbers.ts';
import { pattern, plain, type Rule, stated } from './rule.ts';
import { DAY_PART, NUMBER, SEASON, UNIT, UNIT_S, WEEKDAY } from './words.ts';

/** "every Tuesday", "each year", "every two weeks", "every other day", "every morning". */
const everyRule: Rule = {
  name: 'every',
  pattern: pattern(
    `(?:every|each)(?: single| and every)? (?:(?<other>other) )?(?:(?<amount>${NUMBER}|few) )?(?:(?<unit>${UNIT_S}|${UNIT})|(?<weekday>${WEEKDAY})(?: (?<dayPart>${DAY_PART}))?|(?<part>${DAY_PART})|(?<season>${SEASON}))`,
  ),
  read: ({ part }) => {
    const [weekday, dayPart, season, unit] = [
      part('weekday'),
      part('dayPart') ?? part('part'),
      part('season'),
      part('unit'),
    ];
    const during = dayPart === undefined ? '' : `T${DAY_PARTS.get(dayPart.toLowerCase())}`;
    if (weekday) return stated('SET', `XXXX-WXX-${WEEKDAYS.get(weekday.toLowerCase())}${during}`);
    if (season) return stated('SET', `XXXX-${SEASONS.get(season.toLowerCase())}`);
    if (unit === undefined) return stated('SET', `XXXX-XX-XX${during}`);
    const said = part('amount') ?? 'one';
    const amount = part('other') ? 2 : /few/i.test(said) ? 'X' : numberOf(said);
    const value = amount === undefined ? undefined : lengthOf(unit, amount);
    return value === undefined ? null : stated('SET', value);
  },
};

/** After an amount that grows or is paid: "rise 8.5% annually" is a rate. */
const AMOUNT_BEFORE = /(?:\d|%|percent|million|billion|trillion|thousand|units|dollars)\s$/;

/** "daily", "held annually"; not "Daily Mail". "Annual" and "quarterly" go with meetings and reports: TimeBank does not take them for times. */
const frequencyRule: Rule = {
  name: 'frequency',
  pattern: pattern(`${[...FREQUENCIES.keys()].join('|')}`),
  read: ({ words }, { before, after }) => {
    const paper = /^[A-Z]/.test(words) && /^\s[A-Z]/.test(after);
    const rate = /^(?:annu|year)/i.test(words) && AMOUNT_BEFORE.test(before);
    return paper || rate ? null : stated('SET', FREQUENCIES.get(plain(words))!);
  },
};

/** "twice a week", "$1 billion a year", "10 times a day", "per month": a rate; not "per second" or "$15 an hour". */
const rateRule: Rule = {
  name: 'rate',
  pattern: pattern(
    `(?<often>(?:once|twice|three times|several times|\\d{1,3} times) )?(?<per>an?|per|each) (?<unit>second|minute|hour|day|week|month|quarter|year)`,
  ),
  read: ({ part }, { before, after }) => {
    const speed = /^(?:second|minute|hour)$/i.test(part('unit')!);
    if (part('often') === undefined && (speed || !isRate(before, after))) return null;
    const value = lengthOf(part('unit')!, 1);
    return value === undefined ? null : stated('SET', value);
  },
};

/** After a noun in the plural, an amount of money or "percent", "a year" says how often. */
const isRate = (before: string, after: string): boolean => {
  if (/\b(?:24|four)\shours\s$|\b(?:7|seven)\sdays\s$/.test(before)) return false;
  if (/^\s(?:ago|earlier|later|before|after|and a half|or (?:so|two|more)|old|from|of|when|that)\b|^-/.test(after))
    return false;
  if (
    /(?:million|billion|trillion|thousand|hundred|percent|%|dollars?|euros?|times|hours?|days|people|cents|barrels|tons|tonnes|pounds|interviews|annum|gallons|\d|\))\s$/.test(
      before,
    )
  )
    return !/\b(?:in|after|for|within|to)\s(?:the\s)?\S{0,3}\s$/.test(before);
  return (
    /\b[a-z]{2,}[^su\W]s\s$/.test(before) &&
    !/\b(?:was|is|has|as|this|lasts|takes|needs|gets|gives|plus|its|perhaps|always|spends|serves|includes|less|pass|minus|offers|wants)\s$/.test(
      before,
    )
  );
};

/** "on Sundays", "weekends", "in the mornings": one of many. */
const pluralRule: Rule = {
  name: 'plural-day',
  pattern: pattern(
    `(?:(?<weekday>${WEEKDAY})(?:s(?: (?<dayPart>${DAY_PART})s)?| (?<dayParts>${DAY_PART})s)|(?<end>weekends)|(?<part>mornings|afternoons|evenings))`,
  ),
  read: ({ words, part }, { before }) => {
    const said = part('dayPart') ?? part('dayParts');
    const during = said === undefined ? '' : `T${DAY_PARTS.get(said.toLowerCase())}`;
    if (part('weekday'))
      return /^[A-Z]/.test(words)
        ? stated('SET', `XXXX-WXX-${WEEKDAYS.get(part('weekday')!.toLowerCase())}${during}`)
        : null;
    if (part('end')) return /(?:\d|two|three|few|several)\s$/.test(before) ? null : stated('SET', 'XXXX-WXX-WE');
    return stated('SET', `XXXX-XX-XXT${DAY_PARTS.get(part('part')!.toLowerCase())}`);
  },
};

const yearRound: Rule = {
  name: 'every-month-named',
  pattern: pattern(`(?:every|each) (?<month>${[...MONTHS.keys()].filter((m) => m.length > 3).join('|')})`),
  read: ({ part }) => stated('SET', `XXXX-${String(MONTHS.get(part('month')!.toLowerCase())).padStart(2, '0')}`),
};

/** Times that come again. */
export const SETS: readonly Rule[] = [yearRound, everyRule, rateRule, pluralRule, frequencyRule];
