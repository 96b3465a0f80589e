import {
  DECADES,
  MONTHS,
  ORDINALS,
  SEASONS,
  SMALL_NUMBERS,
  TENS_NUMBERS,
  UNITS,
  VAGUE_AMOUNTS,
  WEEKDAYS,
  ZONES,
} from '../lexicon/en/times.ts';

/** A choice of words, longest first, so that "seventeen" is not left at "seven". */
export const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.');

const full = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words.keys()].filter((word) => word.length > 4 || word === 'may' || word === 'june' || word === 'july');

/** Pieces of patterns. A space stands for white space. */
export const MONTH = `(?:${anyOf(full(MONTHS))})`;
export const MONTH_OR_SHORT = `(?:${anyOf(MONTHS.keys())})`;
export const WEEKDAY = `(?:${anyOf([...WEEKDAYS.keys()].filter((word) => word.endsWith('day')))})`;
export const WEEKDAY_OR_SHORT = `(?:${anyOf(WEEKDAYS.keys())})`;
export const SEASON = `(?:${anyOf(SEASONS.keys())})`;
export const DAY_PART = '(?:morning|afternoon|evening|night)';
export const DECADE = `(?:${anyOf(DECADES.keys())})`;
export const ORDINAL = `(?:${anyOf(ORDINALS.keys())}|twenty first|\\d{1,2}(?:st|nd|rd|th))`;
export const UNIT = `(?:${anyOf([...UNITS.keys()].filter((unit) => unit !== 'century' && unit !== 'night'))}|century)`;
export const UNIT_S = `(?:${anyOf([...UNITS.keys()].filter((unit) => unit !== 'century'))})s|centuries`;
export const YEAR = '(?:1[0-9]|20)\\d\\d';
export const ZONE = `(?:(?:${anyOf(ZONES)})(?: ?[+-] ?\\d{1,2})?|\\((?:${anyOf(ZONES)})(?: ?[+-] ?\\d{1,2})?(?=\\))|local time|eastern time|moscow time)`;

/** After a year: no decimals, clock times or shares. */
export const NOT_MORE = '(?![\\d]|[.,:]\\d|%|\\s?percent)';

const DIGITS = '\\d{1,6}(?:,\\d{3})?(?:\\.\\d{1,3})?(?: \\d\\/\\d|\\s?[½¼¾])?';
const TENS = anyOf(TENS_NUMBERS.keys());
const SMALL = anyOf(SMALL_NUMBERS.keys());
/** A number below a hundred in words. */
export const BELOW_HUNDRED = `(?:(?:${TENS})(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:${SMALL}))`;
/** A number in digits or words, without articles. */
export const NUMBER = `(?:${DIGITS}|(?:${TENS})(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten) )?(?:hundred|thousand|dozen)|(?:${SMALL})(?: and a half)?)`;
/** An amount that leaves its number open: "a few", "several", "dozens of". */
export const VAGUE = `(?:(?:a |the )?(?:${anyOf(VAGUE_AMOUNTS)})|dozens of|hundreds of|thousands of|a number of)`;
export const COUPLE = '(?:a couple(?: of)?|couple of)';

/** The unit that a word names, in the singular or plural. */
export const unitOf = (word: string): { code: string; times: number; clock: boolean } | undefined => {
  const said = word.toLowerCase();
  return UNITS.get(said) ?? UNITS.get(said.replace(/ies$/, 'y').replace(/s$/, ''));
};
