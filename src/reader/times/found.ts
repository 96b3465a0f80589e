import type { Time } from '../../model/index.ts';

/** A time expression as found, not yet with an identity. */
export type TimeFound = Omit<Time, 'id'>;

/** A time with the sentence it stands in, counted through the text. */
export interface Placed {
  readonly time: TimeFound;
  readonly sentence: number;
}
