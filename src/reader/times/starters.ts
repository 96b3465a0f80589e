import {
  BOUNDS,
  DECADES,
  EASTER_FEASTS,
  FIXED_FEASTS,
  FREQUENCIES,
  MONTHS,
  ORDINALS,
  REFERENCES,
  SEASONS,
  SMALL_NUMBERS,
  TENS_NUMBERS,
  UNITS,
  VAGUE_AMOUNTS,
  WEEKDAY_FEASTS,
  WEEKDAYS,
} from '../lexicon/en/times.ts';

const firstWords = (words: Iterable<string>): readonly string[] => [...words].map((word) => word.split(/[\s.]/)[0]!);
const plural = (words: Iterable<string>): readonly string[] => [...words].flatMap((word) => [word, `${word}s`]);

/** The first words of everything that any rule reads: nothing is tried elsewhere. */
const STARTERS: ReadonlySet<string> = new Set([
  ...['BOUNDS', ...BOUNDS.keys()].flatMap((words) => firstWords([words])),
  ...DECADES.keys(),
  ...firstWords(EASTER_FEASTS.keys()),
  ...firstWords(FIXED_FEASTS.keys()),
  ...firstWords(WEEKDAY_FEASTS.keys()),
  ...FREQUENCIES.keys(),
  ...MONTHS.keys(),
  ...ORDINALS.keys(),
  ...firstWords(REFERENCES.keys()),
  ...SEASONS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...TENS_NUMBERS.keys(),
  ...plural(UNITS.keys()),
  ...VAGUE_AMOUNTS,
  ...plural(WEEKDAYS.keys()),
  ...`the a an this that these those its their last next past coming recent previous preceding following same
    first second third fourth final another additional each every half couple dozen dozens hundred hundreds thousand
    thousands multi once twice per early earlier late later mid end beginning start middle close well no nearly
    today yesterday tomorrow tonight noon midnight midday overnight mornings afternoons evenings weekends centuries
    previously someday soon very fiscal fy st new may july christmas corresponding like year full good`.split(/\s+/),
]);

/** Whether an expression of time may begin with a token's words: "Tuesday", "2012", "five-year", "the". */
export const mayStart = (lower: string): boolean => {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  if (lower === "'" || STARTERS.has(lower)) return true;
  const cut = lower.search(/[-.]/);
  return cut > 0 && STARTERS.has(lower.slice(0, cut));
};
