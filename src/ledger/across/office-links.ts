import { type ActorLink, firstOf } from './actor-link.ts';
import { holderKeys } from './block-keys.ts';
import { SAME } from './compare.ts';
import { type Entry, text } from './entry.ts';
import { dayOf, type Form } from './form.ts';
import { type Around, holderOf, type Telling } from './holders.ts';

/** An unnamed holder of an office and who it was. */
export interface OfficeLink {
  readonly unnamed: Form;
  readonly holder: Form;
  readonly link: ActorLink;
}

/** Whether a form is an unnamed holder of an office, who is known by those that are named; a judged one is who persons say. */
export const isUnnamed = ({ sort, judged }: Form): boolean => sort === 'office' && !judged;

/** The offices that a form of a named person says it holds. */
export const toldOffices = (form: Form): readonly string[] => (form.sort === 'person' ? holderKeys(form) : []);

/** Of each office, who is named with it day by day. */
const tellings = (entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, readonly Telling[]> => {
  const told = [...entries.values()].flatMap(({ form, members }) =>
    toldOffices(form).flatMap((office) =>
      [...new Set(members.flatMap((actor) => dayOf(actor) ?? []))].map((day) => ({ office, day, form })),
    ),
  );
  return new Map(
    [...Map.groupBy(told, ({ office }) => office)].map(([office, all]) => [
      office,
      [...Map.groupBy(all, ({ day }) => day)]
        .map(([day, own]) => ({ day, forms: own.map(({ form }) => form) }))
        .sort((a, b) => text(a.day, b.day)),
    ]),
  );
};

const aroundIn = (days: readonly Telling[], day: string): Around | undefined => {
  const before = days.findLast((telling) => telling.day <= day);
  const after = days.find((telling) => telling.day >= day);
  return before === undefined || after === undefined ? undefined : { before, after };
};

/** Which unnamed holders of offices were whom, among the actors that names make. */
export const officeLinks = (
  entries: ReadonlyMap<string, Entry>,
  whoOf: (form: Form) => unknown,
): readonly OfficeLink[] => {
  const told = tellings(entries);
  return [...entries.values()].flatMap(({ form }) => {
    if (!isUnnamed(form)) return [];
    const held = holderOf(form, (office, day) => aroundIn(told.get(office) ?? [], day), whoOf);
    if (held === undefined) return [];
    const reason = heldBecause(form, held);
    const link = { a: firstOf(entries, held.form), b: firstOf(entries, form), score: SAME, signs: [], reason };
    return [{ unnamed: form, holder: held.form, link: { ...link, by: 'office-holder' } }];
  });
};

/** Why an unnamed holder of an office is somebody. */
export const heldBecause = (unnamed: Form, { form, from, to }: { form: Form; from: string; to: string }): string =>
  `${unnamed.name} on ${unnamed.when}: the articles next before and after, ${from} and ${to}, give that office to ${form.name} and to nobody else`;
