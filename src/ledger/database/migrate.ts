import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { HearsayError } from '../../model/index.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

const appliedNames = async (db: Kysely<Schema>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map((row) => row.name);
};

/**
 * Brings the ledger's tables up to this version, in one transaction.
 * Throws `newer-ledger` where a later Hearsay has been at work on it.
 */
export const migrate = async (db: Kysely<Schema>, place: string): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const applied = await appliedNames(db).catch(() => []);
  const unknown = applied.find((name) => !(name in migrations));
  if (unknown === undefined) throw error;
  throw new HearsayError(
    'newer-ledger',
    `the ledger was written by a newer hearsay (it knows "${unknown}"): ${place}; update hearsay, or name another ledger`,
  );
};
