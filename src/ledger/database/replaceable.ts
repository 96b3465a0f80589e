import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** How a driver is told of a transaction that is not waited for until it is on the disk: Kysely has no other word for it. */
export const REPLACEABLE = 'read uncommitted';

/**
 * A transaction of rows that can be made again at any time: a loss of power may take the latest of them, and leaves all that
 * was there before. To wait for the disk each time takes a tenth of a rebuild.
 */
export const replaceable = (db: Kysely<Schema>) => db.transaction().setIsolationLevel(REPLACEABLE);
