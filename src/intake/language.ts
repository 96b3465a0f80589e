import { detect } from 'tinyld';

/** English words that few other languages have, so that two of them among many words say nothing, and a tenth all. */
const plainly = new Set(
  'the and to that with from his her which this were their they have said would been its will who after but about what you it are by not he she we'.split(
    ' ',
  ),
);
/** Words that English shares with its neighbours; they count in short Latin texts only, two for one. */
const shared = new Set('of for on at in is as an has had was be no over a off'.split(' '));
/** The share of plainly English words that running English never falls below; news has about a fifth. */
const englishShare = 0.08;
/** In a short text so many plainly English words are no chance, whatever it is declared to be. */
const surelyEnglish = 4;
/** With fewer letters an n-gram guess is a guess: a declared language or "und" is more honest. */
const shortText = 100;
/** With fewer letters even a text in its own script says too little. */
const tinyText = 12;

/** Languages that n-grams mix up with each other; of these a declared one is believed. */
const neighbours: readonly (readonly string[])[] = [
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk'],
  ['da', 'nb', 'nn', 'no', 'sv'],
  ['hr', 'sr', 'bs', 'sl', 'me', 'sh'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['es', 'pt', 'gl', 'ca'],
  ['nl', 'af'],
];

/**
 * The language of a text as a BCP 47 tag, "und" where it could not be told. `declared` is what the document says of
 * itself; it settles doubts and regions ("en-GB"), and loses where the words are plainly of another language.
 */
export const languageOf = (text: string, declared?: string): string => {
  const hint = canonical(declared);
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < tinyText && hint !== undefined && latin === letters) return hint;
  const found = latin * 2 > letters ? latinLanguage(sample, letters, hint) : otherLanguage(sample, letters);
  if (hint === undefined) return found;
  return found === 'und' || agree(primary(hint), found) ? hint : found;
};

/** Three stretches of the first 6,000 characters, so that neither a quotation nor a menu at the top decides. */
const sampleOf = (text: string): string =>
  text.length <= 900 ? text : [0, 0.4, 0.8].map((part) => stretch(text, part)).join(' ');

const stretch = (text: string, part: number): string => {
  const at = Math.floor(Math.min(text.length - 300, 6000) * part);
  return text.slice(at, at + 300).toWellFormed();
};

const latinLanguage = (sample: string, letters: number, hint: string | undefined): string => {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const plain = words.filter((word) => plainly.has(word)).length;
  if (letters >= shortText) return plain >= words.length * englishShare ? 'en' : guess(sample);
  if (plain >= surelyEnglish) return 'en';
  if (hint !== undefined) return hint;
  return plain + words.filter((word) => shared.has(word)).length / 2 >= 1 ? 'en' : 'und';
};

const otherLanguage = (sample: string, letters: number): string => (letters < tinyText ? 'und' : guess(sample));

const guess = (sample: string): string => detect(sample) || 'und';

const agree = (declared: string, found: string): boolean =>
  declared === found || neighbours.some((group) => group.includes(declared) && group.includes(found));

const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** The tag in its canonical form ("en_gb" is "en-GB"), undefined for what is none. */
const canonical = (tag: string | undefined): string | undefined => {
  if (tag === undefined || !/^[a-z]{2,3}([-_][a-z\d]{2,8}){0,4}$/i.test(tag.trim())) return undefined;
  try {
    const [name] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return name === 'und' ? undefined : name;
  } catch {
    return undefined;
  }
};
