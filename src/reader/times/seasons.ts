import { SEASONS as NAMES, TIME_PREPOSITIONS } from '../lexicon/en/times.ts';
import { civilOf, type Day, yearValue } from './calendar.ts';
import { seasonFrom } from './resolve.ts';
import { leaning, pattern, plain, type Rule, type Scene, stated } from './rule.ts';
import { NOT_MORE, SEASON, YEAR } from './words.ts';

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "fall", "spring" and "the fall" are other words as well: alone, a season needs a word that asks for a time. */
const isSeason = (which: string, word: string, { before, after }: Scene): boolean => {
  if (which !== '' && which !== 'the') return true;
  const asked =
    TIME_PREPOSITIONS.has(/([a-z]+)[\s-]*$/.exec(before)?.[1] ?? '') &&
    !/\b(?:to|as|of|or|and|for|the)\s$/.test(before);
  if (/^\s(?:of|in|from|to|into|rolls|games|olympics|for|on|off)\b/i.test(after)) return false;
  const capital = /^[A-Z]/.test(word);
  return asked && (which === 'the' ? !(capital && /^\s[A-Z]/.test(after)) : !capital);
};

const whichSeason = ({ published, direction }: Scene, season: string, which: string): string | undefined => {
  if (published === undefined) return undefined;
  if (which === 'last' || which === 'next') return seasonFrom(published, season, which);
  return seasonFrom(published, season, which.startsWith('this') ? 'this' : (direction() ?? 'this'));
};

const inYear = (published: Day | undefined, season: string, steps: number): string | undefined =>
  published === undefined ? undefined : `${yearValue(civilOf(published).year + steps)}-${season}`;

/** "last fall", "the summer of 1998", "this past spring", "in the summer". */
const seasonRule: Rule = {
  name: 'season',
  pattern: pattern(
    `(?:(?<which>this past|this coming|this|last|next|every|each|the) )?(?<season>${SEASON})(?:(?: of|,)? (?:(?<year>${YEAR})${NOT_MORE}|(?<whichYear>last|this|next) year))?`,
  ),
  read: ({ part }, scene) => {
    const season = NAMES.get(part('season')!.toLowerCase())!;
    const which = plain(part('which') ?? '');
    const whichYear = part('whichYear')?.toLowerCase();
    const open = `XXXX-${season}`;
    if (part('year')) return stated('DATE', `${part('year')}-${season}`);
    if (which === 'every' || which === 'each') return stated('SET', open);
    if (whichYear) return leaning('DATE', inYear(scene.published, season, STEPS[whichYear]!), open);
    return isSeason(which, part('season')!, scene) ? leaning('DATE', whichSeason(scene, season, which), open) : null;
  },
};

/** Seasons. */
export const SEASONS: readonly Rule[] = [seasonRule];
