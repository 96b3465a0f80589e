import { type Kysely, sql } from 'kysely';
import { type ActorInArticle, keyOf, refOf } from '../../across/actor-in-article.ts';
import { holderKeys } from '../../across/block-keys.ts';
import { dayOf, type Form, formOf } from '../../across/form.ts';
import { isUnnamed, toldOffices } from '../../across/office-links.ts';
import { storeText } from '../../database/exact-text.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared } from '../../database/prepared.ts';
import type { FormMemberRow, Schema } from '../../database/schema.ts';
import type { EnteredArticle, FormedArticle, Mention, ToldArticle } from '../layer.ts';
import { fileForm } from './blocks.ts';
import { formRow, formsById, formsByNumber, type KnownForm } from './form-rows.ts';
import { mark } from './marks.ts';
import { mentionsOf } from './mentions.ts';
import { countMembers } from './tallies.ts';

/** By what mentions are ordered, the undated last; it names the mention too. */
const toldOf = (actor: ActorInArticle): string => storeText(`${dayOf(actor) ?? '9999'} ${keyOf(refOf(actor))}`);

/** The actors of an article in their forms. */
export const formed = (article: ToldArticle): readonly Mention[] => {
  const judged = new Set(article.judged);
  return mentionsOf(article).map((actor) => ({ actor, form: formOf(actor, judged.has(actor.id)) }));
};

/** A mention with how many statements it is the source of. */
interface Spoken extends Mention {
  readonly statements: number;
}

export const prepareActors = ({ mentions, reading }: FormedArticle): readonly Spoken[] => {
  const spoken = Map.groupBy(
    reading.statements.filter(({ voice }) => voice !== 'author'),
    ({ speaker }) => speaker,
  );
  return mentions.map((mention) => ({ ...mention, statements: spoken.get(mention.actor.id)?.length ?? 0 }));
};

/** Enters forms that nobody has yet, under their keys. */
const makeForms = async (db: Kysely<Schema>, forms: readonly Form[]): Promise<readonly KnownForm[]> => {
  if (forms.length === 0) return [];
  await insertRows(db, 'form', forms.map(formRow));
  const made = await formsById(
    db,
    forms.map(({ id }) => id),
  );
  for (const known of made) await insertRows(db, 'form_key', await fileForm(db, known));
  const unnamed = made.filter(({ form }) => isUnnamed(form));
  const held = unnamed.flatMap(({ form, number }) =>
    holderKeys(form).map((office) => ({ office, day: form.when!, form: number })),
  );
  await insertRows(db, 'office_unnamed', held);
  await mark(
    db,
    'actor-form',
    made.map(({ form }) => form.id),
  );
  return made;
};

const knownForms = async (
  db: Kysely<Schema>,
  mentions: readonly Mention[],
): Promise<ReadonlyMap<string, KnownForm>> => {
  const forms = new Map(mentions.map(({ form }) => [form.id, form]));
  const there = await formsById(db, [...forms.keys()]);
  for (const { form } of there) forms.delete(form.id);
  const made = await makeForms(db, [...forms.values()]);
  return new Map([...there, ...made].map((known) => [known.form.id, known]));
};

const addToCount = prepared('form members', (db) =>
  db
    .updateTable('form')
    .set((eb) => ({ members: eb('members', '+', 1) }))
    .where('number', '=', 0),
);

const addToCounts = async (db: Kysely<Schema>, forms: readonly number[], by: 1 | -1): Promise<void> => {
  for (const [form, all] of Map.groupBy(forms, (number) => number)) await addToCount(db, all.length * by, form);
};

const tellOffice = prepared('office told', (db) =>
  db
    .insertInto('office_told')
    .values({ office: '', day: '', form: 0, times: 0 })
    .onConflict((conflict) =>
      conflict.columns(['office', 'day', 'form']).doUpdateSet({ times: sql`office_told.times + excluded.times` }),
    )
    .returning('times'),
);

const forgetOffice = prepared('office untold', (db) =>
  db.deleteFrom('office_told').where('office', '=', '').where('day', '=', '').where('form', '=', 0),
);

/** Who is named with an office on a day, as it comes (1) or goes (-1); what depends on it is marked where that is news. */
const tellOffices = async (
  db: Kysely<Schema>,
  mentions: readonly { readonly form: Form; readonly number: number; readonly day: string | undefined }[],
  by: 1 | -1,
): Promise<void> => {
  for (const { form, number, day } of mentions) {
    if (day === undefined) continue;
    for (const office of toldOffices(form)) {
      const [told] = await tellOffice(db, office, day, number, by);
      if (told!.times === 0) await forgetOffice(db, office, day, number);
      if (told!.times === 0 || (told!.times === 1 && by === 1)) await mark(db, 'actor-office', [`${office} ${day}`]);
    }
  }
};

/** Mentions with what their forms say of them. */
const withForms = (rows: readonly FormMemberRow[], forms: Iterable<KnownForm>) => {
  const known = new Map([...forms].map((form) => [form.number, form]));
  return rows.map((row) => {
    const { form } = known.get(row.form)!;
    return { ...row, kind: form.kind, side: form.side ?? null };
  });
};

/** Puts in who an article speaks of. */
export const enterActors = async (
  db: Kysely<Schema>,
  article: EnteredArticle,
  mentions: readonly Spoken[],
): Promise<void> => {
  if (mentions.length === 0) return;
  const forms = await knownForms(db, mentions);
  const rows = mentions.map(
    ({ actor, form, statements }): FormMemberRow => ({
      form: forms.get(form.id)!.number,
      told: toldOf(actor),
      ref: storeText(keyOf(refOf(actor))),
      article: article.number,
      name: storeText(actor.name),
      naming: actor.naming,
      roles: JSON.stringify(actor.roles),
      statements,
      standing: article.superseded ? 0 : 1,
      who: forms.get(form.id)!.who,
    }),
  );
  await countMembers(db, withForms(rows, forms.values()), 1);
  await insertRows(db, 'form_member', rows);
  await addToCounts(
    db,
    rows.map(({ form }) => form),
    1,
  );
  await tellOffices(
    db,
    mentions.map(({ actor, form }) => ({ form, number: forms.get(form.id)!.number, day: dayOf(actor) })),
    1,
  );
};

const dayIn = (told: string): string | undefined => (told.startsWith('9999 ') ? undefined : told.slice(0, 10));

const membersIn = prepared('form members in', (db) =>
  db.selectFrom('form_member').selectAll().where('article', '=', 0),
);

/** Takes out who an article speaks of. Forms that nobody has any more are taken out when all is settled. */
export const leaveActors = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const rows = await membersIn(db, article);
  if (rows.length === 0) return;
  const known = await formsByNumber(
    db,
    rows.map(({ form }) => form),
  );
  const forms = new Map(known.map((form) => [form.number, form]));
  await db.deleteFrom('form_member').where('article', '=', article).execute();
  await countMembers(db, withForms(rows, known), -1);
  await addToCounts(
    db,
    rows.map(({ form }) => form),
    -1,
  );
  const told = rows.map((row) => ({ form: forms.get(row.form)!.form, number: row.form, day: dayIn(row.told) }));
  await tellOffices(db, told, -1);
  const times = Map.groupBy(rows, ({ form }) => form);
  await mark(
    db,
    'actor-form',
    known.filter(({ number, members }) => members === times.get(number)!.length).map(({ form }) => form.id),
  );
};
