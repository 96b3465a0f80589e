import type { Kysely } from 'kysely';
import { holderKeys } from '../../across/block-keys.ts';
import { type Around, type Held, holderOf, LONGEST_GAP_DAYS, type Telling } from '../../across/holders.ts';
import type { Schema } from '../../database/schema.ts';
import { FORM_COLUMNS, formsByNumber, type KnownForm, knownForm } from './form-rows.ts';
import { take } from './marks.ts';
import { moveForms, nextNumber } from './move.ts';

/** What is to be looked at for an unnamed holder of an office: its offices on its day. */
export const officeMarks = ({ form }: KnownForm): readonly string[] =>
  holderKeys(form).map((office) => `${office} ${form.when}`);

const DAY = 86_400_000;
const shifted = (day: string, days: number): string => {
  const time = Date.parse(day) + days * DAY;
  return Number.isNaN(time) ? day : new Date(time).toISOString().slice(0, 10);
};

type Side = 'before' | 'after';

/** The day next to this one, or this one, on which somebody is named with the office. */
const dayNext = async (
  db: Kysely<Schema>,
  { office, day }: { office: string; day: string },
  side: Side,
  orSame: boolean,
): Promise<string | undefined> => {
  const compare = side === 'before' ? (orSame ? '<=' : '<') : orSame ? '>=' : '>';
  const row = await db
    .selectFrom('office_told')
    .select('day')
    .where('office', '=', office)
    .where('day', compare, day)
    .orderBy('day', side === 'before' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  return row?.day;
};

const tellingOn = async (db: Kysely<Schema>, office: string, day: string): Promise<readonly KnownForm[]> => {
  const rows = await db
    .selectFrom('office_told')
    .innerJoin('form', 'form.number', 'office_told.form')
    .select(FORM_COLUMNS)
    .where('office', '=', office)
    .where('day', '=', day)
    .execute();
  return rows.map(knownForm);
};

/** Who is named with the offices of an unnamed holder next to its day, and which actors those are. */
const tellingsAround = async (db: Kysely<Schema>, { form }: KnownForm) => {
  const around = new Map<string, Around>();
  const who = new Map<string, number | null>();
  const telling = async (office: string, day: string): Promise<Telling> => {
    const forms = await tellingOn(db, office, day);
    for (const known of forms) who.set(known.form.id, known.who);
    return { day, forms: forms.map((known) => known.form) };
  };
  for (const office of holderKeys(form)) {
    const before = await dayNext(db, { office, day: form.when! }, 'before', true);
    const after = await dayNext(db, { office, day: form.when! }, 'after', true);
    if (before === undefined || after === undefined) continue;
    around.set(office, { before: await telling(office, before), after: await telling(office, after) });
  }
  return { around, who };
};

/** Who an unnamed holder of an office is, and why. */
export const heldAs = async (db: Kysely<Schema>, known: KnownForm): Promise<Held | undefined> => {
  const { around, who } = await tellingsAround(db, known);
  return holderOf(
    known.form,
    (office) => around.get(office),
    ({ id }) => who.get(id),
  );
};

const settleUnnamed = async (db: Kysely<Schema>, known: KnownForm): Promise<void> => {
  const held = await heldAs(db, known);
  const holder = held?.form.id ?? null;
  const row = await db.selectFrom('form').select('holder').where('number', '=', known.number).executeTakeFirstOrThrow();
  if (row.holder === holder && known.who !== null) return;
  await db.updateTable('form').set({ holder }).where('number', '=', known.number).execute();
  const there =
    held === undefined
      ? undefined
      : await db.selectFrom('form').select('who').where('id', '=', held.form.id).executeTakeFirstOrThrow();
  await moveForms(db, [known], there?.who ?? (await nextNumber(db, 'who')));
};

/** Unnamed holders of an office about a day, as far as somebody named on it has a say in who they are. */
const unnamedAbout = async (db: Kysely<Schema>, office: string, day: string): Promise<readonly KnownForm[]> => {
  const before = await dayNext(db, { office, day }, 'before', false);
  const after = await dayNext(db, { office, day }, 'after', false);
  const [first, last] = [shifted(day, -LONGEST_GAP_DAYS), shifted(day, LONGEST_GAP_DAYS)];
  const rows = await db
    .selectFrom('office_unnamed')
    .select('form')
    .where('office', '=', office)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .$if(before !== undefined, (q) => q.where('day', '>', before!))
    .$if(after !== undefined, (q) => q.where('day', '<', after!))
    .execute();
  return formsByNumber(
    db,
    rows.map(({ form }) => form),
  );
};

/** Works out anew who the unnamed holders of offices are that marks are about. */
export const settleOffices = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const marks = await take(db, 'actor-office', limit);
  const unnamed = new Map<number, KnownForm>();
  for (const mark of marks) {
    const at = mark.lastIndexOf(' ');
    for (const known of await unnamedAbout(db, mark.slice(0, at), mark.slice(at + 1))) unnamed.set(known.number, known);
  }
  for (const known of unnamed.values()) if (known.members > 0) await settleUnnamed(db, known);
  return marks.length;
};
