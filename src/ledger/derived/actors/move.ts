import type { Kysely } from 'kysely';
import type { Schema } from '../../schema.ts';
import { FORM_COLUMNS, type KnownForm, knownForm } from './form-rows.ts';
import { chunks, mark } from './marks.ts';
import { countMembers, type Member } from './tallies.ts';

/** The next number of an actor or a component. */
export const nextNumber = async (db: Kysely<Schema>, column: 'who' | 'component'): Promise<number> => {
  const { last } = await db
    .selectFrom('form')
    .select(({ fn }) => fn.max(column).as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
};

const membersOf = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<readonly Member[]> => {
  const known = new Map(forms.map((form) => [form.number, form]));
  const found: Member[] = [];
  for (const some of chunks([...known.keys()])) {
    const rows = await db.selectFrom('form_member').selectAll().where('form', 'in', some).execute();
    found.push(...rows.map((row) => ({ ...row, known: known.get(row.form)! })));
  }
  return found;
};

/** Forms of the unnamed that are who these forms are. */
const heldBy = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<readonly KnownForm[]> => {
  const found: KnownForm[] = [];
  for (const some of chunks(forms.map(({ form }) => form.id))) {
    const rows = await db.selectFrom('form').select(FORM_COLUMNS).where('holder', 'in', some).execute();
    found.push(...rows.map(knownForm));
  }
  return found;
};

/** What is told of offices by these forms is told of somebody else now. */
const markOffices = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<void> => {
  for (const some of chunks(forms.map(({ number }) => number))) {
    const rows = await db.selectFrom('office_told').select(['office', 'day']).where('form', 'in', some).execute();
    await mark(
      db,
      'actor-office',
      rows.map(({ office, day }) => `${office} ${day}`),
    );
  }
};

const put = async (db: Kysely<Schema>, forms: readonly KnownForm[], who: number): Promise<void> => {
  const members = await membersOf(db, forms);
  const setWho = async (value: number | null): Promise<void> => {
    for (const some of chunks(forms.map(({ number }) => number)))
      await db.updateTable('form').set({ who: value }).where('number', 'in', some).execute();
  };
  await setWho(null);
  await countMembers(db, members, -1);
  await countMembers(
    db,
    members.map((member) => ({ ...member, known: { ...member.known, who } })),
    1,
  );
  await setWho(who);
};

/** Has forms be an actor that they were not, with those unnamed who are known by them. */
export const moveForms = async (db: Kysely<Schema>, forms: readonly KnownForm[], who: number): Promise<void> => {
  const moved = forms.filter((form) => form.who !== who);
  if (moved.length === 0) return;
  const held = (await heldBy(db, moved)).filter((form) => form.who !== who);
  await put(db, [...moved, ...held], who);
  await markOffices(
    db,
    moved.filter((form) => form.who !== null),
  );
};
