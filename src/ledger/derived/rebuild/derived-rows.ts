import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { DERIVED, derivedTables, type Stands } from './derived-tables.ts';

type Row = Readonly<Record<string, unknown>>;

const articleIds = async (db: Kysely<Schema>): Promise<ReadonlyMap<number, string>> => {
  const rows = await db.selectFrom('article').select(['number', 'id']).execute();
  return new Map(rows.map(({ number, id }) => [number, id]));
};

/** A value with its length before it, so that no two rows are told alike. */
const toldAs = (value: unknown): string => {
  if (value === null) return ' -';
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value);
  return ` ${text.length}:${text}`;
};

/** A row without its numbers: an article's is its id, one that only joins rows is left out. */
const canonical = (row: Row, stands: Readonly<Record<string, Stands>>, ids: ReadonlyMap<number, string>): string => {
  let told = '';
  for (const column in row) {
    const as = stands[column];
    if (as === 'row') continue;
    const value = row[column];
    told += toldAs(as === 'article' && typeof value === 'number' ? (ids.get(value) ?? null) : value);
  }
  return told;
};

/** What is derived across articles, row by row, as it would stand in any ledger of these articles; in no order. */
export const derivedRows = async function* (
  db: Kysely<Schema>,
  tables: readonly (keyof Schema)[] = derivedTables,
): AsyncIterable<string> {
  const ids = await articleIds(db);
  for (const table of tables)
    for await (const row of db.selectFrom(table).selectAll().stream())
      yield `${table}${canonical(row as Row, DERIVED[table] ?? {}, ids)}`;
};

const LANES = 8;

/**
 * One hash of derived rows, 64 hex digits: the same for the same rows in any order, so that nothing need be sorted. It
 * is the hash of the sum of the rows' hashes, lane by lane of 32 bits (as incremental hashes are built: Bellare, Micciancio
 * 1997), and of their number. It tells a difference that happens, not one that somebody sets out to hide.
 */
export const digestOf = async (rows: AsyncIterable<string>): Promise<string> => {
  const sums = new Uint32Array(LANES);
  let count = 0;
  for await (const row of rows) {
    const digits = hash('sha256', row, 'buffer');
    for (let lane = 0; lane < LANES; lane++) sums[lane] = sums[lane]! + digits.readUInt32LE(lane * 4);
    count += 1;
  }
  return hash('sha256', `${count} ${sums.join(' ')}`);
};
