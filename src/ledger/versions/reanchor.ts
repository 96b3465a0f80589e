import type { Span } from '../../model/index.ts';
import { quoteOf } from '../reviews/anchor.ts';
import { findQuote } from '../reviews/find-quote.ts';

/** Where the words of a span stand in another text, or the words, where they stand there no more or nobody can tell where. */
export type Reanchored = { readonly span: Span } | { readonly orphaned: string };

/** Looks for the words of a span in another text by what they are, what stands around them, and where they stood. */
export const reanchor = (before: string, span: Span, after: string): Reanchored => {
  const quote = quoteOf(before, span);
  const found = findQuote(after, quote);
  return found === undefined ? { orphaned: quote.exact } : { span: found };
};
