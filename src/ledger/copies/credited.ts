import { foldText } from '../fold.ts';
import { instantOf } from './earlier.ts';

/** "KYIV, Aug 20 (Northline Wire) —": who is credited with the text, where its dateline does so. */
const DATELINE = /^[^\n()]{2,60}\(([^()\n]{2,40})\)\s*[-–—]/mu;
/** Datelines stand in the first words. */
const HEAD = 1_200;

/** Whether a text credits another outlet than the one that ran it. */
export const creditsAnother = (text: string, outlet: string | undefined): boolean => {
  const credited = DATELINE.exec(text.slice(0, HEAD))?.[1];
  return credited !== undefined && outlet !== undefined && foldText(credited) !== foldText(outlet);
};

/**
 * The date by which texts are ordered. Of one instant, who credits another with the text had it from there: a thousandth of a
 * second later.
 */
export const orderDate = (published: string | undefined, isCredited: boolean): string | undefined => {
  const instant = instantOf(published === undefined ? {} : { published });
  return isCredited && Number.isFinite(instant) ? new Date(instant + 1).toISOString() : published;
};
