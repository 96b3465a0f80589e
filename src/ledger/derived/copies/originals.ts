import type { Kysely } from 'kysely';
import type { Span } from '../../../model/index.ts';
import { type Origins, originOf } from '../../copies/index.ts';
import { preparedFor } from '../../database/prepared.ts';
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

/** Where the words of an article come from, as it is kept; plain data. */
export interface OriginOf {
  readonly number: number;
  readonly id: string;
  /** Origins (JSON); null where all words are its own. */
  readonly body: string | null;
}

const originalsOfOne = (id: string, origins: Origins): Originals => ({
  ...optional('copyOf', origins.whole?.own === true ? undefined : origins.whole?.original),
  of: (...spans) => {
    const origin = originOf(spans, origins);
    return origin?.own === true ? undefined : origin?.original;
  },
  telling: (...spans) => originOf(spans, origins)?.original ?? id,
});

const originRows = preparedFor('origins of articles', (db, articles: readonly number[]) =>
  db
    .selectFrom('article')
    .leftJoin('origin', 'origin.article', 'article.number')
    .select(['article.number', 'article.id', 'origin.body'])
    .where('article.number', 'in', articles),
);

/** Where the words of these articles come from, by their numbers, as it is kept. */
export const originsOfArticles = (db: Kysely<Schema>, articles: readonly number[]): Promise<readonly OriginOf[]> =>
  originRows(db, articles);

/** The same, to be asked. */
export const originalsFrom = (rows: readonly OriginOf[]): ReadonlyMap<number, Originals> =>
  new Map(
    rows.map(({ number, id, body }) => [
      number,
      originalsOfOne(id, body === null ? { stretches: [] } : (JSON.parse(body) as Origins)),
    ]),
  );

/** Where the words of these articles come from, by their numbers; each has its own entry. */
export const originalsOf = async (
  db: Kysely<Schema>,
  articles: readonly number[],
): Promise<ReadonlyMap<number, Originals>> => originalsFrom(await originsOfArticles(db, articles));
