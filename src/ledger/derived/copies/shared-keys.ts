import type { Kysely } from 'kysely';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';

/**
 * Notes the keys that more than one article has, of all that are in: most keys are one article's alone, and a rebuild need
 * not ask of each how many have it. What is noted holds until another article comes in.
 */
export const noteSharedKeys = async (db: Kysely<Schema>): Promise<void> => {
  await db
    .insertInto('shared_key')
    .columns(['key'])
    .expression((eb) =>
      eb
        .selectFrom('copy_key')
        .select('key')
        .groupBy('key')
        .having(({ fn }) => fn.countAll(), '>', 1)
        .orderBy('key'),
    )
    .execute();
};

const firstNoted = prepared('any shared key', (db) => db.selectFrom('shared_key').select('key').limit(1));

const areNoted = async (db: Kysely<Schema>): Promise<boolean> => (await firstNoted(db, 1)).length > 0;

/** Forgets what was noted. */
export const forgetSharedKeys = async (db: Kysely<Schema>): Promise<void> => {
  if (await areNoted(db)) await db.deleteFrom('shared_key').execute();
};

const among = preparedFor('shared keys', (db, keys: readonly number[]) =>
  db.selectFrom('shared_key').select('key').where('key', 'in', keys),
);

/** Those of the keys of an article that is in which another may have too; all of them where that was not noted. */
export const maybeShared = async (db: Kysely<Schema>, keys: readonly number[]): Promise<readonly number[]> => {
  if (!(await areNoted(db))) return keys;
  return (await among(db, keys)).map(({ key }) => Number(key));
};
