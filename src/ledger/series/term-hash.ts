const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A term as 32 bits (FNV-1a over UTF-16 code units): two terms that share them are taken for one, which is rare and harmless. */
export const termHash = (term: string): number => {
  let hash = OFFSET;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), PRIME);
  return hash >>> 0;
};
