import type { Kysely } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

/** How many values one command names at most. */
const NAMED = 256;

/** What of the actors is to be derived anew, in this order. */
type Mark = 'actor-form' | 'actor-component' | 'actor-office' | 'actor-who';

export const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / NAMED) }, (_, at) => items.slice(at * NAMED, (at + 1) * NAMED));

const markOne = prepared('actor mark', (db) =>
  db
    .insertInto('dirty')
    .values({ kind: '', cell: '' })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Marks what is to be derived anew. */
export const mark = async (db: Kysely<Schema>, kind: Mark, cells: Iterable<string | number>): Promise<void> => {
  for (const cell of new Set(cells)) await markOne(db, kind, String(cell));
};

const marks = prepared('actor marks', (db) =>
  db.selectFrom('dirty').select('cell').where('kind', '=', '').orderBy('cell').limit(1),
);

const unmark = prepared('actor marks off', (db) =>
  db.deleteFrom('dirty').where('kind', '=', '').where('cell', '<=', ''),
);

/** Takes at most `limit` marks away, to be seen to. */
export const take = async (db: Kysely<Schema>, kind: Mark, limit: number): Promise<readonly string[]> => {
  const cells = (await marks(db, kind, limit)).map(({ cell }) => cell);
  if (cells.length > 0) await unmark(db, kind, cells.at(-1)!);
  return cells;
};
