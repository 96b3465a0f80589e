import { type ActorRef, refOf } from './actor-in-article.ts';
import { compareForms, reasonOf, SAME } from './compare.ts';
import type { Entry } from './entry.ts';
import type { Form } from './form.ts';
import type { FormLink } from './links.ts';
import { type Sign, strongest } from './signs.ts';

/** Why two mentions are one actor, or may be. */
export interface ActorLink {
  readonly a: ActorRef;
  readonly b: ActorRef;
  /** Points for, less points against; 6 joins. */
  readonly score: number;
  /** In plain words, for a person. */
  readonly reason: string;
  readonly signs: readonly Sign[];
  /** The rule: the strongest sign, "judgement" or "office-holder". */
  readonly by: string;
}

export const firstOf = (entries: ReadonlyMap<string, Entry>, form: Form): ActorRef =>
  refOf(entries.get(form.id)!.members[0]!);

/** A link of two forms as one of their first mentions. */
export const linkOf = (
  entries: ReadonlyMap<string, Entry>,
  { a, b, score, signs }: FormLink,
  why?: string,
): ActorLink => ({
  a: firstOf(entries, a),
  b: firstOf(entries, b),
  score,
  signs,
  reason: why === undefined ? reasonOf(signs) : `${reasonOf(signs)}; but ${why}`,
  by: strongest(signs),
});

/** Links of all mentions of a form to the first one. */
export const linksWithin = ({ form, members }: Entry): readonly ActorLink[] => {
  if (members.length === 1) return [];
  const { score, signs } = compareForms(form, form);
  const office = form.sort === 'office' ? `the same office on the same day, ${form.name}, ${form.when}` : undefined;
  const [first, ...rest] = members;
  return rest.map((actor) => ({
    a: refOf(first!),
    b: refOf(actor),
    score: Math.max(score, SAME),
    signs,
    reason: office ?? reasonOf(signs),
    by: office === undefined ? strongest(signs) : 'same-office-same-day',
  }));
};
