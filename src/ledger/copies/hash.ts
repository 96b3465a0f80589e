// Hashing of this room's own: the same words give the same numbers on every machine and in every run.

const mix = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

const DIGIT = /^\p{N}/u;

/**
 * A 32-bit hash of a word: FNV-1a over its code units, with MurmurHash3's finish. Its last bit says whether the word is a
 * number, so that two forms filled in with other numbers can be told from two copies without their words.
 */
export const hashWord = (word: string): number => {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
  return ((mix(hash) & ~1) | (DIGIT.test(word) ? 1 : 0)) >>> 0;
};

/** How many of the words from `from` to `to` are numbers. */
export const numbersIn = (words: Uint32Array, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) count += words[at]! & 1;
  return count;
};

/** A hash of 31 bits, which engines hold without boxing, of `length` numbers from `at` on, in their order; another seed gives another hash. */
export const hashRun = (
  numbers: Uint32Array,
  at: number,
  { length, seed }: { length: number; seed: number },
): number => {
  let hash = seed;
  for (let step = 0; step < length; step++) {
    hash = Math.imul(hash ^ numbers[at + step]!, 0x9e37_79b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  return mix(hash) >>> 1;
};

/** A key of an index, of 52 bits, so that a million articles give few keys that are the same by chance. */
export const hashKey = (numbers: Uint32Array, at: number, { length, seed }: { length: number; seed: number }): number =>
  (hashRun(numbers, at, { length, seed }) >>> 10) * 2 ** 31 + hashRun(numbers, at, { length, seed: ~seed });

/** `count` numbers that look like chance and are always the same. */
export const scattered = (count: number, seed: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, n) => mix(Math.imul(n + 1, 0x9e37_79b1) ^ seed));
