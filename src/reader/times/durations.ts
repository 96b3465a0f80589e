import { lengthOf } from './lengths.ts';
import { numberOf } from './numbers.ts';
import { type Meaning, pattern, type Rule, stated } from './rule.ts';
import { COUPLE, MONTH_OR_SHORT, NUMBER, UNIT, UNIT_S, VAGUE } from './words.ts';

const amountOf = (said: string): number | 'X' | undefined => {
  if (/couple/i.test(said)) return 2;
  return numberOf(said) ?? (new RegExp(`^(?:${VAGUE.replaceAll(' ', '\\s+')})$`, 'i').test(said) ? 'X' : undefined);
};

const duration = (unit: string, amount: number | 'X' | undefined, mod?: string): Meaning | null => {
  const value = amount === undefined ? undefined : lengthOf(unit, amount);
  return value === undefined ? null : stated('DURATION', value, mod);
};

const SIDE =
  '(?:past|last|next|coming|previous|preceding|following|first|final|recent|remaining|another|full|additional|extra|whole|consecutive|straight)';

/** "the past 20 years", "two more weeks", "the first nine months", "a few days", "the next couple of years". */
const countRule: Rule = {
  name: 'length',
  pattern: pattern(
    `(?:(?:the|each of the|these|those) (?:year-(?:ago|earlier) )?)?(?:(?<side>${SIDE}) )?(?<amount>${NUMBER}|${VAGUE}|${COUPLE}) (?:(?:more|full|additional|extra|consecutive|straight|long|whole|calendar|short|solid|intense|of the past|of the last) )?(?<unit>${UNIT_S}|${UNIT})(?<half> and a half)?(?<soft> or so| or more)?`,
  ),
  read: ({ words, part }, { before, after }) => {
    const said = part('amount')!;
    if (/[$£€#]\s?$|\d[.,:/-]$/.test(before)) return null;
    if (isAge(after) || isShare(said, part('unit')!) || isAlways(words, after)) return null;
    const amount = amountOf(said);
    if (/^\d{4}$/.test(said) && /^the\s/i.test(words)) return null;
    const whole = part('half') && typeof amount === 'number' ? amount + 0.5 : amount;
    return duration(part('unit')!, whole, part('soft') || /couple/i.test(said) ? 'APPROX' : undefined);
  },
};

/** "6 months and older", "five years of age", "25 years old": an age and no time. */
const isAge = (after: string): boolean =>
  /^\s(?:and|or)\s(?:older|up|over|younger|under)\b|^\sof\sage\b|^[\s-]old(?:er)?\b/.test(after);

/** "24 hours a day, seven days a week": always. */
const isAlways = (words: string, after: string): boolean =>
  (/^(?:24|twenty[\s-]four)\shours$/i.test(words) && /^\sa\sday\b/.test(after)) ||
  (/^(?:7|seven)\sdays$/i.test(words) && /^\sa\sweek\b/.test(after));

/** "three-quarters" of something. */
const isShare = (amount: string, unit: string): boolean => /^three$/i.test(amount) && /^quarters?$/i.test(unit);

/** "30-year", "five-year", "16-hour", "two-and-a-half-year". */
const hyphenRule: Rule = {
  name: 'hyphened-length',
  pattern: pattern(
    `(?<amount>${NUMBER}|two-and-a-half|one-and-a-half|three-and-a-half|multi|several|half)-(?<unit>${UNIT}|${UNIT_S})(?<long>-long| period| term)?`,
  ),
  read: ({ words, part }, { after, before }) => {
    if (/^-?old\b|^[\s-]olds?\b|^-/.test(after) || /[$£€]\s?$|\d[.,:/-]$/.test(before)) return null;
    if (isShare(part('amount')!, part('unit')!)) return null;
    const said = part('amount')!.replaceAll('-and-a-half', ' and a half');
    const amount = /multi|several/i.test(said) ? 'X' : amountOf(said);
    const meaning = duration(part('unit')!, amount);
    return (
      meaning && {
        ...meaning,
        to: words.length - (part('long') && !part('long')!.startsWith('-') ? part('long')!.length : 0),
      }
    );
  },
};

/** "decades-long", "day-long". */
const longRule: Rule = {
  name: 'long',
  pattern: pattern(`(?:(?<one>day|week|month|year|decade|hour)|(?<many>days|weeks|months|years|decades|hours))-long`),
  read: ({ part }) => duration((part('one') ?? part('many'))!, part('one') ? 1 : 'X'),
};

/** "two to six days", "60 and 90 days", "10-15 years": two lengths. */
const betweenRule: Rule = {
  name: 'length-range',
  pattern: pattern(
    `(?<low>${NUMBER})(?<join> to | or | and |\\s?[-–]\\s?)(?<high>${NUMBER})(?: |-)(?<unit>${UNIT_S}|${UNIT})`,
  ),
  read: ({ words, part }, { before, after }) => {
    if (/[$£€]\s?$|\d[.,:/-]$/.test(before) || isAge(after)) return null;
    if (/and/i.test(part('join')!) && !/\bbetween\s$/.test(before)) return null;
    const [low, high] = [amountOf(part('low')!), amountOf(part('high')!)];
    const [from, to] = [duration(part('unit')!, low), duration(part('unit')!, high)];
    if (!from || !to || typeof low !== 'number' || typeof high !== 'number' || low >= high) return null;
    return [
      { ...from, to: part('low')!.length },
      { ...to, from: part('low')!.length + part('join')!.length },
    ].map((meaning, at) => (at === 0 ? meaning : { ...meaning, to: words.length }));
  },
};

/** "a second term", "a quarter of them", "a weekend of talks", "a day for women": no length. */
const isOtherwise = (words: string, before: string, after: string): boolean => {
  if (/^a\s(?:quarter|weekend)$/i.test(words)) return true;
  if (/\b(?:24|four)\shours\s$|\b(?:7|seven)\sdays\s$/.test(before)) return true;
  if (/^a\sday$/i.test(words)) return /^\s(?:for|of|when|that|in)\b/.test(after);
  if (!/^(?:a|one)\ssecond$/i.test(words)) return false;
  return /^\s(?!(?:and|or|to)\b)[a-z]/i.test(after) || !/\b(?:in|for|within|than|under)\s$/.test(before);
};

/** "a year and a half", "half an hour", "an hour": one unit. */
const oneRule: Rule = {
  name: 'one-unit',
  pattern: pattern(
    `(?<amount>half an?|a half|an?|one|another|an additional|a full|a whole)(?: |-)(?<unit>${UNIT})(?<half> and a half)?(?<soft> or so| or more| or two)?(?! (?:ago|when|that would|in which))`,
  ),
  read: ({ words, part }, { before, after }) => {
    if (/^[\s-]old\b|^-|^\sof\sage/.test(after) || isOtherwise(words, before, after)) return null;
    const amount = (/^half|^a half/i.test(part('amount')!) ? 0.5 : 1) + (part('half') ? 0.5 : 0);
    return duration(part('unit')!, amount, part('soft') ? 'APPROX' : undefined);
  },
};

/** "the past year", "the coming weeks", "recent months", "the weeks ahead", "over the years". */
const sideRule: Rule = {
  name: 'vague-length',
  pattern: pattern(
    `(?:(?<the>the )?(?<side>past|last|coming|next|recent|previous|preceding|first|final|early(?! hours)) (?<unit>${UNIT_S})(?: and (?<also>${UNIT_S}))?|the (?:past|coming) (?<one>week|month|year|decade|century|quarter|day|hour)|the last (?<ten>decade|century)|the (?<ahead>${UNIT_S}) ahead)`,
  ),
  read: ({ part }) => {
    const one = part('one') ?? part('ten');
    return duration(one ?? part('unit') ?? part('ahead')!, one ? 1 : 'X');
  },
};

/** "for weeks", "months of talks", "decades": many of a unit. */
const manyRule: Rule = {
  name: 'units',
  pattern: pattern(
    `(?:the )?(?<unit>days|weeks|months|years|decades|centuries|hours)(?: (?:or|and) (?:weeks|months|years))?`,
  ),
  read: ({ words, part }, { before, after }) => {
    const asked =
      /\b(?:for|in|after|within|over|took|take|takes|taken|lasted|last|spent|spend|follows|followed|just|many|through|of|until|the)\s$/.test(
        before,
      );
    if (/^the /i.test(words))
      return /\bover\s$/.test(before) ||
        (/\b(?:through|in|for)\s$/.test(before) && /^(?:\s(?:since|before|after|following|leading)|[,.])/.test(after))
        ? duration(part('unit')!, 'X')
        : null;
    if (/^[-\s]old\b|^-/.test(after) || /\bmatter of\s$/.test(before)) return null;
    if (
      /\b(?:\d|two|three|four|five|six|few|several|teen|golden|early|old|these|those|his|her|their|our|my)[\s-]$/.test(
        before,
      )
    )
      return null;
    return asked || /^\s(?:of|later|before|after|earlier|ahead)\b/.test(after) ? duration(part('unit')!, 'X') : null;
  },
};

/** "2:03:59": hours, minutes and seconds that somebody took. */
const raceRule: Rule = {
  name: 'clocked-length',
  pattern: pattern(`(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d):(?<seconds>[0-5]\\d)`),
  read: ({ part }, { before, after }) => {
    if (/\b(?:at|by|until)\s$/.test(before) || /^\s?(?:[ap]\.?m|gmt|utc|[A-Z]{2,3}T\b)/i.test(after)) return null;
    const [h, m, s] = [Number(part('hours')), Number(part('minutes')), Number(part('seconds'))];
    return stated('DURATION', `PT${h}H${m}M${s}S`);
  },
};

/** "for the year ended June 30": a year long. */
const endedRule: Rule = {
  name: 'period-ended',
  pattern: pattern(`(?:the|a) (?:fiscal )?(?<unit>year|quarter|month|week)(?= (?:ended|ending|to ${MONTH_OR_SHORT}))`),
  read: ({ part }) => duration(part('unit')!, 1),
};

/** Lengths of time. */
export const DURATIONS: readonly Rule[] = [
  longRule,
  raceRule,
  endedRule,
  betweenRule,
  hyphenRule,
  countRule,
  oneRule,
  sideRule,
  manyRule,
];
