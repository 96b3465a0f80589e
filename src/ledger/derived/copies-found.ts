import type { Kysely } from 'kysely';
import type { keyKindsOf } from '../copies/index.ts';
import type { Schema } from '../schema.ts';
import { countHolders, earlierHolders, laterHolders } from './copies-keys.ts';
import { byPlace, type Placed } from './copies-order.ts';

/**
 * Which articles are compared: a later one with an earlier one where they have a key in common under which the earlier is
 * among those that were published first, so that a line that thousands of articles share costs no more than another.
 */
export interface CopyBounds {
  /** So many were published first. */
  readonly earliest: number;
  /**
   * A passage that more articles have than this is a formula and no sign of a copy: what an outlet puts under every story.
   * It bounds what one article that comes in late can change. Texts that are alike as a whole have no such bound.
   */
  readonly formula: number;
}

const BEFORE_ALL = { instant: Number.MIN_SAFE_INTEGER, rank: 0 };

type Keys = ReturnType<typeof keyKindsOf>;

interface Asked {
  readonly at: Placed;
  readonly keys: Keys;
  readonly bounds: CopyBounds;
}

/** The earlier articles with which one is compared, in order of publication. */
export const comparedWith = async (
  db: Kysely<Schema>,
  { at, keys, bounds: { earliest, formula } }: Asked,
): Promise<readonly Placed[]> => {
  const holders = await earlierHolders(db, [...keys.whole, ...keys.passages], { ...at, most: earliest });
  const met = new Set(holders.map(({ key }) => key));
  const passages = keys.passages.filter((key) => met.has(key));
  const counts = await countHolders(db, passages, formula + 1);
  const found = holders.filter(({ key }) => (counts.get(key) ?? 0) <= formula);
  return [...new Map(found.map((holder) => [holder.article, holder])).values()].sort(byPlace);
};

/** Of keys that others have too: those that make this article one with which later ones are compared. */
const leadsUnder = async (
  db: Kysely<Schema>,
  keys: readonly number[],
  { at, bounds: { earliest } }: Pick<Asked, 'at' | 'bounds'>,
): Promise<readonly number[]> => {
  const before = await earlierHolders(db, keys, { ...at, most: earliest });
  const counts = Map.groupBy(before, ({ key }) => key);
  return keys.filter((key) => (counts.get(key)?.length ?? 0) < earliest);
};

/**
 * The other articles that are compared with others by whether this one is there: asked while it is. Where a passage becomes
 * or ceases to be a formula with it, all that have the passage.
 */
export const disturbedBy = async (db: Kysely<Schema>, { at, keys, bounds }: Asked): Promise<readonly Placed[]> => {
  const { formula } = bounds;
  const wholes = await countHolders(db, keys.whole, 2);
  const passages = await countHolders(db, keys.passages, formula + 2);
  const turning = keys.passages.filter((key) => passages.get(key) === formula + 1);
  const shared = [
    ...keys.whole.filter((key) => (wholes.get(key) ?? 0) > 1),
    ...keys.passages.filter((key) => (passages.get(key) ?? 0) > 1 && passages.get(key)! <= formula),
  ];
  const later = await laterHolders(db, await leadsUnder(db, shared, { at, bounds }), at);
  const all = await laterHolders(db, turning, BEFORE_ALL);
  return [...new Map([...later, ...all].map((holder) => [holder.article, holder])).values()];
};
