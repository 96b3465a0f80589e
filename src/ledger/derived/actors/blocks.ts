import type { Kysely } from 'kysely';
import { blockKeys, HUBS, isWhole, widest } from '../../across/block-keys.ts';
import type { Form } from '../../across/form.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { FORM_COLUMNS, type KnownForm, knownForm } from './form-rows.ts';
import { mark } from './marks.ts';

const block = prepared('block', (db) =>
  db
    .selectFrom('form_key')
    .innerJoin('form', 'form.number', 'form_key.form')
    .select(FORM_COLUMNS)
    .where('form_key.key', '=', '')
    .limit(1),
);

const EVERY = 1e9;

/** Forms filed under a key, at most `limit` of them, in no order. */
const filedUnder = async (db: Kysely<Schema>, key: string, limit = EVERY): Promise<readonly KnownForm[]> =>
  (await block(db, key, limit)).map(knownForm);

const firstOfBlock = prepared('hubs', (db) =>
  db
    .selectFrom('form_key')
    .innerJoin('form', 'form.number', 'form_key.form')
    .select(FORM_COLUMNS)
    .where('form_key.key', '=', '')
    .orderBy('form.id')
    .limit(1),
);

/** The forms of a wide block with which all others of it are compared: those with the smallest ids. */
const hubsOf = async (db: Kysely<Schema>, key: string): Promise<readonly KnownForm[]> =>
  (await firstOfBlock(db, key, HUBS)).map(knownForm);

const width = prepared('block width', (db) =>
  db
    .selectFrom((eb) => eb.selectFrom('form_key').select('form').where('key', '=', '').limit(1).as('block'))
    .select(({ fn }) => fn.countAll<number>().as('count')),
);

/** How many forms are filed under a key, counted no further than a block may be wide, and two. */
const widthOf = async (db: Kysely<Schema>, key: string): Promise<number> =>
  Number((await width(db, key, widest(key) + 2))[0]!.count);

/** Forms that share a key with this one and are compared with it by that. */
const comparedUnder = async (db: Kysely<Schema>, form: Form, key: string): Promise<readonly KnownForm[]> => {
  const all = await filedUnder(db, key, widest(key) + 1);
  if (all.length <= widest(key)) return all;
  if (!isWhole(key)) return [];
  const hubs = await hubsOf(db, key);
  return hubs.some((hub) => hub.form.id === form.id) ? filedUnder(db, key) : hubs;
};

/** All forms with which this one is compared. */
export const candidatesOf = async (db: Kysely<Schema>, form: Form): Promise<readonly KnownForm[]> => {
  const found = new Map<string, KnownForm>();
  for (const key of blockKeys(form))
    for (const other of await comparedUnder(db, form, key)) found.set(other.form.id, other);
  found.delete(form.id);
  return [...found.values()];
};

/** Whether forms are compared by a key: which of them, if not all. */
export const liveKeys = async (
  db: Kysely<Schema>,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string> | 'all' | 'none'>> => {
  const live = new Map<string, ReadonlySet<string> | 'all' | 'none'>();
  for (const key of keys) {
    if ((await widthOf(db, key)) <= widest(key)) live.set(key, 'all');
    else live.set(key, isWhole(key) ? new Set((await hubsOf(db, key)).map(({ form }) => form.id)) : 'none');
  }
  return live;
};

const dissolve = (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<void> =>
  mark(
    db,
    'actor-component',
    forms.flatMap(({ component }) => component ?? []),
  );

/** Files a new form, and marks what was held together by a block that grows too wide by it. */
export const fileForm = async (db: Kysely<Schema>, { form, number }: Pick<KnownForm, 'form' | 'number'>) => {
  const keys = blockKeys(form);
  for (const key of keys) {
    const wide = await widthOf(db, key);
    if (wide < widest(key)) continue;
    const displaced = wide > widest(key) && isWhole(key) && form.id < (await hubsOf(db, key)).at(-1)!.form.id;
    if (wide === widest(key) || displaced) await dissolve(db, await filedUnder(db, key));
  }
  return keys.map((key) => ({ key, form: number }));
};

/** Takes a form out of its blocks, and marks what is compared otherwise without it. */
export const unfileForm = async (db: Kysely<Schema>, { form, number }: Pick<KnownForm, 'form' | 'number'>) => {
  for (const key of blockKeys(form)) {
    const wide = await widthOf(db, key);
    const hubs = wide > widest(key) && isWhole(key) ? await hubsOf(db, key) : [];
    await db.deleteFrom('form_key').where('key', '=', key).where('form', '=', number).execute();
    if (wide <= widest(key)) continue;
    const rest = wide === widest(key) + 1 ? await filedUnder(db, key) : [];
    await mark(
      db,
      'actor-form',
      rest.map((other) => other.form.id),
    );
    if (hubs.some((hub) => hub.form.id === form.id)) {
      await dissolve(db, await filedUnder(db, key));
      await mark(
        db,
        'actor-form',
        (await hubsOf(db, key)).map((hub) => hub.form.id),
      );
    }
  }
};
