/** Endings and letters in which one name's romanisations differ, the longer first: "Zelenskyy", "Zelenskiy", "Zelensky". */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/([aou])e/gu, '$1'],
  [/sch/gu, 'sh'],
  [/(?:ts|tz)/gu, 'c'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ck/gu, 'k'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/(o|e)ff$/u, '$1v'],
  [/(?:j|y)(?=[aou])/gu, 'i'],
  [/[yj]/gu, 'i'],
  [/([a-z])\1+/gu, '$1'],
];

/** What the spellings of one name in Latin letters have in common: "Syrskyi", "Syrsky" and "Sirskiy" are all "sirski". */
export const spellingKey = (folded: string): string =>
  SPELLINGS.reduce((key, [pattern, letters]) => key.replace(pattern, letters), folded);

/** The consonants of a spelling key, for blocks: "Kyiv" and "Kiev" are both "kv". */
export const skeleton = (folded: string): string => {
  const key = spellingKey(folded);
  return /^[aeiou]/u.test(key) ? `a${key.replace(/[aeiou]/gu, '')}` : key.replace(/[aeiou]/gu, '');
};

/** Jaro's similarity: letters that both have near the same place, and how many of them change places. */
const jaro = (a: string, b: string): number => {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  let ofA = '';
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      ofA += a[i];
      break;
    }
  if (ofA === '') return 0;
  const ofB = [...taken].sort((i, j) => i - j).map((j) => b[j]);
  const moved = ofB.filter((letter, i) => letter !== ofA[i]).length / 2;
  return (ofA.length / a.length + ofA.length / b.length + (ofA.length - moved) / ofA.length) / 3;
};

/** Names are compared by so many letters of each: an article may hold words of any length. */
const LETTERS = 64;

/** Jaro-Winkler similarity, 0 to 1, of two folded words (Winkler 1990: a common beginning of up to four letters counts more). */
export const similarity = (one: string, other: string): number => {
  const [a, b] = [one.slice(0, LETTERS), other.slice(0, LETTERS)];
  if (a === b) return 1;
  const base = jaro(a, b);
  let same = 0;
  while (same < 4 && same < a.length && a[same] === b[same]) same += 1;
  return base + same * 0.1 * (1 - base);
};
