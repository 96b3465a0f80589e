import { type Kysely, sql } from 'kysely';

/**
 * How far a rebuild of all that is derived has come: a row while it is under way. Of a ledger that was read before there was
 * anything to derive, all is yet to be derived.
 */
export const rebuildState = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('rebuild')
      .addColumn('step', 'text', (column) => column.primaryKey())
      .addColumn('after', 'integer', (column) => column.notNull())
      .execute();
    await sql`insert into rebuild (step, after) select 'entering', 0 where exists (select 1 from reading)`.execute(db);
  },
};
