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

/** Between a country and the place in it: "Russia's Kursk region". */
const BETWEEN = 6;

/** Of "Russia's Kursk region" the region: the place that stands next to its country. */
export const inCountry = (place: Place | undefined, places: readonly Place[]): Place | undefined => {
  if (place === undefined || !isCountry(place)) return place;
  const next = places.find(({ span }) => span.start >= place.span.end && span.start - place.span.end <= BETWEEN);
  return next !== undefined && next.country === place.country && !isCountry(next) ? next : place;
};
