import type { Step } from './step.ts';
import { type Days, daysOf } from './when.ts';

/** The days on which a step was taken, as told; else the day on which it was told, which is no earlier. */
export interface Anchor {
  readonly told: Days | undefined;
  /** The first of those days, or the day of publication; undefined where neither is known. */
  readonly day: number | undefined;
}

export const anchorOf = ({ at, told }: Step): Anchor => {
  const days = daysOf(at);
  return { told: days, day: days?.from ?? daysOf(told.published)?.from };
};
