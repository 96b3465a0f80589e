import { blockKeys, HUBS, isWhole, widest } from './block-keys.ts';
import { compareForms, PERHAPS } from './compare.ts';
import { fileUnder } from './entry.ts';
import type { Form } from './form.ts';
import type { Sign } from './signs.ts';

/** Two forms with all that speaks for their being one, scored high enough to join them or to ask a person. */
export interface FormLink {
  readonly a: Form;
  readonly b: Form;
  readonly score: number;
  readonly signs: readonly Sign[];
}

/** The link of two forms, if they score high enough. */
export const linkBetween = (one: Form, other: Form): FormLink | undefined => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const { score, signs, apart } = compareForms(a, b);
  return score >= PERHAPS && !apart ? { a, b, score, signs } : undefined;
};

/** Which forms of a block are compared by its key: all with all, some with all others, or none. */
export type Live = ReadonlySet<string> | 'all' | 'none';

/** Pairs of forms that share a key by which they are compared, each once. */
export const comparedPairs = function* (
  forms: readonly Form[],
  live: (key: string) => Live,
): Iterable<readonly [Form, Form]> {
  const seen = new Set<string>();
  for (const [key, block] of fileUnder(forms, blockKeys)) {
    const how = live(key);
    if (how === 'none') continue;
    const first = how === 'all' ? block : block.filter(({ id }) => how.has(id));
    for (const one of first)
      for (const other of block) {
        const pair = one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
        if (one === other || seen.has(pair)) continue;
        seen.add(pair);
        yield [one, other];
      }
  }
};

/** How the forms of a block are compared that are given in order of their ids. */
export const liveIn = (key: string, block: readonly Form[]): Live => {
  if (block.length <= widest(key)) return 'all';
  return isWhole(key) ? new Set(block.slice(0, HUBS).map(({ id }) => id)) : 'none';
};

/** All links of forms, in order of what they join. */
export const linksAmong = (forms: readonly Form[], live: (key: string) => Live): readonly FormLink[] =>
  Array.from(comparedPairs(forms, live), ([one, other]) => linkBetween(one, other)).filter(
    (link) => link !== undefined,
  );
