import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Sixteen hex digits of a SHA-256 over parts that no part can run into. */
const digest = (parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, 16);

/** Names what is found in one text: ids are hashes of the text and of what was found, so they are the same wherever it is read. */
export const makeIdentity = (text: string): ((prefix: 's' | 'p', ...parts: readonly string[]) => string) => {
  const textHash = digest([text]);
  return (prefix, ...parts) => prefix + digest([textHash, prefix, ...parts]);
};
