import type { Kysely } from 'kysely';
import { SAME } from '../../across/compare.ts';
import { linkBetween } from '../../across/links.ts';
import { isUnnamed } from '../../across/office-links.ts';
import { isPlain } from '../../across/partition.ts';
import type { Schema } from '../../database/schema.ts';
import { candidatesOf, unfileForm } from './blocks.ts';
import { FORM_COLUMNS, formsById, formsOfComponents, type KnownForm, knownForm } from './form-rows.ts';
import { judgedWith } from './judged.ts';
import { mark, take } from './marks.ts';
import { moveForms, nextNumber } from './move.ts';
import { officeMarks } from './offices.ts';

/** Takes out a form that nobody has any more. */
const removeForm = async (db: Kysely<Schema>, known: KnownForm): Promise<void> => {
  await unfileForm(db, known);
  await db.deleteFrom('office_unnamed').where('form', '=', known.number).execute();
  await db.deleteFrom('form').where('number', '=', known.number).execute();
  if (known.component !== null) await mark(db, 'actor-component', [known.component]);
  if (known.who !== null) await mark(db, 'actor-who', [known.who]);
};

/** Forms that this one is linked with, of each component one. */
const linkedWith = async (db: Kysely<Schema>, known: KnownForm): Promise<readonly KnownForm[]> => {
  const found = [...(await judgedWith(db, known))].filter(({ form }) => form.id !== known.form.id);
  const reached = new Set(found.map(({ component }) => component));
  for (const other of await candidatesOf(db, known.form)) {
    if (other.component !== null && (other.component === known.component || reached.has(other.component))) continue;
    if ((linkBetween(known.form, other.form)?.score ?? 0) < SAME) continue;
    found.push(other);
    if (other.component !== null) reached.add(other.component);
  }
  return found;
};

/** One form of each class in these components. */
const classesOf = async (db: Kysely<Schema>, components: readonly number[]): Promise<readonly KnownForm[]> => {
  const rows = await db
    .selectFrom('form')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('form')
          .select(({ fn }) => fn.min('id').as('id'))
          .where('component', 'in', components)
          .groupBy(['component', 'class'])
          .as('one'),
      (join) => join.onRef('one.id', '=', 'form.id'),
    )
    .select(FORM_COLUMNS)
    .execute();
  return rows.map(knownForm);
};

/** The component that a form and those it is linked with make; forms of smaller ones come to the largest. */
const joinComponents = async (
  db: Kysely<Schema>,
  known: KnownForm,
  linked: readonly KnownForm[],
): Promise<{ component: number; classes: readonly KnownForm[]; before: readonly number[] }> => {
  const before = [...new Set([known, ...linked].flatMap(({ component }) => component ?? []))];
  const classes = before.length === 0 ? [] : await classesOf(db, before);
  const sizes = await Promise.all(
    before.map(async (component) => {
      const { count } = await db
        .selectFrom('form')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('component', '=', component)
        .executeTakeFirstOrThrow();
      return { component, count: Number(count) };
    }),
  );
  const largest = sizes.reduce((a, b) => (b.count > a.count ? b : a), { component: 0, count: 0 });
  const component = largest.count === 0 ? await nextNumber(db, 'component') : largest.component;
  const others = before.filter((other) => other !== component);
  if (others.length > 0) await db.updateTable('form').set({ component }).where('component', 'in', others).execute();
  const fresh = [known, ...linked].filter((form) => form.component === null).map(({ number }) => number);
  if (fresh.length > 0) await db.updateTable('form').set({ component }).where('number', 'in', fresh).execute();
  const unclassed = [known, ...linked].filter((form) => form.component === null);
  return { component, classes: [...classes, ...unclassed], before };
};

/** The actor of most mentions among those of these forms, or a new one. */
const commonWho = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<number> => {
  const [first, ...rest] = [...new Set(forms.flatMap(({ who }) => who ?? []))];
  if (first === undefined) return nextNumber(db, 'who');
  if (rest.length === 0) return first;
  const rows = await db
    .selectFrom('form')
    .select(({ fn }) => ['who', fn.sum<number>('members').as('members')])
    .where('who', 'in', [first, ...rest])
    .groupBy('who')
    .execute();
  return rows.reduce((a, b) => (Number(b.members) > Number(a.members) ? b : a)).who!;
};

const oneOfEachClass = (forms: readonly KnownForm[]) => [
  ...new Map(forms.map((known) => [known.class, known.form])).values(),
];

/** Whether the forms of a component are one actor by now, but for those without one. */
const isWhole = (classes: readonly KnownForm[], before: readonly number[]): boolean =>
  before.length === 0 ||
  before.every((component) => classes.some((known) => known.component === component && known.who !== null));

const settleForm = async (db: Kysely<Schema>, known: KnownForm): Promise<void> => {
  const linked = await linkedWith(db, known);
  if (known.component !== null && linked.length === 0) return;
  const { component, classes, before } = await joinComponents(db, known, linked);
  if (!isPlain(oneOfEachClass(classes)) || !isWhole(classes, before)) return mark(db, 'actor-component', [component]);
  const who = await commonWho(db, classes);
  const fresh = [known, ...linked].filter((form) => form.component === null);
  const moved = classes.some((form) => form.who !== null && form.who !== who)
    ? await formsOfComponents(db, [component])
    : fresh;
  await moveForms(db, moved, who);
};

/** Finds what forms that came are linked with, and takes out those that went. */
export const settleForms = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const ids = await take(db, 'actor-form', limit);
  for (const id of ids) {
    const [known] = await formsById(db, [id]);
    if (known === undefined) continue;
    if (known.members === 0) await removeForm(db, known);
    else if (isUnnamed(known.form)) await mark(db, 'actor-office', officeMarks(known));
    else await settleForm(db, known);
  }
  return ids.length;
};
