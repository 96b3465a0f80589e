import type { Kysely } from 'kysely';
import type { keyKindsOf } from '../../copies/index.ts';
import type { Schema } from '../../database/schema.ts';
import { allHolders, countHolders, firstHolders, laterHolders } from './copies-keys.ts';
import { byPlace, type Placed } from './copies-order.ts';
import { maybeShared } from './shared-keys.ts';

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

/** Keys by how many articles are under them: `few` have no more than are looked at, `many` have more. */
const sort = async (db: Kysely<Schema>, { keys, bounds: { earliest, formula } }: Asked) => {
  const counts = await countHolders(db, await maybeShared(db, [...keys.whole, ...keys.passages]), formula + 2);
  const countOf = (key: number): number => counts.get(key) ?? 1;
  const isOpen = (key: number): boolean => countOf(key) <= formula;
  const shared = [...keys.whole, ...keys.passages.filter(isOpen)].filter((key) => countOf(key) > 1);
  return {
    few: shared.filter((key) => countOf(key) <= earliest),
    many: shared.filter((key) => countOf(key) > earliest),
    turning: keys.passages.filter((key) => countOf(key) === formula + 1),
  };
};

const each = (articles: readonly Placed[]): readonly Placed[] => [
  ...new Map(articles.map((article) => [article.article, article])).values(),
];

const isBefore = (a: Placed, b: Placed): boolean => byPlace(a, b) < 0;

/** The earlier articles with which one is compared, in order of publication. */
export const comparedWith = async (db: Kysely<Schema>, asked: Asked): Promise<readonly Placed[]> => {
  const { few, many } = await sort(db, asked);
  const found = [...(await allHolders(db, few))];
  for (const key of many) found.push(...(await firstHolders(db, key, asked.bounds.earliest)));
  return [...each(found.filter((holder) => isBefore(holder, asked.at)))].sort(byPlace);
};

/** The first articles under a key and one more, if this one is among the first. */
const ledUnder = async (db: Kysely<Schema>, key: number, { at, bounds }: Asked): Promise<readonly Placed[]> => {
  const first = await firstHolders(db, key, bounds.earliest + 1);
  return first.slice(0, bounds.earliest).some(({ article }) => article === at.article) ? first : [];
};

/** The later articles that are compared with this one. */
export const laterThan = async (db: Kysely<Schema>, asked: Asked): Promise<readonly Placed[]> => {
  const { few, many } = await sort(db, asked);
  const found = (await allHolders(db, few)).filter((holder) => isBefore(asked.at, holder));
  for (const key of many)
    if ((await ledUnder(db, key, asked)).length > 0) found.push(...(await laterHolders(db, key, asked.at)));
  return [...each(found)].sort(byPlace);
};

/** Whom it concerns that an article is there, besides those that are compared with it: asked while it is. */
interface Disturbed {
  /** The first under a key that is not among those published first by the presence of this one. */
  readonly displaced: readonly Placed[];
  /** All that have a passage that is a formula by the presence of this one. */
  readonly turned: readonly Placed[];
}

export const disturbedBy = async (db: Kysely<Schema>, asked: Asked): Promise<Disturbed> => {
  const { many, turning } = await sort(db, asked);
  const [displaced, turned]: [Placed[], Placed[]] = [[], []];
  for (const key of many) displaced.push(...(await ledUnder(db, key, asked)).slice(asked.bounds.earliest));
  for (const key of turning) turned.push(...(await laterHolders(db, key, BEFORE_ALL)));
  return { displaced: each(displaced), turned: each(turned) };
};
