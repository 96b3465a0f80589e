import type { Kysely } from 'kysely';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { FORM_COLUMNS, type KnownForm, knownForm } from './form-rows.ts';
import { chunks, mark } from './marks.ts';
import { countMembers, type Member } from './tallies.ts';

const LAST = {
  who: prepared('last who', (db) => db.selectFrom('form').select(({ fn }) => fn.max('who').as('last'))),
  component: prepared('last component', (db) =>
    db.selectFrom('form').select(({ fn }) => fn.max('component').as('last')),
  ),
} as const;

/** The next number of an actor or a component. */
export const nextNumber = async (db: Kysely<Schema>, column: 'who' | 'component'): Promise<number> =>
  Number((await LAST[column](db))[0]?.last ?? 0) + 1;

const membersBy = preparedFor('members by form', (db, forms: readonly number[]) =>
  db.selectFrom('form_member').selectAll().where('form', 'in', forms),
);

const membersOf = async (db: Kysely<Schema>, forms: readonly KnownForm[]) => {
  const known = new Map(forms.map((form) => [form.number, form]));
  return (await membersBy(db, known.keys())).map((row): Member => {
    const { form } = known.get(row.form)!;
    return { ...row, kind: form.kind, side: form.side ?? null };
  });
};

const heldByIds = preparedFor('forms by holder', (db, ids: readonly string[]) =>
  db.selectFrom('form').select(FORM_COLUMNS).where('holder', 'in', ids),
);

/** Forms of the unnamed that are who these forms are. */
const heldBy = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<readonly KnownForm[]> =>
  (
    await heldByIds(
      db,
      forms.map(({ form }) => form.id),
    )
  ).map(knownForm);

const setWhoOf = prepared('who of a form', (db) => db.updateTable('form').set({ who: 0 }).where('number', '=', 0));
const setWhoOfMembers = prepared('who of members', (db) =>
  db.updateTable('form_member').set({ who: 0 }).where('form', '=', 0),
);

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
    for (const { number } of forms) {
      await setWhoOf(db, value, number);
      await setWhoOfMembers(db, value, number);
    }
  };
  if (forms.some((form) => form.who !== null)) await setWho(null);
  await countMembers(db, members, -1);
  await countMembers(
    db,
    members.map((member) => ({ ...member, who })),
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
