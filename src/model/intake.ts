import type { Article } from './article.ts';
import type { HearsayError } from './error.ts';

export type DocumentFormat = 'text' | 'html' | 'jsonl';

/** An article as it came in, with what is known of where from. */
export interface Intake {
  readonly article: Article;
  /** The id that came in with the article (JSONL), if any. */
  readonly name?: string;
  /** A file path, a URL, "-" for standard input, "http" for the API; with ":12" for the line of a JSONL file. */
  readonly origin: string;
  readonly format: DocumentFormat;
  /** SHA-256 of the bytes that came in (of the line, for JSONL), 64 hex digits. */
  readonly bytesHash: string;
  /** The bytes themselves, where they cannot be had back from `article.text` encoded in UTF-8. */
  readonly bytes?: Uint8Array;
}

/** A document that could not become an article. It never stops the batch it stands in. */
export interface IntakeFailure {
  readonly origin: string;
  readonly error: HearsayError;
}
