import { type ActorLink, firstOf } from './actor-link.ts';
import { holderKeys } from './block-keys.ts';
import { SAME } from './compare.ts';
import { type Entry, fileUnder, text } from './entry.ts';
import { dayOf, type Form } from './form.ts';
import type { Group } from './groups.ts';
import { type Holder, holderOf } from './holders.ts';

/** An unnamed holder of an office and who it was. */
export interface OfficeLink {
  readonly unnamed: Form;
  readonly holder: Form;
  readonly link: ActorLink;
}

/** Whether a form of one who holds the office says so, or names the office without its state. */
const mayHold = (form: Form, key: string): boolean =>
  form.offices.some(({ office, of, former }) => !former && key === `h:${office}|${of ?? key.split('|')[1]}`);

const daysOf = (forms: readonly Form[], entries: ReadonlyMap<string, Entry>): readonly string[] =>
  [...new Set(forms.flatMap(({ id }) => entries.get(id)!.members.flatMap((actor) => dayOf(actor) ?? [])))].sort();

/** The holders of each office, among the groups that names make. */
const holdersOf = (entries: ReadonlyMap<string, Entry>, groups: readonly Group[]): Map<string, readonly Holder[]> => {
  const groupOf = new Map(groups.flatMap((group) => group.forms.map(({ id }) => [id, group] as const)));
  const index = fileUnder(entries.values(), (form) => (form.sort === 'person' ? holderKeys(form) : []));
  return new Map(
    [...index].map(([key, named]) => {
      const holders = [...new Set(named.map(({ id }) => groupOf.get(id)!))].map(({ forms }) => {
        const own = forms.filter((form) => mayHold(form, key)).sort((a, b) => text(a.id, b.id));
        return { form: own[0]!, days: daysOf(own, entries) };
      });
      return [key, holders] as const;
    }),
  );
};

/** Which unnamed holders of offices were whom, among the groups that names make. */
export const officeLinks = (entries: ReadonlyMap<string, Entry>, groups: readonly Group[]): readonly OfficeLink[] => {
  const holders = holdersOf(entries, groups);
  return [...entries.values()].flatMap(({ form }) => {
    const held = form.sort === 'office' ? holderOf(form, (key) => holders.get(key) ?? []) : undefined;
    if (held === undefined) return [];
    const reason = `${form.name} on ${form.when}: from ${held.from} to ${held.to} articles give that office to ${held.form.name} and to nobody else`;
    const link = { a: firstOf(entries, held.form), b: firstOf(entries, form), score: SAME, signs: [], reason };
    return [{ unnamed: form, holder: held.form, link: { ...link, by: 'office-holder' } }];
  });
};
