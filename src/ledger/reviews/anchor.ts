import type { Anchor, Quote, Reading, Span, Statement } from '../../model/index.ts';

/** Code units before and after a quotation that tell it from others of the same words; as many as Hypothesis keeps. */
const AROUND = 32;

/** A span with its words and those around it. */
export const quoteOf = (text: string, { start, end }: Span): Quote => ({
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
});

/** What a judgement keeps of the statement that it is made on. */
export const anchorOf = ({ article, reader }: Reading, { id, source, cue, content }: Statement): Anchor => {
  const quotes = (spans: readonly Span[]): readonly Quote[] => spans.map((span) => quoteOf(article.text, span));
  return {
    article: article.id,
    statement: id,
    reader,
    source: quotes(source),
    cue: quotes(cue),
    content: quotes(content),
  };
};
