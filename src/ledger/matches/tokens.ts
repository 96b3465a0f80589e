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

const MARK = /[,;:.!?()—–]/u;

const readTokens = (text: string, { start, end }: Span, most: number): readonly Token[] => {
  const tokens: Token[] = [];
  const words = text.slice(start, end);
  let last = 0;
  for (const { 0: word, index } of words.matchAll(WORD)) {
    if (tokens.length === most) break;
    const folded = foldWord(word);
    const apart = MARK.test(words.slice(last, index));
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

/** Texts of such length are asked for many of their spans: their words are read once. */
const WHOLE = { from: 600, to: 200_000 };
let latest: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

const allTokens = (text: string): readonly Token[] => {
  if (latest.text !== text)
    latest = { text, tokens: readTokens(text, { start: 0, end: text.length }, Number.POSITIVE_INFINITY) };
  return latest.tokens;
};

/** Place of the first word that begins at or after a place of the text. */
const firstAt = (tokens: readonly Token[], place: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The words within a span of a text, at most `MOST`. */
export const tokensOf = (text: string, { start, end }: Span): readonly Token[] => {
  const span = { start, end: Math.min(end, start + MOST * 12) };
  if (text.length < WHOLE.from || text.length > WHOLE.to) return readTokens(text, span, MOST);
  const all = allTokens(text);
  const [from, to] = [firstAt(all, span.start), firstAt(all, span.end)];
  const isCut = (before: Token | undefined, place: number): boolean => before !== undefined && before.end > place;
  if (isCut(all[from - 1], span.start) || isCut(all[to - 1], span.end)) return readTokens(text, span, MOST);
  const [first, ...rest] = all.slice(from, Math.min(to, from + MOST));
  return first === undefined ? [] : [{ ...first, apart: MARK.test(text.slice(span.start, first.start)) }, ...rest];
};
