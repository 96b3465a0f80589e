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

/** Where words of an article come from that are not its own, as it is kept; plain data. */
export interface OriginKept {
  readonly article: number;
  /** Origins (JSON). */
  readonly body: string;
}

const originalsFrom = (id: string, origins: Origins): Originals => ({
  ...optional('copyOf', origins.whole?.own === true ? undefined : origins.whole?.original),
  of: (...spans) => {
    const origin = originOf(spans, origins);
    return origin?.own === true ? undefined : origin?.original;
  },
  telling: (...spans) => originOf(spans, origins)?.original ?? id,
});

/** Where the words of these articles come from, by their numbers, as it is kept: of those that have none of another nothing. */
export const originsKept = preparedFor('origins kept', (db, articles: readonly number[]) =>
  db.selectFrom('origin').select(['article', 'body']).where('article', 'in', articles),
);

/** The same, to be asked; `idOf` gives the ids of articles. */
export const originalsKept = (
  rows: readonly OriginKept[],
  idOf: (article: number) => string,
): ReadonlyMap<number, Originals> =>
  new Map(rows.map(({ article, body }) => [article, originalsFrom(idOf(article), JSON.parse(body) as Origins)]));

const articlesNamed = preparedFor('articles named', (db, numbers: readonly number[]) =>
  db.selectFrom('article').select(['number', 'id']).where('number', 'in', numbers),
);

/** Where the words of these articles come from, by their numbers; each has its own entry. */
export const originalsOf = async (
  db: Kysely<Schema>,
  articles: readonly number[],
): Promise<ReadonlyMap<number, Originals>> => {
  const ids = new Map((await articlesNamed(db, articles)).map(({ number, id }) => [number, id]));
  const kept = originalsKept(await originsKept(db, articles), (article) => ids.get(article)!);
  return new Map(Array.from(ids, ([number, id]) => [number, kept.get(number) ?? originalsFrom(id, { stretches: [] })]));
};
