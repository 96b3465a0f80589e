import { anchorOf } from './held.ts';
import type { Step } from './step.ts';
import { isoOf } from './when.ts';

/** Where a step is filed: with those of its party, and once more with those of the party that it is put to. */
export const pathsOf = (step: Step): readonly (readonly string[])[] => {
  const { day } = anchorOf(step);
  const [year = '', month = '', date = ''] = day === undefined ? [] : isoOf(day).split('-');
  const within = [year, month, date, ...step.told.article.slice(1, 4)];
  const camps = new Set([step.by.camp, ...(step.to === undefined ? [] : [step.to.camp])]);
  return [...camps].map((camp) => [camp, ...within]);
};
