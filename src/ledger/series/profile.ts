import type { Place, Reading } from '../../model/index.ts';
import { termHash } from './term-hash.ts';
import { termsOf } from './terms.ts';

/** Terms as hashes, ascending, each with what it weighs. */
export interface Terms {
  readonly hashes: Uint32Array;
  readonly weights: Uint8Array;
}

/** What an article tells of: its words, each with what it weighs here, and the places it is at home in. Plain data, to be kept. */
export interface Profile {
  readonly article: string;
  readonly published?: string;
  /** The article whose whole text it copies. */
  readonly copyOf?: string;
  readonly terms: Terms;
  readonly home: readonly string[];
  /** The country that it names most, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Articles of one event share their names before their words, and their numbers: as measured on news of sibling events. */
const WEIGHT = { name: 3, number: 2, word: 1 } as const;
/** No article is known by more: texts of a megabyte happen. */
const MOST_TERMS = 1_500;
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

/** The country of most of the places told, whatever they stand for; of two as frequent the first by the alphabet. */
const countryOf = (places: readonly Place[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { country } of places) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
};

const articleTerms = (text: string): Terms => {
  const weights = new Map<number, number>();
  for (const { term, kind } of termsOf(text)) {
    const hash = termHash(term);
    const known = weights.get(hash);
    if (known === undefined && weights.size >= MOST_TERMS) continue;
    weights.set(hash, Math.max(known ?? 0, WEIGHT[kind]));
  }
  const hashes = Uint32Array.from(weights.keys()).sort();
  return { hashes, weights: Uint8Array.from(hashes, (hash) => weights.get(hash)!) };
};

/** The profile of an article as it was read. */
export const profileOf = (reading: Reading): Profile => {
  const { article, places } = reading;
  const country = countryOf(places);
  return {
    article: article.id,
    ...(article.published === undefined ? {} : { published: article.published }),
    terms: articleTerms(article.text),
    home: homeOf(places),
    ...(country === undefined ? {} : { country }),
  };
};
