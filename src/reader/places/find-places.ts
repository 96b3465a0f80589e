import type { Structure } from '../structure/structure.ts';
import { type Accepted, acceptMatches } from './accept.ts';
import { formedNames, without } from './formed-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { homeOf } from './home.ts';
import { findMatches } from './matches.ts';
import { surroundingsOf } from './matches-around.ts';
import { type PlaceFound, placeOf } from './place-of.ts';
import { placeWords } from './place-words.ts';
import { asCalled, bestChoice, groupMatches, resolveGroups } from './resolve.ts';
import { type TaggedName, withTags } from './tagged.ts';

export type { PlaceFound } from './place-of.ts';
export type { TaggedName } from './tagged.ts';

export interface PlaceContext {
  /** ISO 3166-1 alpha-2 of the outlet's country. */
  readonly outletCountry?: string;
  /** What a trained tagger says of names; without it rules and the gazetteer decide alone. */
  readonly names?: readonly TaggedName[];
}

const UNITS = /^(?:region|oblast|province|krai|governorate|prefecture|voivodeship)$/u;

/** "the Kursk region", "Kursk oblast"; and what is so called by its whole name. */
const isUnit = ({ around: { match, after, words } }: Accepted): boolean =>
  UNITS.test(after?.lower ?? '') || UNITS.test(words[match.to - 1]!.lower);

/**
 * The places an article names, in order, each with what it stands for. A place that the gazetteer does not hold, or that
 * nothing decides on, is `open` and has no coordinates.
 */
export const findPlaces = (
  structure: Structure,
  gazetteer: Gazetteer,
  { outletCountry, names }: PlaceContext,
): readonly PlaceFound[] => {
  const { text } = structure;
  const words = placeWords(structure);
  const matches = findMatches(text, words, gazetteer);
  const formed = formedNames(text, words, matches, gazetteer);
  const surroundings = surroundingsOf(words, without(matches, formed));
  const { accepted: matched, declined } = acceptMatches(surroundings);
  const byRule = [
    ...matched,
    ...formed.map(({ match, by }): Accepted => ({ around: { words, match, contains: false }, by })),
  ].sort((a, b) => a.around.match.from - b.around.match.from);
  const accepted =
    names === undefined ? byRule : withTags(byRule, { text, words, gazetteer, surroundings, declined, names });
  const { groups, keyOf } = groupMatches(accepted);
  const choices = new Map(
    resolveGroups(groups, homeOf(words, outletCountry)).map((group) => [group.key, { group, best: bestChoice(group) }]),
  );
  return accepted.map((one) => {
    const { group, best } = choices.get(keyOf(one))!;
    return placeOf(text, one, best && asCalled(group, best, isUnit(one)), gazetteer);
  });
};
