import { instantOf } from '../../copies/index.ts';
import type { CopyKeyRow } from '../../database/schema.ts';

/** An article by its number, and which was published first: `instant`, and of one instant `rank`; lesser before greater. */
export type Placed = Pick<CopyKeyRow, 'article' | 'instant' | 'rank'>;

/** After every date (ECMA-262 ends at 8.64e15 milliseconds), and a number that every engine can hold. */
const UNDATED = 9e15;
/** Instants before 1970 sort as words do once this is added. */
const SHIFT = 1e15;
const DIGITS = 17;

/** Where an article stands in the order of publication; of one instant, ids decide: so many digits of them fit a number. */
export const placed = ({ number, id, published }: { number: number; id: string; published?: string }): Placed => ({
  article: number,
  instant: Math.min(UNDATED, published === undefined ? UNDATED : instantOf({ published })),
  rank: Number.parseInt(id.slice(1, 14), 16) || 0,
});

/** Sorts as `byPublication` does. */
export const byPlace = (a: Placed, b: Placed): number => a.instant - b.instant || a.rank - b.rank;

/**
 * What is to be done anew for an article, in this order: compare it with those before it, lay those after it against it,
 * trace where its words come from.
 */
export const TASKS = ['earlier', 'later', 'origins'] as const;
export type Task = (typeof TASKS)[number];

/** A mark for an article: marks in the order of words are articles in the order of publication. */
export const markOf = ({ instant, rank, article }: Placed, task: Task): string =>
  [...[instant + SHIFT, rank, article].map((number) => String(number).padStart(DIGITS, '0')), TASKS.indexOf(task)].join(
    ' ',
  );

/** The number of the article that a mark is for, and what is to be done. */
export const markedFor = (mark: string): { readonly article: number; readonly task: Task } => {
  const [article = '', task = ''] = mark.split(' ').slice(2);
  return { article: Number(article), task: TASKS[Number(task)]! };
};
