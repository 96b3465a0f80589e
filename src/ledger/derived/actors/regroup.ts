import type { Kysely } from 'kysely';
import { blockKeys } from '../../across/block-keys.ts';
import { type Piece, partition } from '../../across/partition.ts';
import type { Schema } from '../../database/schema.ts';
import { liveKeys } from './blocks.ts';
import { formsOfComponents, type KnownForm } from './form-rows.ts';
import { judgedAmong } from './judged.ts';
import { chunks, take } from './marks.ts';
import { moveForms, nextNumber } from './move.ts';

/** Keys that more than one of the forms has: others compare nothing here. */
const sharedKeys = (forms: readonly KnownForm[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const key of forms.flatMap(({ form }) => blockKeys(form))) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times].filter(([, count]) => count > 1).map(([key]) => key);
};

const piecesOf = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<readonly Piece[]> => {
  const live = await liveKeys(db, sharedKeys(forms));
  return partition(
    forms.map(({ form }) => form),
    (key) => live.get(key) ?? 'none',
    await judgedAmong(db, forms),
  );
};

/** The largest piece stays the component that it was, the others become new ones. */
const renumber = async (db: Kysely<Schema>, pieces: readonly (readonly KnownForm[])[]): Promise<void> => {
  const [, ...others] = pieces.toSorted((a, b) => b.length - a.length);
  let component = others.length === 0 ? 0 : await nextNumber(db, 'component');
  for (const piece of others) {
    for (const some of chunks(piece.map(({ number }) => number)))
      await db.updateTable('form').set({ component }).where('number', 'in', some).execute();
    component += 1;
  }
};

const sizeOf = (forms: readonly KnownForm[]): number => forms.reduce((sum, { members }) => sum + members, 0);

/** Which actor each group goes on being: the one with most mentions in it that no larger group goes on being; else a new one. */
const assign = (
  groups: readonly (readonly KnownForm[])[],
  next: number,
): readonly { readonly forms: readonly KnownForm[]; readonly who: number }[] => {
  const taken = new Set<number>();
  let fresh = next;
  return groups
    .map((forms) => ({ forms, size: sizeOf(forms) }))
    .sort((a, b) => b.size - a.size)
    .map(({ forms }) => {
      const before = Map.groupBy(
        forms.filter(({ who }) => who !== null),
        ({ who }) => who!,
      );
      const [best] = [...before].filter(([who]) => !taken.has(who)).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
      const who = best?.[0] ?? fresh++;
      taken.add(who);
      return { forms, who };
    });
};

const regroup = async (db: Kysely<Schema>, component: number): Promise<void> => {
  const forms = await formsOfComponents(db, [component]);
  if (forms.length === 0) return;
  const known = new Map(forms.map((form) => [form.form.id, form]));
  const pieces = await piecesOf(db, forms);
  const knownOf = (own: readonly { readonly id: string }[]) => own.map(({ id }) => known.get(id)!);
  await renumber(
    db,
    pieces.map((piece) => knownOf(piece.forms)),
  );
  const groups = pieces.flatMap((piece) => piece.groups.map(knownOf));
  for (const { forms: own, who } of assign(groups, await nextNumber(db, 'who'))) await moveForms(db, own, who);
};

/** Works out anew who the forms of components are. */
export const settleComponents = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const components = await take(db, 'actor-component', limit);
  for (const component of components) await regroup(db, Number(component));
  return components.length;
};
