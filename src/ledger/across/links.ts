import { blockKeys, WIDEST_BLOCK } from './block-keys.ts';
import { compareForms, PERHAPS } from './compare.ts';
import type { Form } from './form.ts';
import type { Sign } from './signs.ts';

/** Forms filed under a key, in order of their ids, at most `limit`. The ledger answers it from an index. */
export type Lookup = (key: string, limit: number) => readonly Form[];

/** Two forms with all that speaks for their being one, scored high enough to join them or to ask a person. */
export interface FormLink {
  readonly a: Form;
  readonly b: Form;
  readonly score: number;
  readonly signs: readonly Sign[];
}

/** Keys of whole names and of copied words: of a block of them the first ones are enough, since they are all alike. */
const WHOLE = /^[nbtgw]:/u;

/** Of mentions in the same words, a wire story's in all its copies, a link to the first ones is enough. */
const WIDEST_COPIED = 16;

/** Forms that may be the same actor. Its cost does not depend on how many forms there are, only on how wide a block may be. */
const candidatesOf = (form: Form, lookup: Lookup): readonly Form[] => {
  const found = new Map<string, Form>();
  for (const key of blockKeys(form)) {
    const block = lookup(key, key.startsWith('w:') ? WIDEST_COPIED : WIDEST_BLOCK + 1);
    if (block.length > WIDEST_BLOCK && !WHOLE.test(key)) continue;
    for (const other of block) if (other.id !== form.id) found.set(other.id, other);
  }
  return [...found.values()];
};

/** All links of a form. */
export const linksOf = (form: Form, lookup: Lookup): readonly FormLink[] =>
  candidatesOf(form, lookup)
    .map((other) => {
      const { score, signs, apart } = compareForms(form, other);
      const [a, b] = form.id < other.id ? [form, other] : [other, form];
      return { a, b, score, signs, apart };
    })
    .filter(({ score, apart }) => score >= PERHAPS && !apart)
    .map(({ apart: _, ...link }) => link);
