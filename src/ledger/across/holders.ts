import { holderKeys } from './block-keys.ts';
import type { Form } from './form.ts';

/** A person whom articles name with an office, by the form with the smallest id, and the days on which they do, in order. */
export interface Holder {
  readonly form: Form;
  readonly days: readonly string[];
}

/** Whose office it was on a day, and between which days articles said so. */
export interface Held {
  readonly form: Form;
  readonly from: string;
  readonly to: string;
}

/** Between two tellings of who holds an office so much time may lie that nobody else held it between them. */
const LONGEST_GAP_DAYS = 366;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The last telling until a day and the first one from it on, near enough. */
const tellingsAround = (days: readonly string[], day: string): readonly [string, string] | undefined => {
  const before = days.findLast((other) => other <= day);
  const after = days.find((other) => other >= day);
  return before !== undefined && after !== undefined && daysBetween(before, after) <= LONGEST_GAP_DAYS
    ? [before, after]
    : undefined;
};

/**
 * Who held an unnamed holder's office on its day: a person whom articles named with it before and after, if articles named
 * nobody else with it about that time.
 */
export const holderOf = (unnamed: Form, holders: (key: string) => readonly Holder[]): Held | undefined => {
  for (const key of holderKeys(unnamed)) {
    const near = holders(key).flatMap((holder) => {
      const around = tellingsAround(holder.days, unnamed.when!);
      return around === undefined ? [] : [{ holder, around }];
    });
    if (near.length !== 1) continue;
    const { holder, around } = near[0]!;
    const [from, to] = around;
    const rival = holders(key).some((other) => other !== holder && other.days.some((day) => day >= from && day <= to));
    if (!rival) return { form: holder.form, from, to };
  }
  return undefined;
};
