import type { Located } from './read-words.ts';

/** Rules whose words begin with a small letter unless they stand in a name: "60 Minutes", "This Week". */
const SMALL_LETTERED: ReadonlySet<string> = new Set([
  'today',
  'which-unit',
  'unit-beside',
  'the-unit',
  'length',
  'one-unit',
  'vague-length',
  'units',
  'hyphened-length',
  'reference',
  'frequency',
  'every',
]);

const ENDS_IN_CAPITAL = /(?:^|[\s-])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$)[A-Z][a-z]+$/;
/** A word and no mark before: neither a sentence nor a quotation begins here. */
const AMID_WORDS = /[A-Za-z,'][^\S\n]+$/;

/** "This Week", "Last Night": a name wherever it stands. */
const ALL_CAPITAL =
  /^(?:This|Last|Next|The|One|Every)\s(?:[A-Z][a-z]+\s)?(?:Day|Night|Week|Month|Year|Decade|Century|Hour)$/;

/** Whether an expression is part of a name: its last word has a capital though nothing begins there. */
export const isInName = (words: string, { start, end, by }: Located): boolean =>
  SMALL_LETTERED.has(by) &&
  (/^\d+\s[A-Z][a-z]+$/.test(words.slice(start, end)) ||
    ALL_CAPITAL.test(words.slice(start, end)) ||
    (ENDS_IN_CAPITAL.test(words.slice(start, end)) && AMID_WORDS.test(words.slice(Math.max(0, start - 4), start))));
