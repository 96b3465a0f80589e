import { holderKeys } from './block-keys.ts';
import { compareForms } from './compare.ts';
import { text } from './entry.ts';
import type { Form } from './form.ts';

/** Forms by which articles of a day name somebody with an office. */
export interface Telling {
  readonly day: string;
  readonly forms: readonly Form[];
}

/** The last telling of an office until a day, and the first one from it on. */
export interface Around {
  readonly before: Telling;
  readonly after: Telling;
}

/** Whose office it was on a day, and between which days articles said so. */
export interface Held {
  readonly form: Form;
  readonly from: string;
  readonly to: string;
}

/** Between two tellings of who holds an office so much time may lie that nobody else held it between them. */
export const LONGEST_GAP_DAYS = 366;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/**
 * Who held an unnamed holder's office on its day: whom articles name with it next before and next after, if that is one.
 * `whoOf` says which actor a form is. What is told at other times has no say.
 */
export const holderOf = (
  unnamed: Form,
  around: (office: string, day: string) => Around | undefined,
  whoOf: (form: Form) => unknown,
): Held | undefined => {
  for (const office of holderKeys(unnamed)) {
    const near = around(office, unnamed.when!);
    if (near === undefined || daysBetween(near.before.day, near.after.day) > LONGEST_GAP_DAYS) continue;
    const forms = [...near.before.forms, ...near.after.forms].sort((a, b) => text(a.id, b.id));
    const form = forms[0]!;
    if (new Set(forms.map(whoOf)).size > 1 || compareForms(unnamed, form).apart) continue;
    return { form, from: near.before.day, to: near.after.day };
  }
  return undefined;
};
