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

/** A mark for an article: marks in the order of words are articles in the order of publication. */
export const markOf = ({ instant, rank, article }: Placed): string =>
  [instant + SHIFT, rank, article].map((number) => String(number).padStart(DIGITS, '0')).join(' ');

/** The number of the article that a mark is for. */
export const markedArticle = (mark: string): number => Number(mark.slice(mark.lastIndexOf(' ') + 1));
