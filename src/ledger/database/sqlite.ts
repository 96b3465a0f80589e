import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
  type TransactionSettings,
} from 'kysely';
import { HearsayError } from '../../model/index.ts';
import { REPLACEABLE } from './replaceable.ts';
import type { Schema } from './schema.ts';
import { isBusy } from './sqlite-error.ts';

/** Has a table stand in the index of its key, and nowhere else besides: half the room for rows that are all key. */
export const WITHIN_ITS_KEY = sql`without rowid`;

/** "HRSY": marks the file as a ledger, so that no other program's database is taken for one. */
const APPLICATION_ID = 0x48525359;
/** How long SQLite itself waits where it rarely must (another process recovers the file); the thread stands still. */
const BUSY_MS = 1_000;
/** How long a write goes on trying. */
const PATIENCE_MS = 60_000;
const CACHED_STATEMENTS = 512;
/** Pages kept in memory at most: indexes of a large ledger are written to all over, and 2 MB (the engine's own) hold too few. */
export const CACHE_KB = 131_072;
/** The journal is carried over into the file when it holds so many pages (32 MB), not the same page time and again. */
const CHECKPOINT_PAGES = 8_000;
/** The same while much is written that can be made again (128 MB): the more, the fewer times one page is written. */
const REPLACEABLE_PAGES = 32_000;

const patiently = async <T>(work: () => T | Promise<T>): Promise<T> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
};

const isEmpty = (database: Database.Database): boolean =>
  database.prepare('select count(*) from sqlite_schema').pluck().get() === 0;

/** Marks an empty file as a ledger and has it journal ahead of writing; the switch is refused while others are at it. */
const create = async (database: Database.Database): Promise<void> => {
  await patiently(() => database.pragma('journal_mode = wal'));
  await patiently(() =>
    database
      .transaction(() => {
        if (isEmpty(database)) database.pragma(`application_id = ${APPLICATION_ID}`);
      })
      .immediate(),
  );
};

const prepareFile = async (database: Database.Database, place: string): Promise<void> => {
  database.pragma('foreign_keys = on');
  database.pragma('synchronous = full');
  database.pragma(`cache_size = -${CACHE_KB}`);
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const mine = () => database.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (await patiently(mine)) return;
  if (await patiently(() => isEmpty(database))) await create(database);
  if (mine()) return;
  throw new HearsayError('not-a-ledger', `another program's database: ${place}; name another place with --ledger`, 2);
};

/** Keeps prepared statements, which Kysely would prepare anew for every row. */
const withPrepared = (database: Database.Database): SqliteDatabase => {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    if (prepared.size >= CACHED_STATEMENTS) prepared.clear();
    const statement = database.prepare(sql) as unknown as SqliteStatement;
    prepared.set(sql, statement);
    return statement;
  };
  return { prepare: (sql) => prepared.get(sql) ?? prepare(sql), close: () => database.close() };
};

/**
 * Begins a transaction. One that writes takes its lock at once, since one that takes it later cannot wait for others;
 * it waits without holding up the thread, in which the other may be at work too.
 */
const begin = async (
  database: Database.Database,
  { accessMode, isolationLevel }: TransactionSettings,
): Promise<void> => {
  const isReplaceable = isolationLevel === REPLACEABLE;
  database.pragma(`synchronous = ${isReplaceable ? 'normal' : 'full'}`);
  database.pragma(`wal_autocheckpoint = ${isReplaceable ? REPLACEABLE_PAGES : CHECKPOINT_PAGES}`);
  const command = accessMode === 'read only' ? 'begin' : 'begin immediate';
  await patiently(() => {
    database.pragma('busy_timeout = 0');
    try {
      database.exec(command);
    } finally {
      database.pragma(`busy_timeout = ${BUSY_MS}`);
    }
  });
};

const driver = (database: Database.Database): Driver =>
  Object.assign(new SqliteDriver({ database: withPrepared(database) }), {
    beginTransaction: (_: DatabaseConnection, settings: TransactionSettings) => begin(database, settings),
  });

const dialect = (database: Database.Database): Dialect => ({
  createDriver: () => driver(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  // SQLite can take back changes of tables; Kysely only does not make use of it.
  createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** The folder for a file; readable for its owner alone where it is made, as the XDG specification has it. */
const makeRoom = async (place: string): Promise<void> => {
  const there = await stat(place).catch(() => undefined);
  if (there?.isDirectory()) {
    throw new HearsayError('not-a-ledger', `a folder, not a ledger: ${place}; name a file with --ledger`, 2);
  }
  await makeFolder(dirname(place));
};

/** Makes a folder with those above it. One by one: Node's own way never ends where a folder cannot be made, as in /proc. */
const makeFolder = async (folder: string): Promise<void> => {
  if ((await stat(folder).catch(() => undefined)) !== undefined) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // another process made it
  });
};

/**
 * Opens a SQLite file, made with its folder where there is none; ":memory:" for one that lives as long as the process.
 * What is committed survives a loss of power; several processes may use one file.
 */
export const openSqlite = async (place: string): Promise<Kysely<Schema>> => {
  if (place !== ':memory:') await makeRoom(place);
  const database = new Database(place, { timeout: BUSY_MS });
  try {
    await prepareFile(database, place);
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely<Schema>({ dialect: dialect(database) });
};
