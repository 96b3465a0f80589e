import { compareForms, SAME } from './compare.ts';
import { text } from './entry.ts';
import type { Form } from './form.ts';
import { classOf, type Group, groupForms, type Judged } from './groups.ts';
import { comparedPairs, type Live, linkBetween, linksAmong } from './links.ts';

/** Forms that are held together by links, and the actors that they make. */
export interface Piece {
  readonly forms: readonly Form[];
  readonly groups: readonly (readonly Form[])[];
}

/** Whether forms of these, one of each class, can all be one: none excludes another, and no person spoke of any. */
export const isPlain = (classes: readonly Form[]): boolean =>
  !classes.some(({ judged }) => judged) &&
  classes.every((one, i) => classes.slice(i + 1).every((other) => !compareForms(one, other).apart));

const oneOfEachClass = (forms: readonly Form[]): readonly Form[] => [
  ...new Map(forms.map((form) => [classOf(form), form])).values(),
];

/** Sets of forms that links join, directly or by way of others; forms that a person judged are joined with their pairs. */
const connected = (
  forms: readonly Form[],
  live: (key: string) => Live,
  { same, apart }: Judged,
): readonly (readonly Form[])[] => {
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    while (root.has(at)) at = root.get(at)!;
    if (at !== id) root.set(id, at);
    return at;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) root.set(one, other);
  };
  for (const [a, b] of [...same, ...apart]) join(a, b);
  for (const [one, other] of comparedPairs(forms, live))
    if (rootOf(one.id) !== rootOf(other.id) && (linkBetween(one, other)?.score ?? 0) >= SAME) join(one.id, other.id);
  return [...Map.groupBy(forms, ({ id }) => rootOf(id)).values()];
};

/** Links that join or may join, of forms in order of their ids. */
const groupsOf = (forms: readonly Form[], live: (key: string) => Live, judged: Judged): readonly Group[] => {
  const here = new Set(forms.map(({ id }) => id));
  const within = (pairs: Judged['same']) => pairs.filter(([a, b]) => here.has(a) && here.has(b));
  const mine = { same: within(judged.same), apart: within(judged.apart) };
  return groupForms(forms, linksAmong(forms, live), mine).groups;
};

/**
 * The actors that forms make, piece by piece of what links hold together: what stands in no link with a piece has no say in
 * it. Where nothing in a piece excludes anything else, it is one actor, and its links need not be weighed.
 */
export const partition = (forms: readonly Form[], live: (key: string) => Live, judged: Judged): readonly Piece[] =>
  connected(
    forms.toSorted((a, b) => text(a.id, b.id)),
    live,
    judged,
  ).map((piece) => ({
    forms: piece,
    groups: isPlain(oneOfEachClass(piece)) ? [piece] : groupsOf(piece, live, judged).map((group) => group.forms),
  }));
