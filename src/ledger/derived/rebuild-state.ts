import type { Kysely } from 'kysely';
import type { RebuildRow, Schema } from '../database/schema.ts';

/** How far the rebuild has come that is under way, or was broken off; undefined where there is none. */
export const rebuildUnderWay = (db: Kysely<Schema>): Promise<RebuildRow | undefined> =>
  db.selectFrom('rebuild').select(['step', 'after']).executeTakeFirst();
