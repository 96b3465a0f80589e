import { compareForms, SAME } from './compare.ts';
import type { Form } from './form.ts';
import type { Settled } from './judgements.ts';

/** What persons said, as pairs of ids of forms. */
export type JudgedForms = Pick<Settled, 'same' | 'apart'>;

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Whether two forms, by their ids, are one voice: they say so by themselves, or a person does, whose word wins. It is asked of
 * two at a time, and a form that is not among those given is one with itself alone.
 */
export const sameVoice = (
  forms: ReadonlyMap<string, Form>,
  judged: JudgedForms = { same: [], apart: [] },
): ((a: string, b: string) => boolean) => {
  const known = new Map<string, boolean>([
    ...judged.same.map(([a, b]) => [pairOf(a, b), true] as const),
    ...judged.apart.map(([a, b]) => [pairOf(a, b), false] as const),
  ]);
  const compared = (a: string, b: string): boolean => {
    const [one, other] = [forms.get(a), forms.get(b)];
    if (one === undefined || other === undefined) return false;
    const { score, apart } = compareForms(one, other);
    return score >= SAME && !apart;
  };
  return (a, b) => {
    if (a === b) return true;
    const pair = pairOf(a, b);
    const there = known.get(pair);
    if (there !== undefined) return there;
    const same = compared(a, b);
    known.set(pair, same);
    return same;
  };
};
