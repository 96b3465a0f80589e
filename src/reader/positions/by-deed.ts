import { TERMS } from '../lexicon/en/moves.ts';
import type { Draft, Place } from './draft.ts';
import { holds } from './frames.ts';
import { addresseeIn, subjectOf } from './parties.ts';
import { lower } from './scene.ts';
import { spanOfTerms, termsEnd } from './terms.ts';
import { verbGroupAt } from './verb-group.ts';

const YIELDS = /^(?:allow|let|permit|release|free|lift|ease|drop|withdraw|reopen|hand|return|grant)$/u;

/** How near the noun must stand that a deed is of: "walked out of the talks". */
const NEAR = 7;

const ofDeed = (place: Place, move: Draft['move'], from: number): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const group = verbGroupAt(scene, at, stretch.from);
  if (group.negated || group.modal !== '' || group.passive || !group.finite) return undefined;
  const { actor: by, supposed } = subjectOf(scene, statement, stretch, group.from);
  const terms = { from, to: termsEnd(scene, from, stretch.to) };
  const about = spanOfTerms(scene, terms);
  if (by === undefined || supposed || about === undefined) return undefined;
  const to = addresseeIn(scene, terms, { move, by });
  return { move, about: [about], terms, by, ...(to ? { to } : {}) };
};

/** "decided to allow", "decided to lift". */
export const byDecision = (place: Place): Draft | undefined =>
  lower(place.scene, place.at + 1) === 'to' && YIELDS.test(lower(place.scene, place.at + 2))
    ? ofDeed(place, 'concession', place.at + 1)
    : undefined;

/** "walked out of the talks", "pulled out of the treaty", "withdrew from the accord". */
export const byLeaving = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  const from = lower(scene, at + 1) === 'out' ? at + 3 : at + 2;
  if (!/^(?:of|from)$/u.test(lower(scene, from - 1))) return undefined;
  return holds(scene, { from, to: Math.min(stretch.to, from + NEAR) }, TERMS)
    ? ofDeed(place, 'refusal', from)
    : undefined;
};

/** "broke off the talks", "called off the summit". */
export const byBreaking = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  const from = at + 2;
  const ends = lower(scene, at + 1) === 'off' && holds(scene, { from, to: Math.min(stretch.to, from + NEAR) }, TERMS);
  return ends ? ofDeed(place, 'refusal', from) : undefined;
};

/** "declared a ceasefire", "announced an amnesty". */
export const byDeclaring = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  for (let i = at + 1; i < Math.min(stretch.to, at + NEAR - 1); i++)
    if (/^(?:ceasefire|cease-fire|truce|amnesty|pardon|armistice)$/u.test(lower(scene, i)))
      return ofDeed(place, 'concession', at + 1);
  return undefined;
};

/** "reached an agreement with", "struck a deal". */
export const byReaching = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  for (let i = at + 1; i < Math.min(stretch.to, at + NEAR - 2); i++)
    if (/^(?:agreement|deal|accord|pact|truce|ceasefire|settlement|compromise|understanding)$/u.test(lower(scene, i)))
      return ofDeed(place, 'acceptance', at + 1);
  return undefined;
};

/** "dropped its demand that", "gave up its claim": what a side no longer asks. */
export const byDropping = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  const from = lower(scene, at + 1) === 'up' ? at + 2 : at + 1;
  if (!/^(?:its|their|his|her|the|all|some)$/u.test(lower(scene, from))) return undefined;
  for (let i = from + 1; i < Math.min(stretch.to, from + 5); i++)
    if (/^(?:demands?|conditions?|insistence|claims?|objections?|opposition|resistance)$/u.test(lower(scene, i)))
      return ofDeed(place, 'concession', from);
  return undefined;
};
