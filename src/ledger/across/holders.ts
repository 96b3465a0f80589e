import { holderKeys } from './block-keys.ts';
import type { Form } from './form.ts';

/** A named form with the days on which articles gave it an office. */
export interface Holder {
  readonly form: Form;
  readonly group: string;
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
  const day = unnamed.when!;
  for (const key of holderKeys(unnamed)) {
    const byGroup = [...Map.groupBy(holders(key), ({ group }) => group).values()];
    const around = byGroup.flatMap((own) => {
      const days = own.flatMap((holder) => holder.days).sort();
      const tellings = tellingsAround(days, day);
      return tellings === undefined ? [] : [{ own, from: tellings[0], to: tellings[1] }];
    });
    const rivals = byGroup.filter((own) =>
      own.some(({ days }) => days.some((other) => around.some(({ from, to }) => other >= from && other <= to))),
    );
    if (around.length !== 1 || rivals.length !== 1) continue;
    const { own, from, to } = around[0]!;
    const form = own.map((holder) => holder.form).sort((a, b) => (a.id < b.id ? -1 : 1))[0]!;
    return { form, from, to };
  }
  return undefined;
};
