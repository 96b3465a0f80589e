import { civilOf, yearValue } from './calendar.ts';
import { OPEN, quarterNear } from './resolve.ts';
import { leaning, type Meaning, pattern, type Rule, type Scene, stated } from './rule.ts';
import { YEAR } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  final: 4,
  last: 2,
  latter: 2,
};
const NTH = '(?<nth>first|second|third|fourth|final|la(?:st|tter)(?=[\\s-]half)|1st|2nd|3rd|4th)';

/** "the third quarter of 1984", "third-quarter", "the 1988 second quarter", "this year's third quarter". */
const quarterRule: Rule = {
  name: 'quarter',
  pattern: pattern(
    `(?:the )?(?:(?<whose>this|last|next) year's |(?<before>${YEAR}) |(?<ago>year[- ](?:ago|earlier)) |fiscal[- ])?${NTH}(?: fiscal)?[\\s-](?<part>quarter|half)(?: of (?:(?<year>${YEAR})|(?<which>this|last|next|the) (?:fiscal )?year))?`,
  ),
  read: ({ part }, scene) => {
    const number = NUMBERS[part('nth')!.toLowerCase()]!;
    if (/^final$/i.test(part('nth')!) && yearSaid(part, scene) === undefined) return null;
    return part('part')!.toLowerCase() === 'half' ? halfYear(part, scene, number) : quarter(part, scene, number);
  },
};

type Part = (name: string) => string | undefined;
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

/** The year that stands with a quarter or half, if one does. */
const yearSaid = (part: Part, { published }: Scene): number | undefined => {
  const year = part('before') ?? part('year');
  if (year !== undefined) return Number(year);
  const which = part('whose') ?? part('which');
  return which !== undefined && published !== undefined
    ? civilOf(published).year + STEPS[which.toLowerCase()]!
    : undefined;
};

const quarter = (part: Part, scene: Scene, number: number): Meaning | null => {
  const year = yearSaid(part, scene);
  const basis = part('before') ?? part('year');
  if (year !== undefined)
    return { ...stated('DATE', `${yearValue(year)}-Q${number}`), basis: basis ? 'stated' : 'inferred' };
  if (scene.published === undefined) return leaning('DATE', undefined, `XXXX-Q${number}`);
  const near = quarterNear(scene.published, number, scene.direction());
  return leaning('DATE', part('ago') ? `${yearValue(Number(near.slice(0, 4)) - 1)}${near.slice(4)}` : near, '');
};

/** Halves are those of games, too: only where a year or "of the year" stands with them. */
const halfYear = (part: Part, scene: Scene, number: number): Meaning | null => {
  if (number > 2 || (part('before') ?? part('year') ?? part('whose') ?? part('which')) === undefined) return null;
  const year = yearSaid(part, scene);
  const isStated = (part('before') ?? part('year')) !== undefined;
  return {
    ...leaning('DATE', year === undefined ? undefined : `${yearValue(year)}-H${number}`, `XXXX-H${number}`),
    ...(isStated ? { basis: 'stated' } : {}),
  };
};

/** A figure's quarter needs one of these words; a "period" more of them than a "quarter", which says what it is. */
const pointsBack = (words: string, part: Part): boolean =>
  part('ago') !== undefined || part('last') !== undefined || /^last year's/i.test(words);

const isQuarter = (words: string, part: Part, before: string): boolean => {
  if (/\b(?:a|one|last|next|this|first|second|third|fourth|french|latin)\s$/.test(before)) return false;
  if (/^period$/i.test(part('part')!)) {
    const told = part('year') ?? part('last') ?? part('late');
    return told !== undefined || /^(?:year|corr)/i.test(part('ago') ?? '');
  }
  return /^(?:the|its|last)\s/i.test(words) || (part('ago') ?? part('that')) !== undefined;
};

/** "the quarter", "the latest quarter", "the year-earlier period": what the text named before, in reports of earnings. */
const quarterAgain: Rule = {
  name: 'quarter-again',
  pattern: pattern(
    `(?:(?:the|its|last year's) )?(?:(?<year>${YEAR}) |(?<ago>year[- ](?:ago|earlier)|corresponding(?: year-(?:ago|earlier))?|same|like)[\\s-]|(?<late>latest|most recent) |(?<that>that) )?(?<part>quarter|period)(?: (?<last>last year|a year ago|a year earlier))?`,
  ),
  read: ({ words, part }, { latest: { quarter: named }, before, after }) => {
    if (named === undefined || !isQuarter(words, part, before) || after.startsWith('-')) return null;
    const year = part('year') ?? yearValue(Number(named.slice(0, 4)) - (pointsBack(words, part) ? 1 : 0));
    return leaning('DATE', year + named.slice(4), OPEN.quarter!);
  },
};

/** Quarters and halves of years. */
export const QUARTERS: readonly Rule[] = [quarterRule, quarterAgain];
