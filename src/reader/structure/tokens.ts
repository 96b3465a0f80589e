import type { Span } from '../../model/index.ts';

/** A word, a number, or one mark of punctuation. A possessive ending ("’s") is a token of its own. */
export interface Token extends Span {
  /** The words themselves, lower-cased, curly apostrophes made straight. */
  readonly lower: string;
  readonly word: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}_]+(?:[-'’.&/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+)*|\S/gu;
const POSSESSIVE = /['’][sS]$/;
const WORD = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

const tokenAt = (text: string, start: number, end: number): Token => {
  const words = text.slice(start, end);
  return {
    start,
    end,
    lower: words.toLowerCase().replaceAll('’', "'"),
    word: WORD.test(words),
    capital: CAPITAL.test(words),
  };
};

/** The tokens of one range of the text, in order; white space belongs to none. */
export const tokenize = (text: string, range: Span): readonly Token[] => {
  const tokens: Token[] = [];
  const piece = text.slice(range.start, range.end);
  for (const match of piece.matchAll(TOKEN)) {
    const start = range.start + match.index;
    const end = start + match[0].length;
    const split = POSSESSIVE.test(match[0]) && match[0].length > 2 ? end - 2 : end;
    tokens.push(tokenAt(text, start, split));
    if (split < end) tokens.push(tokenAt(text, split, end));
  }
  return tokens;
};
