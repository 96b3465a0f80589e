const words = (list: string): readonly string[] => list.split(/\s+/u).filter(Boolean);
const valued = (list: string): readonly (readonly [string, number])[] =>
  words(list).map((entry) => {
    const [word, value] = entry.split('=');
    return [word!, Number(value)];
  });

/** Number words below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  valued(
    `zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40
    fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`,
  ),
);

/** Words that multiply what stands before them. Billion and trillion are of the short scale, as in all news of today. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  valued('thousand=1e3 million=1e6 billion=1e9 trillion=1e12 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7 lac=1e5 lacs=1e5'),
);
/** Short forms of scales that mean nothing else after a number. */
export const SCALE_ABBREVIATIONS: ReadonlyMap<string, number> = new Map(
  valued('bn=1e9 bln=1e9 mn=1e6 mln=1e6 mio=1e6 tn=1e12 trn=1e12 tln=1e12'),
);
/** Letters that are scales when they touch an amount of money: $50k, £20m, $3B. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map(valued('k=1e3 m=1e6 mm=1e6 b=1e9 t=1e12'));

/** Denominators, in the singular and in the plural. "Second" is none: it is a time or a rank. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  valued(
    `half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6
    seventh=7 sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10`,
  ),
);
export const VULGAR: ReadonlyMap<string, number> = new Map(
  valued('½=0.5 ⅓=0.3333333333333333 ⅔=0.6666666666666666 ¼=0.25 ¾=0.75 ⅕=0.2 ⅛=0.125 ⅜=0.375 ⅝=0.625 ⅞=0.875'),
);

/**
 * Vague plurals as ranges. The lower end is twice the word, for that is what a plural says; the upper end is the last
 * number before the next word of the scale (dozens and scores stop at hundreds, hundreds at thousands, thousands at
 * millions), which who had meant it would have said. "Dozens" is so 24 to 99, as the gold of ECB+ has it.
 */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['tens', [20, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2e3, 999_999]],
  ['lakhs', [2e5, 9_999_999]],
  ['millions', [2e6, 999_999_999]],
  ['crores', [2e7, 9_999_999_999]],
  ['billions', [2e9, 999_999_999_999]],
  ['trillions', [2e12, 999_999_999_999_999]],
]);
/** What "several", "a few" and "a couple of" make of hundred, thousand, dozen: two to nine of them. */
export const SEVERAL: ReadonlySet<string> = new Set(words('several few couple'));

export type Bound = 'exact' | 'about' | 'at least' | 'at most' | 'more than' | 'less than';
const phrases = (bound: Bound, list: string): readonly (readonly [string, Bound])[] =>
  list.split(',').map((phrase) => [phrase.trim(), bound]);

/** Words before a number that bound it. "Nearly" and "almost" are about it: a little below, not anything below. */
export const BOUNDS_BEFORE: ReadonlyMap<string, Bound> = new Map([
  ...phrases(
    'more than',
    'more than, over, above, exceeding, in excess of, upwards of, upward of, greater than, higher than, larger than, north of, beyond, >, topping, surpassing',
  ),
  ...phrases(
    'at least',
    'at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, at a minimum, as few as, as little as, as low as, ≥',
  ),
  ...phrases('less than', 'less than, fewer than, under, below, lower than, smaller than, <'),
  ...phrases(
    'at most',
    'at most, up to, as many as, as much as, as high as, as far as, as long as, as large as, as big as, no more than, not more than, no greater than, no higher than, a maximum of, maximum of, at the most, ≤',
  ),
  ...phrases(
    'about',
    'about, around, some, roughly, approximately, approx, approx ., an estimated, estimated, nearly, almost, close to, nearing, approaching, circa, ca, ca ., ~, ≈, in the region of, in the neighborhood of, in the neighbourhood of, somewhere around, on the order of, in the order of, virtually, more or less, practically, near, estimated at',
  ),
  ...phrases('exact', 'exactly, precisely'),
]);
/** Words after a number that bound it. */
export const BOUNDS_AFTER: ReadonlyMap<string, Bound> = new Map([
  ...phrases('at least', 'or more, or higher, or above, or greater, plus, +, - plus, and counting, and up, or upwards'),
  ...phrases('at most', 'or less, or fewer, or lower, or below'),
  ...phrases('about', 'or so, or thereabouts, - odd, odd, more or less, - ish'),
]);
/** After these "over" and "about" are no bounds: "control over 28 settlements", "talked about two people". */
export const GOVERN_OVER: ReadonlySet<string> = new Set(
  words(
    `control dispute disputes victory win won lead advantage power fight fought row talks sovereignty jurisdiction authority
    concern concerns concerned worry worried anger outrage clash clashes flew fly flying taken hand handed handing crossed
    battle battles war wars quarrel argument protest protests spread stretched dominance influence command question questions
    doubts tension tensions monopoly presided presides rule ruled charges`,
  ),
);
export const GOVERN_ABOUT: ReadonlySet<string> = new Set(
  words(
    `talk talks talked talking speak spoke speaking know knew known think thought worry worried worries concern concerned
    concerns information report reports story stories question questions asked ask asking told tell tells telling ask say said
    article book film documentary brought bring come came complained complain complaints wrote write writing read dream
    comment comments remark remarks lie lies learn learned learnt heard hear details joke joked jokes warn warned warning set go going`,
  ),
);
