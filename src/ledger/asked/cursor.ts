import { HearsayError } from '../../model/index.ts';
import type { Paging } from '../ledger.ts';

type Value = string | number;

/** Values of the types that the samples have. */
type Keys<T extends readonly Value[]> = { readonly [At in keyof T]: T[At] extends string ? string : number };

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1_000;

/** Number of items a page may have. Throws `bad-limit` unless it is 1 to 1,000. */
export const limitOf = ({ limit = DEFAULT_LIMIT }: Paging): number => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new HearsayError('bad-limit', `limit must be a whole number from 1 to 1,000, not ${limit}`, 2);
};

/** An opaque cursor after the item with these sort keys, in the list of this name. */
export const cursorAfter = (list: string, keys: readonly Value[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

const isKeyOf = (value: unknown, sample: Value): boolean =>
  typeof sample === 'string' ? typeof value === 'string' : Number.isFinite(value);

/**
 * The sort keys in a cursor of the list of this name, of the types that `sample` has; undefined at the beginning of a list.
 * Throws `bad-cursor` for anything but a cursor of this list.
 */
export const keysOf = <T extends readonly Value[]>(
  { cursor }: Paging,
  { list, sample }: { readonly list: string; readonly sample: T },
): Keys<T> | undefined => {
  if (cursor === undefined) return undefined;
  const value = parsed(cursor);
  if (Array.isArray(value) && value.length === sample.length + 1 && value[0] === list) {
    const keys: readonly unknown[] = value.slice(1);
    if (keys.every((key, at) => isKeyOf(key, sample[at]!))) return keys as Keys<T>;
  }
  throw new HearsayError('bad-cursor', `not a cursor of this list: "${cursor.slice(0, 80)}"; begin without one`, 2);
};

/** A page out of rows that were asked for one over the limit; `next` where there was one. */
export const pageOfRows = <Row>(
  rows: readonly Row[],
  { limit, cursor }: { limit: number; cursor: (row: Row) => string },
) => {
  const items = rows.slice(0, limit);
  return { rows: items, next: rows.length > limit ? { next: cursor(items.at(-1)!) } : {} };
};
