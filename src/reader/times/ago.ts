import { addMonths, civilOf, type Day, monthValue, yearValue } from './calendar.ts';
import { numberOf } from './numbers.ts';
import { middleOf, OPEN, unitFrom, unitMeaning } from './resolve.ts';
import { leaning, type Meaning, pattern, type Rule, type Scene } from './rule.ts';
import { COUPLE, NUMBER, UNIT, UNIT_S, unitOf, VAGUE } from './words.ts';

const AMOUNT = `(?<amount>an?|${NUMBER}|${VAGUE}|${COUPLE})`;
const GRAINS: Readonly<Record<string, string>> = { Y: 'year', Q: 'quarter', M: 'month', W: 'week', D: 'day' };

/** So many units before a day, in the grain of the unit: "four years ago" is a year, "ten days ago" a day. */
const unitsBefore = (day: Day, word: string, amount: number): string | undefined => {
  const { code, times, clock } = unitOf(word)!;
  if (clock || (code === 'D' && !Number.isInteger(amount))) return undefined;
  if (code !== 'M') return unitFrom(day, GRAINS[code]!, -Math.round(amount * times));
  const { year, month } = civilOf(day);
  const at = addMonths(year, month, -Math.round(amount));
  return at.year >= 1000 && at.year <= 9999 ? monthValue(at.year, at.month) : undefined;
};

/** In a report of a quarter's earnings, "a year ago" and "a year earlier" are that quarter of the year before. */
const quarterAgo = ({ latest }: Scene, code: string, amount: number): Meaning | null => {
  if (code !== 'Y' || amount !== 1 || latest.quarter === undefined || latest.months) return null;
  return leaning('DATE', yearValue(Number(latest.quarter.slice(0, 4)) - 1) + latest.quarter.slice(4), OPEN.quarter!);
};

const PAST: Meaning = { type: 'DATE', value: 'PAST_REF', basis: 'open' };

/** "four years ago", "a month ago", "several years ago". */
const agoRule: Rule = {
  name: 'ago',
  pattern: pattern(`(?:${AMOUNT} (?<unit>${UNIT_S}|${UNIT})(?<soft> or so| or more)?|(?<bare>${UNIT_S})) ago`),
  read: ({ part }, scene) => {
    const said = part('amount') ?? '';
    const amount = /couple/i.test(said) ? 2 : numberOf(said);
    const word = part('unit') ?? part('bare')!;
    const { code, clock } = unitOf(word)!;
    if (amount === undefined || clock) return PAST;
    const quarter = quarterAgo(scene, code, amount);
    if (quarter) return quarter;
    const value = scene.published === undefined ? undefined : unitsBefore(scene.published, word, amount);
    return leaning('DATE', value, OPEN[GRAINS[code]!]!, part('soft') ? 'APPROX' : undefined);
  },
};

/** The day to count from: days and weeks need a day named, months a month, years a year. */
const baseFor = ({ latest }: Scene, code: string): Day | undefined => {
  if (code === 'D' || code === 'W') return latest.day;
  return middleOf(latest, code === 'M' ? 'month' : 'year');
};

/** "two days earlier", "a year later": told from the last date named, in its grain; else a length alone. */
const earlierRule: Rule = {
  name: 'earlier-later',
  pattern: pattern(
    `${AMOUNT} (?<unit>${UNIT_S}|${UNIT}) (?<side>earlier|later|before|previously|after)(?<end>(?= ?[,.;:)]|$))?`,
  ),
  read: ({ part }, scene) => {
    const side = part('side')!.toLowerCase();
    if ((side === 'before' || side === 'after') && part('end') === undefined) return null;
    const amount = numberOf(part('amount')!);
    if (amount === undefined || /\b(?:about|around|roughly|approximately)\s$/.test(scene.before)) return null;
    const { code } = unitOf(part('unit')!)!;
    const back = side === 'later' || side === 'after' ? -1 : 1;
    const quarter = back === 1 ? quarterAgo(scene, code, amount) : null;
    if (quarter) return quarter;
    const base = baseFor(scene, code) ?? (back === 1 && code === 'Y' && amount === 1 ? scene.published : undefined);
    const value = base === undefined ? undefined : unitsBefore(base, part('unit')!, amount * back);
    return value === undefined ? null : leaning('DATE', value, OPEN[GRAINS[code]!]!);
  },
};

/** "year-earlier profit". */
const yearEarlier: Rule = {
  name: 'year-earlier',
  pattern: pattern(`year[- ](?:ago|earlier)`),
  read: (_, scene) => quarterAgo(scene, 'Y', 1) ?? unitMeaning(scene.published, 'year', -1),
};

/** So much time before or after a day. */
export const AGO: readonly Rule[] = [agoRule, earlierRule, yearEarlier];
