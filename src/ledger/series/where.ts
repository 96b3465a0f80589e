import type { Place, Span } from '../../model/index.ts';
import { isCountry, placeKey, regionsOf } from './profile.ts';
import { nearest } from './within.ts';

/** Whether a place is within what the article is at home in, or the other way round; an unknown place is taken as such. */
const isHome = (place: Place, home: ReadonlySet<string>): boolean => {
  if (home.has(placeKey(place)) || place.geonames === undefined) return true;
  if (isCountry(place)) return [...home].some((key) => key.startsWith(`${place.country}.`) || key === place.country);
  return regionsOf(place).some((region) => home.has(region));
};

/** The place, elsewhere than the article, that a figure is told of: the nearest of its sentence, where none of them is at home. */
export const otherPlace = (places: readonly Place[], home: ReadonlySet<string>, figure: Span): Place | undefined =>
  places.some((place) => isHome(place, home)) ? undefined : nearest(places, figure);
