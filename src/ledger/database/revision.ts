import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Counts a write; part of every transaction that changed something. */
export const bumpRevision = async (db: Kysely<Schema>): Promise<void> => {
  await db
    .updateTable('ledger')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .execute();
};

/** Which ledger this is, and its number of writes. */
export const revision = async (db: Kysely<Schema>): Promise<string> => {
  const ledger = await db.selectFrom('ledger').select(['id', 'revision']).executeTakeFirstOrThrow();
  return `${ledger.id}.${ledger.revision}`;
};
