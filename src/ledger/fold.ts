import anyAscii from 'any-ascii';

/** A word of a text with the form it is compared by. `start` and `end` are UTF-16 offsets of the text, half-open. */
export interface FoldedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

// A letter or digit and what follows: letters, digits, marks, and formats that show nothing (soft hyphen,
// joiners, marks of direction) except for the space of no width.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}[\p{Cf}--\u200B]]*/gv;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\x00-\x7F]*$/;
const LATIN = /\p{Script=Latin}+/gu;

const fold = (word: string): string => {
  if (ASCII.test(word)) return word.toLowerCase();
  const ascii = anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return ascii === '' ? word.toLowerCase() : ascii;
};

/** The words of a text, without case, diacritics, ligatures and script: "Kyïv’s" is "kyiv", "s". */
export const foldedWords = (text: string): readonly FoldedWord[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The folded words of a text, a space between them. */
export const foldText = (text: string): string =>
  ASCII.test(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')
    : Array.from(text.matchAll(WORD), (match) => fold(match[0])).join(' ');

const foldNameWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(LATIN, anyAscii)
    .toLowerCase();

/**
 * What names are compared by: their words without case, diacritics and punctuation. Other scripts than Latin are not
 * transliterated, since that would make one of names that are two.
 */
export const foldName = (name: string): string =>
  Array.from(name.matchAll(WORD), (match) => foldNameWord(match[0])).join(' ') || name.trim().toLowerCase();
