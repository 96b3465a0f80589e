import { CompiledQuery, type Kysely, sql } from 'kysely';
import { commandsOf } from '../../database/commands.ts';
import { prepared } from '../../database/prepared.ts';
import type { CopyKeyRow, Schema } from '../../database/schema.ts';
import type { Placed } from './copies-order.ts';

/** Keys that one command asks for. */
const CHUNK = 32;

/** A question about keys: its command for so many of them, and the values that it has before them and after them. */
interface Question {
  readonly name: string;
  readonly command: (db: Kysely<Schema>, keys: readonly number[]) => string;
  readonly before?: readonly number[];
  readonly after?: readonly number[];
}

/** Asks a question about many keys. Commands are built once for so many keys, as in `insertRows`, and the last key fills up. */
const ask = async <Row>(
  db: Kysely<Schema>,
  keys: readonly number[],
  { name, command, before = [], after = [] }: Question,
): Promise<readonly Row[]> => {
  const commands = commandsOf(db);
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += CHUNK) {
    const some = keys.slice(at, at + CHUNK);
    const count = 2 ** Math.ceil(Math.log2(some.length));
    const filled = [...some, ...Array.from({ length: count - some.length }, () => some.at(-1)!)];
    const built = commands.get(`${name} ${count}`) ?? command(db, filled);
    commands.set(`${name} ${count}`, built);
    rows.push(...(await db.executeQuery<Row>(CompiledQuery.raw(built, [...before, ...filled, ...after]))).rows);
  }
  return rows;
};

/** PostgreSQL and SQLite both call the column of `values` so. */
const countCommand = (db: Kysely<Schema>, keys: readonly number[]): string => {
  const values = sql.join(keys.map((key) => sql`(${key})`));
  const some = sql`select 1 from copy_key where copy_key.key = asked.column1 limit ${0}`;
  const query = sql`select column1 as key, (select count(*) from (${some}) as holder) as count from (values ${values}) as asked`;
  return query.compile(db).sql;
};

/** How many articles are under each of some keys, counted up to `most`. */
export const countHolders = async (
  db: Kysely<Schema>,
  keys: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, number>> => {
  const question = { name: 'count', command: countCommand, before: [most] };
  const rows = await ask<{ readonly key: number; readonly count: number }>(db, keys, question);
  return new Map(rows.map(({ key, count }) => [Number(key), Number(count)]));
};

const holdersCommand = (db: Kysely<Schema>, keys: readonly number[]): string =>
  db.selectFrom('copy_key').selectAll().where('key', 'in', keys).compile().sql;

/** All articles under some keys, of which none should have many. */
export const allHolders = (db: Kysely<Schema>, keys: readonly number[]): Promise<readonly CopyKeyRow[]> =>
  ask(db, keys, { name: 'all', command: holdersCommand });

const first = prepared('first holders', (db) =>
  db.selectFrom('copy_key').selectAll().where('key', '=', 0).orderBy('instant').orderBy('rank').limit(1),
);

/** The first articles under a key, in order of publication. */
export const firstHolders = (db: Kysely<Schema>, key: number, most: number): Promise<readonly CopyKeyRow[]> =>
  first(db, key, most);

/** All articles under a key that were published after another. */
export const laterHolders = (
  db: Kysely<Schema>,
  key: number,
  { instant, rank }: Pick<Placed, 'instant' | 'rank'>,
): Promise<readonly CopyKeyRow[]> =>
  db
    .selectFrom('copy_key')
    .selectAll()
    .where('key', '=', key)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('instant', 'rank'), '>', tuple(instant, rank)))
    .execute();
