import type { Place } from '../../model/index.ts';
import type { Accepted } from './accept.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Choice } from './resolve.ts';
import { useOf } from './use.ts';

/** A place as the finder gives it: it has no identifier yet. */
export type PlaceFound = Omit<Place, 'id'>;

/** A choice less likely than this is not made: the place stays open. */
const LEAST = 0.2;

/** Stated: a state, or what the text itself says where it lies. The rest follows from the article as a whole. */
const basisOf = ({ bearer, stated }: Choice): Place['basis'] =>
  stated || bearer.entry.level === 'country' ? 'stated' : 'inferred';

/** What is said of a match: the place it was resolved to, or the words alone. */
export const placeOf = (
  text: string,
  { around: { match, words }, by }: Accepted,
  choice: Choice | undefined,
  gazetteer: Gazetteer,
): PlaceFound => {
  const span = { start: match.start, end: match.end };
  const chosen = choice !== undefined && choice.probability >= LEAST ? choice : undefined;
  const use = useOf(words, match, chosen?.bearer.entry);
  if (chosen === undefined) return { span, name: text.slice(span.start, span.end), use, basis: 'open', by };
  const { index, lat, lon, geonames, country, unit, feature } = chosen.bearer.entry;
  return {
    span,
    name: gazetteer.nameOf(index),
    lat: lat!,
    lon: lon!,
    ...(geonames === undefined ? {} : { geonames }),
    ...(country === undefined ? {} : { country }),
    ...(unit < 0 ? {} : { admin1: gazetteer.nameOf(unit) }),
    feature,
    use,
    basis: basisOf(chosen),
    confidence: Math.round(chosen.probability * 1000) / 1000,
    by,
  };
};
