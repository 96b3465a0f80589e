import type { Span } from './span.ts';

/**
 * `same text`: the same words, but for headline, byline, dateline and notes. `copy`: half of the later text or more is the
 * earlier one's, or it holds most of the earlier one. `version`: either of them, of one page. `passage`: two stories that share
 * a passage.
 */
export type CopyKind = 'same text' | 'copy' | 'version' | 'passage';

/** Another article that shares words with one. It says that words are shared, and nothing of who is right. */
export interface ArticleCopy {
  readonly article: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly kind: CopyKind;
  /** Whether the other was published first; of one instant, the one with the lesser id. */
  readonly earlier: boolean;
  /** The part of the three-word sequences of one text that the other holds, 0 to 1; the larger of the two. */
  readonly containment: number;
  /** Words that both have, in the article and in the other; words within them may differ. */
  readonly passages: readonly { readonly span: Span; readonly otherSpan: Span; readonly same: number }[];
}

/** A statement whose words other articles have too. */
export interface StatementCopies {
  readonly statement: string;
  /** The article that first told these words; absent where that is this one, or an earlier version of its page. */
  readonly copyOf?: string;
  /** Other articles that have these words. */
  readonly copies: number;
}
