import { type ActorInArticle, keyOf, refOf } from './actor-in-article.ts';
import { dayOf, type Form, formOf } from './form.ts';

/** A form with all mentions that bear it. */
export interface Entry {
  readonly form: Form;
  /** The earliest first. */
  readonly members: readonly ActorInArticle[];
}

export const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = (actor: ActorInArticle): string => `${dayOf(actor) ?? '9999'} ${keyOf(refOf(actor))}`;

export const inOrder = (actors: readonly ActorInArticle[]): readonly ActorInArticle[] =>
  actors
    .map((actor) => ({ actor, order: orderOf(actor) }))
    .sort((a, b) => text(a.order, b.order))
    .map(({ actor }) => actor);

/** All mentions by their forms, in order of form ids. */
export const entriesOf = (
  mentions: readonly ActorInArticle[],
  judged: ReadonlySet<string>,
): ReadonlyMap<string, Entry> => {
  const once = new Map(mentions.map((actor) => [keyOf(refOf(actor)), actor] as const));
  const formed = inOrder([...once.values()]).map((actor) => ({
    actor,
    form: formOf(actor, judged.has(keyOf(refOf(actor)))),
  }));
  const byId = [...Map.groupBy(formed, ({ form }) => form.id)].sort(([a], [b]) => text(a, b));
  return new Map(byId.map(([id, all]) => [id, { form: all[0]!.form, members: all.map(({ actor }) => actor) }]));
};

/** Forms by the keys that each is filed under. */
export const fileUnder = (forms: Iterable<Form>, keysOf: (form: Form) => readonly string[]): Map<string, Form[]> => {
  const index = new Map<string, Form[]>();
  for (const form of forms)
    for (const key of keysOf(form)) {
      const block = index.get(key);
      if (block === undefined) index.set(key, [form]);
      else block.push(form);
    }
  return index;
};
