import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import { commandsOf } from './commands.ts';
import type { Schema } from './schema.ts';

/** Rows a single command inserts at most; the rest goes in halves of it, so that few commands need preparing. */
const CHUNK = 32;

/** Largest power of two that is at most `count` and CHUNK. */
const chunkSize = (count: number): number => Math.min(CHUNK, 2 ** Math.floor(Math.log2(count)));

/**
 * Inserts many rows of one table. All must have the same fields in the same order, none undefined: the command is built
 * from the first rows and used again, since the query builder costs several times what the insertion does.
 */
export const insertRows = async <T extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> => {
  const commands = commandsOf(db);
  for (let at = 0; at < rows.length; ) {
    const chunk = rows.slice(at, at + chunkSize(rows.length - at));
    const key = `${table} ${chunk.length}`;
    const command = commands.get(key) ?? db.insertInto(table).values(chunk).compile().sql;
    commands.set(key, command);
    await db.executeQuery(
      CompiledQuery.raw(
        command,
        chunk.flatMap((row) => Object.values(row)),
      ),
    );
    at += chunk.length;
  }
};
