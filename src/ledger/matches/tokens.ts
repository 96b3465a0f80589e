import type { Span } from '../../model/index.ts';
import { foldText } from '../fold.ts';
import { stem } from './stem.ts';

/** A word as it stands in a text. */
export interface Token extends Span {
  readonly folded: string;
  readonly stem: string;
  readonly capital: boolean;
  readonly number: boolean;
  /** Whether a mark stands between it and the word before: a negation does not reach over it. */
  readonly apart: boolean;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*(?:['’]\p{L}+)?/gu;
const POSSESSIVE = /['’]s$/u;
const SHORT_NOT = /n['’]t$/iu;
/** Texts of a megabyte without a stop happen. */
const MOST = 80;

const PLAIN = /^[A-Za-z]+$/u;

const foldWord = (word: string): string => {
  if (PLAIN.test(word)) return word.toLowerCase();
  return SHORT_NOT.test(word) ? 'not' : foldText(word.replace(POSSESSIVE, '')).replaceAll(' ', '');
};

/** The words within a span of a text, at most `MOST`. */
export const tokensOf = (text: string, { start, end }: Span): readonly Token[] => {
  const tokens: Token[] = [];
  const words = text.slice(start, Math.min(end, start + MOST * 12));
  let last = 0;
  for (const { 0: word, index } of words.matchAll(WORD)) {
    if (tokens.length === MOST) break;
    const folded = foldWord(word);
    const apart = /[,;:.!?()—–]/u.test(words.slice(last, index));
    last = index + word.length;
    if (folded === '') continue;
    tokens.push({
      start: start + index,
      end: start + last,
      folded,
      stem: stem(folded),
      capital: /^\p{Lu}/u.test(word),
      number: /^\p{N}/u.test(word),
      apart,
    });
  }
  return tokens;
};
