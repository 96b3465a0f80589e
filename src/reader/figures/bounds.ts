import { BOUNDS_AFTER, BOUNDS_BEFORE, type Bound, GOVERN_ABOUT, GOVERN_OVER } from '../lexicon/en/numbers.ts';
import { type Scope, touches, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';

/** A quantity with the words that bound it taken in. */
export interface Bounded {
  readonly from: number;
  readonly to: number;
  readonly bound?: Bound;
}

const LONGEST = 5;
const LAST_WORDS: ReadonlySet<string> = new Set([...BOUNDS_BEFORE.keys()].map((phrase) => phrase.split(' ').at(-1)!));
const FIRST_WORDS: ReadonlySet<string> = new Set([...BOUNDS_AFTER.keys()].map((phrase) => phrase.split(' ')[0]!));

const joined = (scope: Scope, from: number, to: number): string =>
  scope.pieces
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');

const UNDER = /^(?:under|below|beyond|above|near|beneath)$/u;

/** Words for land that is flown and fired over. */
const LAND = /^(?:regions|provinces|districts|states|countries|cities|counties)$/u;

/** "shot down 43 drones overnight over six regions": above them; not "seized over six towns". */
const isAbove = (scope: Scope, at: number): boolean =>
  [2, 3].some((i) => LAND.test(wordAt(scope, at + i))) &&
  /^(?:overnight|down|\p{L}{3,}s)$/u.test(wordAt(scope, at - 1)) &&
  !/^(?:across|controls|holds|seizes|takes|covers)$/u.test(wordAt(scope, at - 1));

/** Whether "over", "under" or "about" is a preposition of something else here. */
const governed = (scope: Scope, at: number, { kind, value }: Quantity): boolean => {
  const [word, before] = [wordAt(scope, at), wordAt(scope, at - 1)];
  if (word === 'over') return GOVERN_OVER.has(before) || (value < 13 && isAbove(scope, at));
  if (word === 'about')
    return (
      /^(?:comments?|remarks?|jokes?|lies?|questions?)$/u.test(before) ||
      (kind === 'count' && value < 13 && [1, 2, 3].some((i) => GOVERN_ABOUT.has(wordAt(scope, at - i))))
    );
  if (word === 'around') return /^(?:turn|turned|gather|gathered|gathering|standing|stood)$/u.test(before);
  return UNDER.test(word) && kind === 'count' && value < 13;
};

const before = (scope: Scope, to: number, quantity: Quantity): Bounded | undefined => {
  if (!LAST_WORDS.has(wordAt(scope, to - 1))) return undefined;
  for (let size = Math.min(LONGEST, to); size > 0; size--) {
    const bound = BOUNDS_BEFORE.get(joined(scope, to - size, to));
    if (bound === undefined) continue;
    return size === 1 && governed(scope, to - 1, quantity) ? undefined : { from: to - size, to: quantity.to, bound };
  }
  return undefined;
};

/** "at least magnitude-5.9": the bound stands before the name of the scale. */
const behindMagnitude = (scope: Scope, from: number): number => {
  const at = wordAt(scope, from - 1) === '-' && touches(scope, from) ? from - 2 : from - 1;
  return wordAt(scope, at) === 'magnitude' ? at : from;
};

/** Two phrases may stand together, and the one that is not "about" says more: "at least some 50". */
const leftOf = (scope: Scope, quantity: Quantity): Bounded => {
  const inner = before(scope, behindMagnitude(scope, quantity.from), quantity);
  if (inner === undefined) return { from: quantity.from, to: quantity.to };
  const outer = before(scope, inner.from, quantity);
  if (outer === undefined) return inner;
  return { ...outer, bound: inner.bound === 'about' ? outer.bound! : inner.bound! };
};

const after = (scope: Scope, at: number): { to: number; bound: Bound } | undefined => {
  if (!FIRST_WORDS.has(wordAt(scope, at))) return undefined;
  for (let size = 3; size > 0; size--) {
    const words = joined(scope, at, at + size);
    const bound = BOUNDS_AFTER.get(words);
    const apart = /^(?:plus|\+|odd|-)/u.test(words) && !touches(scope, at);
    if (bound && !apart) return { to: at + size, bound };
  }
  return undefined;
};

/** "all 228 people" is a number of them all: the word belongs to it and bounds nothing. */
const withAll = (scope: Scope, bounded: Bounded, { kind, value }: Quantity): Bounded => {
  const all =
    wordAt(scope, bounded.from - 1) === 'all' &&
    wordAt(scope, bounded.from - 2) !== 'of' &&
    bounded.bound === undefined;
  return all && kind === 'count' && value > 12 ? { ...bounded, from: bounded.from - 1 } : bounded;
};

/** Vague plurals are about what they are, whatever else is said; "more than" keeps its own sense. */
export const boundOf = (scope: Scope, quantity: Quantity): Bounded => {
  const left = withAll(scope, leftOf(scope, quantity), quantity);
  const right = after(scope, quantity.to);
  if (right && left.bound === undefined) return { from: left.from, to: right.to, bound: right.bound };
  const vague = quantity.numeral.high !== undefined;
  const bound = left.bound ?? (vague ? 'about' : undefined);
  return bound ? { ...left, bound } : left;
};
