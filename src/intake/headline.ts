import { datelineOf } from './dateline.ts';
import type { Paragraph } from './paragraphs.ts';

/** Headlines are short; the longest in PolNeAR's 1,000 articles has 170 characters. */
const longestHeadline = 200;
/** The share of long words in capitals that makes a line title case. */
const titleShare = 0.7;

/** How many of the first paragraphs are the headline (0, 1 or 2), by their words or by a headline that is known. */
export const headlineParts = (text: string, paragraphs: readonly Paragraph[], known?: string): number => {
  const [first, second] = paragraphs;
  if (first === undefined) return 0;
  const words = text.slice(first.start, first.end);
  if (known !== undefined) {
    const key = keyOf(known);
    if (isSame(words, key)) return 1;
    if (second !== undefined && isSame(text.slice(first.start, second.end), key)) return 2;
  }
  return second !== undefined && first.lines <= 2 && looksLikeHeadline(words) ? 1 : 0;
};

/** Titles are compared by their letters and digits, since case, quotation marks and final stops vary. */
const keyOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isSame = (words: string, key: string): boolean => words.length < 1000 && key !== '' && keyOf(words) === key;

const looksLikeHeadline = (words: string): boolean => {
  if (words.length >= longestHeadline || !/\p{L}/u.test(words)) return false;
  if (datelineOf(words, { start: 0, end: words.length }, 'opening') !== undefined) return false;
  if (/[.!?…]["”’'»)]*$/.test(words)) return isTitleCase(words) || /^[^.!?…]*\?$/.test(words);
  return !/[,:—–]$/.test(words);
};

const isTitleCase = (words: string): boolean => {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * titleShare;
};
