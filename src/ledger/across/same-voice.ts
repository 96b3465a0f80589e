import { compareForms, SAME } from './compare.ts';
import type { Form } from './form.ts';
import type { Settled } from './judgements.ts';

/** What persons said, as pairs of ids of forms. */
export type JudgedForms = Pick<Settled, 'same' | 'apart'>;

/** What two forms are, as long as both are held: those who speak much are held against each other in one cell after the other. */
const compared = new WeakMap<Form, WeakMap<Form, boolean>>();

const isOneVoice = (one: Form, other: Form): boolean => {
  const known = compared.get(one) ?? new WeakMap<Form, boolean>();
  compared.set(one, known);
  const there = known.get(other);
  if (there !== undefined) return there;
  const { score, apart } = compareForms(one, other);
  const same = score >= SAME && !apart;
  known.set(other, same);
  return same;
};

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Whether two forms, by their ids, are one voice: they say so by themselves, or a person does, whose word wins. It is asked of
 * two at a time, and a form that is not among those given is one with itself alone.
 */
export const sameVoice = (
  forms: ReadonlyMap<string, Form>,
  judged: JudgedForms = { same: [], apart: [] },
): ((a: string, b: string) => boolean) => {
  const said = new Map<string, boolean>([
    ...judged.same.map(([a, b]) => [pairOf(a, b), true] as const),
    ...judged.apart.map(([a, b]) => [pairOf(a, b), false] as const),
  ]);
  return (a, b) => {
    if (a === b) return true;
    const judgement = said.size > 0 ? said.get(pairOf(a, b)) : undefined;
    if (judgement !== undefined) return judgement;
    const [one, other] = [forms.get(a), forms.get(b)];
    return one !== undefined && other !== undefined && (a < b ? isOneVoice(one, other) : isOneVoice(other, one));
  };
};
