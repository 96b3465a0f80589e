import { type Chance, chanceFrom } from '../copy-stories.ts';

export type { Chance };

/** Chance that depends on the seed and on what it is for, and on nothing drawn before. */
export const chanceFor = (seed: number, ...parts: readonly number[]): Chance =>
  chanceFrom(
    parts.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e37_79b9), 0x85eb_ca6b) ^ (mixed >>> 13), seed),
  );

/** A rank from 0: low ones often, without end (Lomax). The share of ranks beyond k falls with `k ** -tail`. */
export const rankFrom = (
  { next }: Chance,
  { scale, tail }: { readonly scale: number; readonly tail: number },
): number => Math.floor(scale * ((1 - next()) ** (-1 / tail) - 1));

/** One of a list, the nth with a weight of 1/(n + 1): Zipf's law. */
export const pickZipf = <T>({ next }: Chance, list: readonly T[]): T => {
  const at = Math.floor((list.length + 1) ** next()) - 1;
  return list[Math.min(at, list.length - 1)]!;
};

/** One value as often as its weight says. */
export const pickWeighed = <T>({ next }: Chance, weighed: readonly (readonly [weight: number, value: T])[]): T => {
  let left = next() * weighed.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of weighed) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighed.at(-1)![1];
};
