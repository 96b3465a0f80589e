import type { Kysely } from 'kysely';
import type { Schema } from '../../schema.ts';

/** How many values one command names at most. */
export const NAMED = 400;

/** What of the actors is to be derived anew, in this order. */
export type Mark = 'actor-form' | 'actor-component' | 'actor-office' | 'actor-who';

export const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / NAMED) }, (_, at) => items.slice(at * NAMED, (at + 1) * NAMED));

/** Marks what is to be derived anew. */
export const mark = async (db: Kysely<Schema>, kind: Mark, cells: Iterable<string | number>): Promise<void> => {
  for (const some of chunks([...new Set(cells)]))
    await db
      .insertInto('dirty')
      .values(some.map((cell) => ({ kind, cell: String(cell) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

/** Takes at most `limit` marks away, to be seen to. */
export const take = async (db: Kysely<Schema>, kind: Mark, limit: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('dirty')
    .select('cell')
    .where('kind', '=', kind)
    .orderBy('cell')
    .limit(limit)
    .execute();
  const cells = rows.map(({ cell }) => cell);
  for (const some of chunks(cells))
    await db.deleteFrom('dirty').where('kind', '=', kind).where('cell', 'in', some).execute();
  return cells;
};
