import type { Article, BlockRole } from '../../model/index.ts';
import { foldedWords } from '../fold.ts';
import { hashWord } from './hash.ts';

/** The words that an article tells its story in, as hashes, with where they stand: UTF-16 offsets, half-open. */
export interface ToldWords {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

// What each outlet puts on a story by itself: two outlets with one text differ in these.
const FRAME: ReadonlySet<BlockRole> = new Set(['headline', 'byline', 'dateline', 'note']);

// Texts are hostile: what is kept of one is bounded. A book of 32,768 words is told whole.
const MOST_CHARACTERS = 1_000_000;
const MOST_WORDS = 32_768;

/**
 * The words of an article without its headline, byline, dateline and notes (all words, where nothing else is there).
 * Words are compared as the search compares them; of a text of more than 32,768 words only the first are kept.
 */
export const toldWords = ({ text, blocks }: Pick<Article, 'text' | 'blocks'>): ToldWords => {
  const all = foldedWords(text.slice(0, MOST_CHARACTERS));
  const frame = blocks.filter(({ role }) => FRAME.has(role)).sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  const told = all.filter(({ start, end }) => {
    while (at < frame.length && frame[at]!.span.end <= start) at++;
    return at === frame.length || frame[at]!.span.start >= end;
  });
  const kept = (told.length > 0 ? told : all).slice(0, MOST_WORDS);
  return {
    words: Uint32Array.from(kept, ({ folded }) => hashWord(folded)),
    starts: Uint32Array.from(kept, ({ start }) => start),
    ends: Uint32Array.from(kept, ({ end }) => end),
  };
};
