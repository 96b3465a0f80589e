import { expressionBuilder, type Kysely, sql } from 'kysely';
import type { LedgerStats } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { optional } from '../optional.ts';

const countsOf = (db: Kysely<Schema>) => {
  const { selectFrom, fn } = expressionBuilder<Schema, 'article' | 'page' | 'actor' | 'appearance' | 'origin'>();
  const all = fn.countAll<number>().as('n');
  const dated = selectFrom('article').where('article.dated', '!=', '');
  return db
    .selectNoFrom([
      selectFrom('article').select(all).as('articles'),
      selectFrom('page').select(all).as('pages'),
      selectFrom('origin').where('copy', '=', 1).select(all).as('copies'),
      selectFrom('actor').select(fn.count<number>('identity').distinct().as('n')).as('actors'),
      selectFrom('appearance').select(fn.count<number>('outlet_key').distinct().as('n')).as('outlets'),
      dated.select(fn.min('article.dated').as('n')).as('from'),
      dated.select(fn.max('article.dated').as('n')).as('to'),
    ])
    .executeTakeFirstOrThrow();
};

const readingsOf = (db: Kysely<Schema>) =>
  db
    .selectFrom('reading')
    .select([
      sql<number>`count(case when unread is null then 1 end)`.as('read'),
      sql<number>`coalesce(sum(direct), 0)`.as('direct'),
      sql<number>`coalesce(sum(indirect), 0)`.as('indirect'),
      sql<number>`coalesce(sum(mixed), 0)`.as('mixed'),
      sql<number>`coalesce(sum(author), 0)`.as('author'),
    ])
    .executeTakeFirstOrThrow();

/** What the ledger holds; actors by name, outlets and names compared without case and diacritics. */
export const stats = (db: Kysely<Schema>, place: string): Promise<LedgerStats> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { articles, pages, actors, outlets, copies, from, to } = await countsOf(transaction);
      const { read, ...statements } = await readingsOf(transaction);
      const readers = await transaction.selectFrom('reading').select('reader').distinct().orderBy('reader').execute();
      return {
        place,
        articles: articles ?? 0,
        pages: pages ?? 0,
        read,
        unread: (articles ?? 0) - read,
        statements,
        actors: actors ?? 0,
        outlets: outlets ?? 0,
        copies: copies ?? 0,
        ...optional('from', restoreText(from)),
        ...optional('to', restoreText(to)),
        readers: readers.map(({ reader }) => restoreText(reader)),
      };
    });
