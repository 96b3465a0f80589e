import { hashKey, scattered } from './hash.ts';

const PERMUTATIONS = 128;
// 32 bands of 4: texts that share 57 % of all their shingles (one with 10 % of its words edited at random) meet in a
// band in 97 of 100 cases, those that share 10 % in 3 of 1,000. Winnowing finds the rest.
const ROWS = 4;
const FACTORS = scattered(PERMUTATIONS, 0x5eed_0002).map((factor) => factor | 1);
const TERMS = scattered(PERMUTATIONS, 0x5eed_0003);

/** MinHash of 128 permutations: how many places two of them have in common tells how many shingles their texts share. */
export const minHash = (shingles: Uint32Array): Uint32Array => {
  const least = new Uint32Array(PERMUTATIONS).fill(0xffff_ffff);
  for (const shingle of shingles)
    for (let n = 0; n < PERMUTATIONS; n++) {
      const product = Math.imul(shingle ^ TERMS[n]!, FACTORS[n]!);
      const value = (product ^ (product >>> 15)) >>> 0;
      if (value < least[n]!) least[n] = value;
    }
  return least;
};

/** Keys under which texts that are alike as a whole meet: the bands of their MinHash. */
export const bandKeys = (shingles: Uint32Array): readonly number[] => {
  if (shingles.length === 0) return [];
  const least = minHash(shingles);
  return Array.from({ length: PERMUTATIONS / ROWS }, (_, band) =>
    hashKey(least, band * ROWS, { length: ROWS, seed: 0x5eed_1000 + band }),
  );
};
