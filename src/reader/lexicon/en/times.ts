const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);
const numbered = (words: string, from: number): ReadonlyMap<string, number> =>
  new Map(list(words).flatMap((same, at) => same.split('/').map((word) => [word, at + from] as const)));

/** Months by name and by the abbreviations of the press, 1 to 12. */
export const MONTHS = numbered(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  1,
);
/** Months that are also names of people or other words: alone they are times only after words that ask for one. */
export const NAMELIKE_MONTHS: ReadonlySet<string> = new Set(list('march april may june august mar jan'));

/** Weekdays by name and abbreviation, ISO: Monday is 1. */
export const WEEKDAYS = numbered(
  'monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun',
  1,
);

/** Seasons and their TIMEX3 codes. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

/** Parts of the day and their TIMEX3 codes. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
]);

/** Units of time and their TIMEX3 codes: date part or time part, and how many of them one is. */
export const UNITS: ReadonlyMap<string, { readonly code: string; readonly times: number; readonly clock: boolean }> =
  new Map(
    [
      ['second', 'S', 1, true],
      ['minute', 'M', 1, true],
      ['hour', 'H', 1, true],
      ['day', 'D', 1, false],
      ['night', 'D', 1, false],
      ['week', 'W', 1, false],
      ['weekend', 'W', 1, false],
      ['fortnight', 'W', 2, false],
      ['month', 'M', 1, false],
      ['quarter', 'Q', 1, false],
      ['year', 'Y', 1, false],
      ['decade', 'Y', 10, false],
      ['century', 'Y', 100, false],
    ].map(([word, code, times, clock]) => [
      word as string,
      { code: code as string, times: times as number, clock: clock as boolean },
    ]),
  );

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Cardinal numbers below twenty, then the tens. */
export const SMALL_NUMBERS = numbered(ONES, 0);
export const TENS_NUMBERS: ReadonlyMap<string, number> = new Map(list(TENS).map((word, at) => [word, (at + 2) * 10]));

/** Ordinals as words: quarters, centuries, days of a month. */
export const ORDINALS = numbered(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first',
  1,
);

/** Decades as words: "the nineties". */
export const DECADES: ReadonlyMap<string, number> = new Map(
  list('twenties thirties forties fifties sixties seventies eighties nineties').map((word, at) => [word, at + 2]),
);

/** Amounts that leave the number open. */
export const VAGUE_AMOUNTS = list('few several many some numerous countless');

/** Time zones that the press writes after a clock time. */
export const ZONES = list(
  'GMT UTC EDT EST CDT CST MDT MST PDT PST ET CT MT PT BST CET CEST EET EEST MSK IST JST KST HKT AEST AEDT',
);

/** How often an adjective or adverb says that something comes again, as a TIMEX3 period. */
export const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
]);

/** Feasts on a fixed day, [month, day]. */
export const FIXED_FEASTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["new year's day", [1, 1]],
  ["valentine's day", [2, 14]],
  ["st. patrick's day", [3, 17]],
  ['may day', [5, 1]],
  ['bastille day', [7, 14]],
  ['july fourth', [7, 4]],
  ['fourth of july', [7, 4]],
  ['independence day', [7, 4]],
  ['halloween', [10, 31]],
  ['veterans day', [11, 11]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
]);

/** Feasts on the nth weekday of a month, [month, ISO weekday, n]; -1 is the last. */
export const WEEKDAY_FEASTS: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['martin luther king day', [1, 1, 3]],
  ["presidents' day", [2, 1, 3]],
  ["mother's day", [5, 7, 2]],
  ['memorial day', [5, 1, -1]],
  ["father's day", [6, 7, 3]],
  ['labor day', [9, 1, 1]],
  ['columbus day', [10, 1, 2]],
  ['thanksgiving day', [11, 4, 4]],
  ['thanksgiving', [11, 4, 4]],
]);

/** Feasts counted from Easter Sunday, in days. */
export const EASTER_FEASTS: ReadonlyMap<string, number> = new Map([
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['easter', 0],
]);

/** Words that point at the time of speaking, at what lies behind it, at what lies ahead. */
export const REFERENCES: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'> = new Map([
  ['right now', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['more recently', 'PAST_REF'],
  ['most recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the short term', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
]);

/** What bounds or blurs a length of time, and its TIMEX3 modifier. */
export const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['well over', 'MORE_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['no more than', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['some', 'APPROX'],
]);

/** Words before a verb in the infinitive, or before a date alone, that put what follows ahead. */
export const AHEAD_WORDS: ReadonlySet<string> = new Set(
  list(`will 'll shall won't would expected scheduled due planned plans plan planning set slated poised hopes hope hoping
    intends intend aims aim wants want going upcoming looming forthcoming payable expects expect awaits await
    supposed postponed ready preparing prepared likely`),
);
/** Of these the nouns as well as the verbs: only before an infinitive do they put it ahead. */
export const INFINITIVE_GOVERNORS: ReadonlySet<string> = new Set(
  list(
    'plans plan planned hopes hope hoping aims aim set going wants want intends intend ready preparing prepared likely',
  ),
);
/** Acts that are done and put only the infinitive they govern ahead: "agreed to meet Friday", not "Friday agreed to meet". */
export const PROMISES: ReadonlySet<string> = new Set(
  list('decided agreed agreement decision promised pledged vowed threatened'),
);
/** Modals that put a clause ahead by themselves, and those that do so before "be" and a participle. */
export const AHEAD_MODALS: ReadonlySet<string> = new Set(list('may might must should'));
export const MODALS: ReadonlySet<string> = new Set(list("will 'll shall won't would can could may might should must"));
/** Present forms that the press uses of what is fixed for later: "opens Friday". */
export const FIXTURE_VERBS: ReadonlySet<string> = new Set(
  list('opens begins starts meets ends expires takes faces returns closes holds heads travels arrives'),
);
/** Governors of an infinitive that leave it behind: "failed to meet Monday", "began to fall in May". */
export const BEHIND_GOVERNORS: ReadonlySet<string> = new Set(
  list(
    'failed began started managed continued refused helped forced declined used had met gathered sat came went voted',
  ),
);
export const BEHIND_WORDS: ReadonlySet<string> = new Set(
  list("was were had has have did been didn't wasn't weren't hadn't"),
);

/** Words after which a year, a month or a season alone is a time. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  list(
    'in since by until till from to through during before after of for around about between and early late mid last next this past every each or back throughout as the following mid- only circa into over',
  ),
);
