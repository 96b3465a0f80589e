import { hash } from 'node:crypto';
import { storeText } from './database/exact-text.ts';

/** SHA-256 of a text in UTF-8, 64 hex digits; where it has none, for lone surrogates, of its stored form. */
export const sha256 = (text: string): string => hash('sha256', text.isWellFormed() ? text : storeText(text));

/**
 * Ids that an article of this text may have, the first one unless another text has it: 64 bits can be made to collide by
 * somebody who sets out to.
 */
export const articleIds = (text: string): readonly string[] => {
  const digits = sha256(text);
  return [0, 16, 32, 48].map((at) => `a${digits.slice(at, at + 16)}`);
};

/** Id of a page, "g" and 32 hex digits. */
export const pageId = (key: string): string => `g${sha256(key).slice(0, 32)}`;
