import { type ActorLink, firstOf } from './actor-link.ts';
import { holderKeys } from './block-keys.ts';
import { SAME } from './compare.ts';
import { type Entry, fileUnder } from './entry.ts';
import { dayOf, type Form } from './form.ts';
import type { Group } from './groups.ts';
import { type Holder, holderOf } from './holders.ts';

const daysOf = ({ members }: Entry): readonly string[] =>
  [...new Set(members.flatMap((actor) => dayOf(actor) ?? []))].sort();

/** An unnamed holder of an office and who it was. */
export interface OfficeLink {
  readonly unnamed: Form;
  readonly holder: Form;
  readonly link: ActorLink;
}

/** Whether a form of one who holds the office says so, or names the office without its state. */
const mayHold = (form: Form, key: string): boolean =>
  form.offices.some(({ office, of, former }) => !former && key === `h:${office}|${of ?? key.split('|')[1]}`);

/** Which unnamed holders of offices were whom, among the groups that names make. */
export const officeLinks = (entries: ReadonlyMap<string, Entry>, groups: readonly Group[]): readonly OfficeLink[] => {
  const groupOf = new Map(groups.flatMap((group, i) => group.forms.map(({ id }) => [id, String(i)] as const)));
  const index = fileUnder(entries.values(), (form) => (form.sort === 'person' ? holderKeys(form) : []));
  const inGroup = (form: Form): Group => groups[Number(groupOf.get(form.id))]!;
  const holders = (key: string): readonly Holder[] =>
    [...new Set((index.get(key) ?? []).map(inGroup))].flatMap((group) =>
      group.forms
        .filter((form) => mayHold(form, key))
        .map((form) => ({ form, group: groupOf.get(form.id)!, days: daysOf(entries.get(form.id)!) })),
    );
  return [...entries.values()].flatMap(({ form }) => {
    const held = form.sort === 'office' ? holderOf(form, holders) : undefined;
    if (held === undefined) return [];
    const reason = `${form.name} on ${form.when}: from ${held.from} to ${held.to} articles give that office to ${held.form.name} and to nobody else`;
    const link = { a: firstOf(entries, held.form), b: firstOf(entries, form), score: SAME, signs: [], reason };
    return [{ unnamed: form, holder: held.form, link: { ...link, by: 'office-holder' } }];
  });
};
