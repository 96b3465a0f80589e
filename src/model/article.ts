import type { Span } from './span.ts';

/** What a part of an article is for. `note`: the author's note, a correction, an agency's closing line. */
export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'subheading'
  | 'caption'
  | 'note';

/** A part of an article. Blocks are in order of the text; a `dateline` may stand inside the paragraph it opens. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
}

/** One published text, frozen at intake. Nothing downstream rewrites `text`. */
export interface Article {
  /** Content hash of the text, "a" + 16 hex digits; in `read --jsonl`, the id that came in. */
  readonly id: string;
  /** Exactly the text that came in for plain text and JSONL; the extracted text for pages. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  /** ISO 8601 date or date-time, only if given or stated in the document; never guessed. */
  readonly published?: string;
  /** BCP 47; "und" where the language could not be told. */
  readonly language: string;
}
