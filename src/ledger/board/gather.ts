import type { Held } from './held.ts';
import { type Known, likenessOf, SAME_STEP } from './likeness.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of telling: by day of publication, the undated last, then by article and place. */
export const inOrder = (a: Held, b: Held): number =>
  byText(a.told.published ?? '~', b.told.published ?? '~') ||
  byText(a.told.article, b.told.article) ||
  a.told.span.start - b.told.span.start ||
  byText(a.id, b.id);

/** How like a step is to all of a group on average; undefined where it cannot be of one with any of them. */
const fits = (step: Held, group: readonly Held[], known: Known): number | undefined => {
  let sum = 0;
  for (const other of group) {
    const likeness = likenessOf(step, other, known);
    if (likeness === undefined) return undefined;
    sum += likeness;
  }
  return sum / group.length;
};

/**
 * Tellings gathered into the steps that they are of, each group in order of telling. Those with most to say come first, and
 * each goes to the group that it is most like: what comes out depends on the tellings and not on their order.
 */
export const gather = (steps: readonly Held[], known: Known): readonly (readonly Held[])[] => {
  const groups: Held[][] = [];
  for (const step of steps.toSorted((a, b) => b.words.length - a.words.length || inOrder(a, b))) {
    let best: { readonly group: Held[]; readonly likeness: number } | undefined;
    for (const group of groups) {
      const likeness = fits(step, group, known);
      if (likeness !== undefined && likeness >= SAME_STEP && likeness > (best?.likeness ?? 0))
        best = { group, likeness };
    }
    if (best === undefined) groups.push([step]);
    else best.group.push(step);
  }
  return groups.map((group) => group.sort(inOrder));
};
