import { sha256 } from '../content-hash.ts';
import { compareForms, SAME } from './compare.ts';
import type { Form } from './form.ts';
import type { FormLink } from './links.ts';

/** Two forms that a person has spoken of. */
export type Pair = readonly [string, string];

/** Forms that are one actor. */
export interface Group {
  readonly forms: readonly Form[];
  /** Forms that a person made one are one core, whatever their names; any other form is a core of its own. */
  readonly cores: readonly (readonly Form[])[];
}

export interface Grouping {
  readonly groups: readonly Group[];
  readonly used: readonly FormLink[];
  /** Links that were not followed, and why in words. */
  readonly left: readonly { readonly link: FormLink; readonly why: string }[];
}

export interface Judged {
  /** Pairs that are one, in force. */
  readonly same: readonly Pair[];
  /** Pairs that are not; the second is set apart from what both would join. */
  readonly apart: readonly Pair[];
}

/** All by which a form can be apart from another. */
const nameOfForm = ({ sort, kind, folded, person }: Form): string =>
  JSON.stringify([sort === 'office' ? kind : [sort, CLASSES.get(kind) ?? kind, folded, person?.suffix]]);

/** An outlet is no other kind than an organisation. */
const CLASSES: ReadonlyMap<string, string> = new Map([['outlet', 'organisation']]);

/** Where two forms are of one class, nothing parts them; a mention that a person judged is a class of its own. */
export const classOf = (form: Form): string =>
  sha256(form.judged ? `judged ${form.id}` : nameOfForm(form)).slice(0, 12);

const areApart = (a: Form, b: Form): boolean => compareForms(a, b).apart;

/** Score by which one of two that exclude each other must lead the other to be taken. */
const LEAD = 1.5;

const otherEnd = (link: FormLink, id: string): Form => (link.a.id === id ? link.b : link.a);

/** Of more names the best ones are looked at. */
const NAMES = 32;

/** The best link of a form to each name. */
const bestByName = (links: readonly FormLink[], id: string): readonly FormLink[] => {
  const best = new Map<string, FormLink>();
  for (const link of links) {
    const name = nameOfForm(otherEnd(link, id));
    if ((best.get(name)?.score ?? 0) < link.score) best.set(name, link);
  }
  return [...best]
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .slice(0, NAMES)
    .map(([, link]) => link);
};

/** Names, of those that a form could join, that it may not, since it fits another that excludes them as well or better. */
const ambiguous = (links: readonly FormLink[], id: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const best = bestByName(links, id);
  for (const [i, first] of best.entries())
    for (const second of best.slice(i + 1)) {
      const [one, other] = [otherEnd(first, id), otherEnd(second, id)];
      if (!areApart(one, other)) continue;
      const why = `it fits ${one.name} and ${other.name}, who are not one`;
      found.set(nameOfForm(other), why);
      if (first.score - second.score < LEAD) found.set(nameOfForm(one), why);
    }
  return found;
};

const withoutAmbiguous = (links: readonly FormLink[]) => {
  const byForm = new Map<string, FormLink[]>();
  for (const link of links)
    for (const { id } of [link.a, link.b]) {
      const own = byForm.get(id);
      if (own === undefined) byForm.set(id, [link]);
      else own.push(link);
    }
  const doubts = new Map([...byForm].map(([id, own]) => [id, ambiguous(own, id)] as const));
  return links.map((link) => ({
    link,
    why: doubts.get(link.a.id)?.get(nameOfForm(link.b)) ?? doubts.get(link.b.id)?.get(nameOfForm(link.a)),
  }));
};

interface Open {
  forms: Form[];
  cores: Form[][];
  /** One core of each name that no person judged. */
  names: Set<string>;
}

const compatible = (one: Open, other: Open): boolean =>
  one.cores.every((core) => other.cores.every((rival) => core.some((a) => rival.some((b) => !areApart(a, b)))));

const openOf = (form: Form): Open => ({ forms: [form], cores: [[form]], names: new Set([nameOfForm(form)]) });

/** Joins forms by their links, the surest first, and never two whose names or judgements exclude each other. */
export const groupForms = (forms: readonly Form[], links: readonly FormLink[], judged: Judged): Grouping => {
  const groupOf = new Map(forms.map((form) => [form.id, openOf(form)] as const));
  const held = new Map<string, Set<string>>();
  for (const [a, b] of judged.apart)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      held.set(one, (held.get(one) ?? new Set()).add(other));
  const setApart = new Set(judged.apart.map(([, b]) => b));
  const judgedApart = (one: Open, other: Open): boolean =>
    one.forms.some(({ id }) => held.has(id) && other.forms.some((form) => held.get(id)!.has(form.id)));

  const join = (one: Open, other: Open, asCore: boolean): void => {
    const [large, small] = one.forms.length >= other.forms.length ? [one, other] : [other, one];
    large.forms.push(...small.forms);
    if (asCore) large.cores = [[...large.cores, ...small.cores].flat()];
    else
      for (const core of small.cores)
        if (core.length > 1 || !large.names.has(nameOfForm(core[0]!))) large.cores.push(core);
    for (const name of small.names) large.names.add(name);
    for (const { id } of small.forms) groupOf.set(id, large);
  };

  for (const [a, b] of judged.same) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one !== other) join(one, other, true);
  }

  const used: FormLink[] = [];
  const left: { link: FormLink; why: string }[] = [];
  const late = ({ a, b }: FormLink): number => (setApart.has(a.id) || setApart.has(b.id) ? 1 : 0);
  const ordered = withoutAmbiguous(links.filter(({ score }) => score >= SAME)).sort(
    ({ link: x }, { link: y }) =>
      y.score - x.score ||
      late(x) - late(y) ||
      (x.a.id === y.a.id ? (x.b.id < y.b.id ? -1 : 1) : x.a.id < y.a.id ? -1 : 1),
  );
  for (const { link, why } of ordered) {
    const [one, other] = [groupOf.get(link.a.id)!, groupOf.get(link.b.id)!];
    if (one === other) {
      used.push(link);
      continue;
    }
    if (why !== undefined) left.push({ link, why });
    else if (judgedApart(one, other)) left.push({ link, why: 'a person has said that they are not one' });
    else if (!compatible(one, other)) left.push({ link, why: 'others of their names exclude each other' });
    else {
      join(one, other, false);
      used.push(link);
    }
  }
  return { groups: [...new Set(groupOf.values())], used, left };
};
