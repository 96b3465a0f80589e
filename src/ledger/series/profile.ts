import type { Place, Reading } from '../../model/index.ts';
import { termsOf } from './terms.ts';

/** What an article tells of: its words, each with what it weighs here, and the places it is at home in. Plain data, to be kept. */
export interface Profile {
  readonly article: string;
  readonly published?: string;
  readonly copyOf?: string;
  readonly terms: ReadonlyMap<string, number>;
  readonly home: readonly string[];
  /** The first names told, at most `MOST_NAMES`. */
  readonly names: readonly string[];
}

/** Articles of one event share their names before their words, and their numbers: as measured on news of sibling events. */
const WEIGHT = { name: 3, number: 2, word: 1 } as const;
/** No article is known by more: texts of a megabyte happen. */
const MOST_TERMS = 4_000;
/** So many names are enough to meet by. */
const MOST_NAMES = 24;
/** The places of its first words are an article's own, and those that it comes back to. */
const HEAD = 300;
const OFTEN = 3;

/** What a place is known by: its GeoNames id, or its name where there is none. */
export const placeKey = ({ geonames, name }: Place): string =>
  geonames === undefined ? name.toLowerCase().trim() : `g${geonames}`;

const COUNTRY = /^PCL/u;
export const isCountry = ({ feature }: Place): boolean => feature !== undefined && COUNTRY.test(feature);

/** Regions that hold a place, as keys: its first-order unit and its country. */
export const regionsOf = ({ country, admin1 }: Place): readonly string[] => [
  ...(country !== undefined && admin1 !== undefined ? [`${country}.${admin1}`] : []),
  ...(country === undefined ? [] : [country]),
];

/** Keys of what an article is at home in; a country's own key only where nothing smaller in it is told. */
const homeOf = (places: readonly Place[]): readonly string[] => {
  const meant = places.filter(({ use }) => use !== 'demonym');
  const times = new Map<string, number>();
  for (const place of meant) times.set(placeKey(place), (times.get(placeKey(place)) ?? 0) + 1);
  const own = meant.filter((place) => place.span.start < HEAD || times.get(placeKey(place))! >= OFTEN);
  const smaller = new Set(own.filter((place) => !isCountry(place)).map(({ country }) => country));
  const keys = own.flatMap((place) => {
    if (!isCountry(place)) return [placeKey(place), ...regionsOf(place).slice(0, place.admin1 === undefined ? 0 : 1)];
    return smaller.has(place.country) || place.country === undefined
      ? [placeKey(place)]
      : [placeKey(place), place.country];
  });
  return [...new Set(keys)].sort();
};

/** The profile of an article as it was read. */
export const profileOf = (reading: Reading, copyOf?: string): Profile => {
  const { article, places } = reading;
  const terms = new Map<string, number>();
  for (const { term, kind } of termsOf(article.text)) {
    if (!terms.has(term) && terms.size >= MOST_TERMS) continue;
    terms.set(term, Math.max(terms.get(term) ?? 0, WEIGHT[kind]));
  }
  return {
    article: article.id,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(copyOf === undefined ? {} : { copyOf }),
    terms,
    home: homeOf(places),
    names: [...terms].flatMap(([term, weight]) => (weight === WEIGHT.name ? [term] : [])).slice(0, MOST_NAMES),
  };
};
