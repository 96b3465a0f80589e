import type { Kysely } from 'kysely';
import type { Span } from '../../../model/index.ts';
import { type Origins, originOf } from '../../copies/index.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';

/** Where the words of one article come from. */
export interface Originals {
  /** Article of which the whole text is a copy; absent for a text of its own, also where it is a later version of its page. */
  readonly copyOf?: string;
  /**
   * The article that first told these words of this one (a statement's spans), itself a copy of none; undefined where they
   * are its own, or those of an earlier version of its own page. A whole text is often a copy in part only.
   */
  readonly of: (...spans: readonly Span[]) => string | undefined;
  /**
   * Whose telling these words are: the article that first told them, versions of its own page included, else this one. What
   * counts independent tellings counts how many different ones there are.
   */
  readonly telling: (...spans: readonly Span[]) => string;
}

const originalsFrom = (id: string, origins: Origins): Originals => ({
  ...optional('copyOf', origins.whole?.own === true ? undefined : origins.whole?.original),
  of: (...spans) => {
    const origin = originOf(spans, origins);
    return origin?.own === true ? undefined : origin?.original;
  },
  telling: (...spans) => originOf(spans, origins)?.original ?? id,
});

const NAMED = 400;

/** Where the words of these articles come from, by their numbers; each has its own entry. */
export const originalsOf = async (
  db: Kysely<Schema>,
  articles: readonly number[],
): Promise<ReadonlyMap<number, Originals>> => {
  const found = new Map<number, Originals>();
  for (let at = 0; at < articles.length; at += NAMED) {
    const rows = await db
      .selectFrom('article')
      .leftJoin('origin', 'origin.article', 'article.number')
      .select(['article.number', 'article.id', 'origin.body'])
      .where('article.number', 'in', articles.slice(at, at + NAMED))
      .execute();
    for (const { number, id, body } of rows)
      found.set(number, originalsFrom(id, body === null ? { stretches: [] } : (JSON.parse(body) as Origins)));
  }
  return found;
};
