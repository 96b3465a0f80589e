import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import { commandsOf } from './commands.ts';
import type { Schema } from './schema.ts';

type Value = string | number | null;

const sqlOf = (db: Kysely<Schema>, key: string, build: () => Compilable<unknown>): string => {
  const commands = commandsOf(db);
  const there = commands.get(key);
  if (there !== undefined) return there;
  const { sql } = build().compile();
  commands.set(key, sql);
  return sql;
};

/** The rows that a command gives, for the values in the order in which they stand in it. */
type Prepared<R> = (db: Kysely<Schema>, ...values: readonly Value[]) => Promise<readonly R[]>;

/**
 * A command that is built once and run many times, since building costs several times what running does. `name` is its own;
 * it is built with any values, and must have the same ones in the same order whatever they are.
 */
export const prepared =
  <R>(name: string, build: (db: Kysely<Schema>) => Compilable<R>): Prepared<R> =>
  async (db, ...values) => {
    const sql = sqlOf(db, name, () => build(db));
    const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [...values]));
    return rows as readonly R[];
  };

/** Values that one command names at most. */
const NAMED = 256;

/** As many values as a power of two, the last one repeated: few commands need building. */
const padded = <V extends Value>(values: readonly V[]): readonly V[] => [
  ...values,
  ...Array.from({ length: 2 ** Math.ceil(Math.log2(values.length)) - values.length }, () => values.at(-1)!),
];

/** A command that names a list of values and no others, built once for lists of about one length. */
export const preparedFor =
  <V extends Value, R>(
    name: string,
    build: (db: Kysely<Schema>, values: readonly V[]) => Compilable<R>,
  ): ((db: Kysely<Schema>, values: Iterable<V>) => Promise<readonly R[]>) =>
  async (db, values) => {
    const distinct = [...new Set(values)];
    const found: R[] = [];
    for (let at = 0; at < distinct.length; at += NAMED) {
      const some = padded(distinct.slice(at, at + NAMED));
      const sql = sqlOf(db, `${name} ${some.length}`, () => build(db, some));
      const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [...some]));
      found.push(...(rows as readonly R[]));
    }
    return found;
  };
