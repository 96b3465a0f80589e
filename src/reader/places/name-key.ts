/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  '&': ' and ',
};

/** Words that names are written with in full or in short: "Saint Louis" and "St. Louis". */
const SHORT: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' };

/** Most words need no more than small letters. */
const PLAIN = /^[A-Za-z0-9]+$/;

/**
 * What two spellings of a name share: lower-cased, without accents, apostrophes and stops, words apart by one space.
 * Empty where the name holds another script. "U.S." and "us" share one key, so case is to be looked at elsewhere.
 */
export const nameKey = (name: string): string => {
  if (PLAIN.test(name)) return SHORT[name.toLowerCase()] ?? name.toLowerCase();
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’‘ʻʼ′`ʽ"ˈ.·]/gu, '')
    .replace(/[łøđðþßæœıə&]/gu, (letter) => WHOLE[letter]!);
  if (/[^\p{ASCII}\p{P}\p{Z}]/u.test(letters)) return '';
  const words = letters.split(/[^a-z0-9]+/).filter(Boolean);
  return words.map((word) => SHORT[word] ?? word).join(' ');
};
