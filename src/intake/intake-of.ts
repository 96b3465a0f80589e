import { hash } from 'node:crypto';
import type { Article, DocumentFormat, Intake } from '../model/index.ts';

/** What an article was made of. */
export interface Incoming {
  readonly origin: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** The id that came in, if any. */
  readonly name?: string | undefined;
}

/** An article with the hash of what came in, and the bytes themselves where its text does not give them back. */
export const intakeOf = (article: Article, { origin, format, bytes, name }: Incoming): Intake => ({
  article,
  ...(name !== undefined && { name }),
  origin,
  format,
  bytesHash: hash('sha256', bytes, 'hex'),
  ...(!(format === 'text' && Buffer.from(article.text).equals(bytes)) && { bytes }),
});
