import type { Span } from '../../model/index.ts';
import type { Structure } from '../structure/structure.ts';
import { type Token, tokenize } from '../structure/tokens.ts';

/** A stretch of text in which times are looked for: a block that is read, a dateline, a byline. */
export interface Passage extends Span {
  /** The words as rules see them: straight apostrophes, plain hyphens, every one where it was. */
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Whether its tokens are those of the structure, with sentences. */
  readonly inSentences: boolean;
  /** Whether words may have capitals without being names, as in a headline. */
  readonly titled: boolean;
}

const evened = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u2010\u2011]/g, '-');

/** All passages of an article, in order of the text. */
export const passagesOf = ({ tokens, blocks, article }: Structure): readonly Passage[] => {
  const wordsOf = ({ start, end }: Span): string => evened(article.text.slice(start, end));
  const read = blocks
    .filter(({ from, to }) => from < to)
    .map(({ block, from, to }) => {
      const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
      return { ...span, words: wordsOf(span), tokens, from, to, inSentences: true, titled: block.role !== 'paragraph' };
    });
  const lines = article.blocks
    .filter(({ role }) => role === 'dateline' || role === 'byline')
    .map(({ span: { start, end } }) => {
      const own = tokenize(article.text, { start, end });
      const words = wordsOf({ start, end });
      return { start, end, words, tokens: own, from: 0, to: own.length, inSentences: false, titled: false };
    });
  return [...read, ...lines].sort((a, b) => a.start - b.start);
};
