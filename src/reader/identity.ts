import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Sixteen hex digits of a SHA-256 over parts that no part can run into. */
const digest = (parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, 16);

/** Names what is found: statements, actors (p), figures, times, places (g) and moves. */
export type Identify = (prefix: 's' | 'p' | 'f' | 't' | 'g' | 'm', ...parts: readonly string[]) => string;

/** Names what is found in one text: ids are hashes of the text and of what was found, so they are the same wherever it is read. */
export const makeIdentity = (text: string): Identify => {
  const textHash = digest([text]);
  return (prefix, ...parts) => prefix + digest([textHash, prefix, ...parts]);
};
