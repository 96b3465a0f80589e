import { HOME_WORDS } from '../lexicon/en/places.ts';
import type { Word } from './place-words.ts';

/** What each word of a home adds, up to as much as one name that is sure. */
const STEP = 0.25;
const MOST = 1.5;

/** Where an article is at home, as weights by state: its outlet's country, and words that only that country's press uses. */
export const homeOf = (words: readonly Word[], outletCountry: string | undefined): ReadonlyMap<string, number> => {
  const home = new Map<string, number>();
  for (const { lower } of words) {
    const country = HOME_WORDS.get(lower);
    if (country !== undefined) home.set(country, Math.min(MOST, (home.get(country) ?? 0) + STEP));
  }
  if (outletCountry !== undefined) home.set(outletCountry, MOST);
  return home;
};
