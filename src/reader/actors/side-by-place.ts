import type { Actor, Place } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';

/** Who governs a part of a state in its name. */
const GOVERNS = /\b(?:governor|prefect)\b/iu;

const NAMES = /\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}/gu;

const OF_ALPHA2 = new Map(STATES.map(({ alpha2, alpha3 }) => [alpha2, alpha3]));

/** The state of each place that is named in the text; none where its name stands for places in several. */
const statesOf = (places: readonly Place[]): ReadonlyMap<string, string | undefined> => {
  const states = new Map<string, string | undefined>();
  for (const { name, country } of places) {
    const state = OF_ALPHA2.get(country ?? '');
    const key = name.toLowerCase();
    states.set(key, states.has(key) && states.get(key) !== state ? undefined : state);
  }
  return states;
};

const placesIn = (role: string): readonly string[] =>
  (role.match(NAMES) ?? []).map((name) => name.toLowerCase().replace(/['’]s$/u, ''));

/** "the acting governor of Kursk", where Kursk is told to lie in Russia: inferred, for actors of whom nothing else says it. */
export const withSidesOfPlaces = (actors: readonly Actor[], places: readonly Place[]): readonly Actor[] => {
  const states = statesOf(places);
  return actors.map((actor): Actor => {
    if (actor.side !== undefined || actor.kind === 'group') return actor;
    const governed = [...actor.roles, actor.name].filter((role) => GOVERNS.test(role)).flatMap(placesIn);
    const sides = new Set(governed.flatMap((place) => states.get(place) ?? []));
    return sides.size === 1 ? { ...actor, side: [...sides][0]!, sideBasis: 'inferred' } : actor;
  });
};
