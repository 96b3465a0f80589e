import { DECADES, SEASONS, TIME_PREPOSITIONS } from '../lexicon/en/times.ts';
import { civilOf, yearValue } from './calendar.ts';
import { ordinalOf, spokenYear } from './numbers.ts';
import { quarterNear, seasonFrom } from './resolve.ts';
import { leaning, type Meaning, pattern, plain, type Rule, type Scene, stated } from './rule.ts';
import { BELOW_HUNDRED, DECADE, ORDINAL, SEASON, YEAR } from './words.ts';

const NOT_MORE = '(?![\\d]|[.,:]\\d|%|\\s?percent)';
const YEAR_ASKERS =
  /(?:^|[\s("“'-])(?:in|since|of|by|from|until|till|through|during|before|after|between|for|late|early|mid|around|about|year|fiscal|throughout|circa|as|to|and|or|the|that|this|his|her|their|its|a|election|season|summer|winter|spring|fall|autumn|on)[\s-]*$/;

/** "1998 people", "2010 meters", "$1987", "No. 1999": a number and no year. */
const isYear = ({ before, after }: Scene): boolean => {
  if (
    /[$£€#¥+]\s?$|\d[-.,/]$|\b(?:no|flight|route|highway|page|p|section|number|resolution|room|channel|rs|us|mk|type|model|article|unit)\.?\s$/.test(
      before,
    )
  )
    return false;
  if (YEAR_ASKERS.test(before)) {
    return !/^\s(?:people|meters|metres|feet|miles|km|kilometers|kilometres|pounds|dollars|euros|tons|tonnes|yards|acres|points|votes|calories|megawatts|mw|hp|rpm|troops|soldiers|jobs|homes|houses|workers|employees|square|times|units|shares|barrels|hours|hrs|cases|deaths|gmt|utc|local)\b/i.test(
      after,
    );
  }
  return !/^\s[a-z]+s\b/.test(after);
};

/** "2009", "the year 2000", "fiscal 2013", "2009-2010". */
const yearRule: Rule = {
  name: 'year',
  pattern: pattern(
    `(?:(?<named>the (?:calendar |fiscal )?year|fiscal(?: year)?|fy) )?(?<year>(?:1[4-9]|20)\\d\\d)${NOT_MORE}(?:(?<dash>[-–/])(?<second>(?:19|20)?\\d\\d)(?![-/\\d])${NOT_MORE})?`,
  ),
  read: ({ words, part }, scene) => {
    const year = part('year')!;
    if (part('named') === undefined && !isYear(scene)) return null;
    const second = part('second');
    if (second === undefined) return /^[-–/]\d/.test(scene.after) ? null : stated('DATE', year);
    const to = second.length === 2 ? year.slice(0, 2) + second : second;
    const cut = words.lastIndexOf(part('dash')!);
    if (to <= year || Number(to) - Number(year) > 100) return null;
    return [
      { ...stated('DATE', year), to: cut },
      { ...stated('DATE', to), from: cut + 1 },
    ];
  },
};

const spokenYearRule: Rule = {
  name: 'year-in-words',
  pattern: pattern(
    `(?:the year )?(?<spoken>(?:eighteen|nineteen|twenty) ${BELOW_HUNDRED}|two thousand(?: (?:and )?${BELOW_HUNDRED})?)`,
  ),
  read: ({ words, part }, { after }) => {
    if (/^[\s-]?(?:percent|dollars|people|times|years?|days?|months?|hours?)/.test(after)) return null;
    const year = spokenYear(part('spoken')!);
    const twoThousand = /^two thousand$/i.test(plain(words));
    if (year && !twoThousand) return stated('DATE', yearValue(year));
    return /^the year two thousand$/i.test(plain(words)) ? stated('DATE', '2000') : null;
  },
};

const shortYear: Rule = {
  name: 'short-year',
  pattern: pattern(`'(?<year>\\d\\d)`),
  read: ({ part }, { before }) => {
    if (!/(?:in|since|of|by|from|until|the|before|after|to|and|through)\s$/.test(before)) return null;
    const year = Number(part('year'));
    return stated('DATE', yearValue((year > 40 ? 1900 : 2000) + year));
  },
};

/** "the 1970s", "the nineties", "'90s". */
const decadeRule: Rule = {
  name: 'decade',
  pattern: pattern(
    `(?<the>the )?(?:(?<year>(?:1[4-9]|20)\\d0)'?s|'(?<short>\\d0)'?s|(?<bare>[2-9]0)'?s|(?<word>${DECADE}))`,
  ),
  read: ({ part }, { before }) => {
    const year = part('year');
    if (year !== undefined) return stated('DATE', year.endsWith('00') ? year.slice(0, 2) : year.slice(0, 3));
    const words = part('word');
    const said = part('short') ?? part('bare');
    if (words !== undefined && part('the') === undefined && !/(?:early|late|mid)[\s-]$/.test(before)) return null;
    if (part('bare') !== undefined && !/\b(?:18|19|20)?[2-9]0'?s and (?:the )?$/.test(before)) return null;
    if (/\b(?:his|her|their|my|your|our)\s(?:early |late |mid-?)?$/.test(before)) return null;
    const ten = said === undefined ? DECADES.get(words!.toLowerCase())! : Number(said) / 10;
    return stated('DATE', `${ten >= 2 ? 19 : 20}${ten}`);
  },
};

const centuryRule: Rule = {
  name: 'century',
  pattern: pattern(`(?:the )?(?<nth>${ORDINAL})[\\s-]{1,2}(?:century|centuries)`),
  read: ({ part }) => {
    const nth = ordinalOf(part('nth')!);
    return nth ? stated('DATE', String(nth - 1).padStart(2, '0')) : null;
  },
};

const NTH = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)';

/** "the third quarter of 1984", "third-quarter", "the 1988 second quarter", "this year's third quarter". */
const quarterRule: Rule = {
  name: 'quarter',
  pattern: pattern(
    `(?:the )?(?:(?<whose>this|last|next) year's |(?<before>${YEAR}) |(?<ago>year[- ](?:ago|earlier)) |fiscal[- ])?${NTH}(?: fiscal)?[\\s-](?<part>quarter|half)(?: of (?:(?<year>${YEAR})|(?<which>this|last|next|the) (?:fiscal )?year))?`,
  ),
  read: ({ part }, scene) => {
    const nth = { f: 1, s: 2, t: 3, '1': 1, '2': 2, '3': 3, '4': 4 }[part('nth')!.toLowerCase()[0]!]!;
    const number = /^fo/i.test(part('nth')!) ? 4 : nth;
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

/** "the quarter", "the latest quarter", "the year-earlier period": what the text named before, in reports of earnings. */
const quarterAgain: Rule = {
  name: 'quarter-again',
  pattern: pattern(
    `(?:(?:the|its|last year's) )?(?:(?<year>${YEAR}) |(?<ago>year[- ](?:ago|earlier)|corresponding(?: year-(?:ago|earlier))?|same|like)[\\s-]|(?<late>latest|most recent) |(?<that>that) )?(?<part>quarter|period)(?: (?<last>last year|a year ago|a year earlier))?`,
  ),
  read: ({ words, part }, { latest, published, before }) => {
    const named = latest.quarter;
    const lookedBack = part('ago') !== undefined || part('last') !== undefined || /^last year's/i.test(words);
    if (
      part('part')!.toLowerCase() === 'period' &&
      !part('year') &&
      !/^year|^corr/i.test(part('ago') ?? '') &&
      !part('last') &&
      !(part('late') && latest.quarter !== undefined)
    )
      return null;
    if (!/^(?:the|its|last)\s/i.test(words) && part('ago') === undefined && part('that') === undefined) return null;
    if (named === undefined || /(?:a|one|last|next|this|first|second|third|fourth|french|latin)\s$/.test(before)) {
      return named === undefined && part('late') && published !== undefined
        ? leaning('DATE', undefined, 'XXXX-QX')
        : null;
    }
    if (part('year')) return leaning('DATE', part('year')! + named.slice(4), '');
    const year = Number(named.slice(0, 4)) - (lookedBack ? 1 : 0);
    return leaning('DATE', yearValue(year) + named.slice(4), '');
  },
};

/** "last fall", "the summer of 1998", "this past spring", "in the summer". */
const seasonRule: Rule = {
  name: 'season',
  pattern: pattern(
    `(?:(?<which>this past|this coming|this|last|next|every|each|the coming|the past|the) )?(?<season>${SEASON})(?:(?: of|,)? (?:(?<year>${YEAR})${NOT_MORE}|(?<whichYear>last|this|next) year))?`,
  ),
  read: ({ part }, scene) => {
    const season = SEASONS.get(part('season')!.toLowerCase())!;
    const { published } = scene;
    const which = plain(part('which') ?? '');
    if (part('year')) return stated('DATE', `${part('year')}-${season}`);
    if (which === 'every' || which === 'each') return stated('SET', `XXXX-${season}`);
    if (part('whichYear'))
      return leaning(
        'DATE',
        published === undefined
          ? undefined
          : `${yearValue(civilOf(published).year + STEPS[part('whichYear')!.toLowerCase()]!)}-${season}`,
        `XXXX-${season}`,
      );
    if (!isSeason(which, part('season')!, scene)) return null;
    return leaning(
      'DATE',
      published === undefined ? undefined : whichSeason(published, season, which, scene),
      `XXXX-${season}`,
    );
  },
};

/** "fall", "spring" and "the fall" are other words as well: alone, a season needs a word that asks for a time. */
const isSeason = (which: string, word: string, { before, after }: Scene): boolean => {
  if (which === 'the past' || which === 'the coming') return false;
  if (which !== '' && which !== 'the') return true;
  const asked =
    TIME_PREPOSITIONS.has(/([a-z]+)[\s-]*$/.exec(before)?.[1] ?? '') &&
    !/\b(?:to|as|of|or|and|for|the)\s$/.test(before);
  if (/^\s(?:of|in|from|to|into|rolls|games|olympics|for|on|off)\b/i.test(after)) return false;
  return asked && (which === 'the' || /^(?:summer|winter|autumn|spring|fall)$/.test(word));
};

const whichSeason = (published: number, season: string, which: string, scene: Scene): string => {
  if (which === 'last' || which === 'next') return seasonFrom(published, season, which);
  if (which.startsWith('this')) return seasonFrom(published, season, 'this');
  return seasonFrom(published, season, scene.direction() ?? 'this');
};

/** Years, decades, centuries, quarters, halves and seasons. */
export const PERIODS: readonly Rule[] = [
  quarterRule,
  decadeRule,
  centuryRule,
  yearRule,
  spokenYearRule,
  shortYear,
  seasonRule,
  quarterAgain,
];
