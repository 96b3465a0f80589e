import type { Actor } from '../../model/index.ts';
import { BREAKING, GIVING, HOSTILE, YIELDING } from '../lexicon/en/moves.ts';
import { otherSide } from './by-verb.ts';
import type { Draft, Place } from './draft.ts';
import { actorAt, subjectOf } from './parties.ts';
import { lower, phrase } from './scene.ts';
import { spanOfTerms, termsEnd } from './terms.ts';
import { verbGroupAt } from './verb-group.ts';

/** As many words after a verb as tell what kind of deed it is. */
const DEED = 10;

/** Whether an actor speaks for himself or for a side that the teller is of; the author tells of all alike. */
const isOwn = ({ scene, statement }: Place, by: Actor): boolean => {
  const speaker = scene.actors.get(statement.speaker ?? '');
  if (statement.voice === 'author' || speaker === by) return true;
  return speaker?.side !== undefined && speaker.side === by.side;
};

/** Whether the teller is of another side than who would move: he foretells, or blames. */
const isOpposed = ({ scene, statement }: Place, by: Actor): boolean => {
  const side = scene.actors.get(statement.speaker ?? '')?.side;
  return statement.voice !== 'author' && side !== undefined && by.side !== undefined && side !== by.side;
};

const draftOf = (place: Place, move: Draft['move'], from: number, by: Actor): Draft | undefined => {
  const terms = { from, to: termsEnd(place.scene, from, place.stretch.to) };
  const about = spanOfTerms(place.scene, terms);
  const to = otherSide(place, { move, terms, by });
  return about && { move, about: [about], terms, by, ...(to ? { to } : {}) };
};

/** "is willing to talk", "was not prepared to leave", "is ready to retaliate". */
export const byWillingness = (place: Place): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const group = verbGroupAt(scene, at, stretch.from);
  if (
    lower(scene, at + 1) !== 'to' ||
    !/\b(?:is|are|was|were|be|been|remains?|remained|am)\b/u.test(phrase(scene, { from: group.from, to: at }))
  )
    return undefined;
  const { actor: by, supposed } = subjectOf(scene, statement, stretch, group.from);
  if (by === undefined || supposed || /^(?:could|may|might|should)$/u.test(group.modal)) return undefined;
  const deed = phrase(scene, { from: at + 2, to: Math.min(stretch.to, at + 2 + DEED) });
  const word = lower(scene, at);
  if (word === 'unwilling' || group.negated) return draftOf(place, 'refusal', at + 1, by);
  if (HOSTILE.test(deed) || BREAKING.test(deed)) return draftOf(place, 'threat', at + 1, by);
  if (/^(?:be|win|face|become|go|do|play|start|begin|run)\b/u.test(deed)) return undefined;
  return draftOf(place, word === 'committed' ? 'promise' : 'offer', at + 1, by);
};

const BETWEEN = /^(?:not|never|also|soon|now|then|always|\p{L}{3,}ly)$/u;

/** "they'll": the subject and its verb in one word. */
const CONTRACTED = /^\p{L}+'ll$/u;

/** "Norland will give …", "the rebels will not accept …", "it will retaliate unless …". */
export const byFuture = (place: Place): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const modal = lower(scene, at);
  if (/^(?:would|wouldn't)$/u.test(modal) && statement.voice !== 'indirect' && statement.voice !== 'mixed')
    return undefined;
  let verb = at + 1;
  while (verb < stretch.to && BETWEEN.test(lower(scene, verb))) verb += 1;
  const negated = /n't$|not$/u.test(modal) || /\b(?:not|never)\b/u.test(phrase(scene, { from: at, to: verb }));
  const deed = phrase(scene, { from: verb, to: Math.min(stretch.to, verb + DEED) });
  if (!(negated ? YIELDING : GIVING).test(deed) && !HOSTILE.test(deed) && !BREAKING.test(deed)) return undefined;
  const { actor: by, supposed } = CONTRACTED.test(modal)
    ? { actor: actorAt(scene, statement, at), supposed: false }
    : subjectOf(scene, statement, stretch, verbGroupAt(scene, at, stretch.from).from);
  if (by === undefined || supposed) return undefined;
  if (negated) return isOwn(place, by) && YIELDING.test(deed) ? draftOf(place, 'refusal', verb, by) : undefined;
  if (HOSTILE.test(deed) || BREAKING.test(deed))
    return isOwn(place, by) ? draftOf(place, 'threat', verb, by) : undefined;
  return isOpposed(place, by) ? undefined : draftOf(place, 'promise', verb, by);
};

/** "the rebels must leave the town": what the speaker wants of another. */
export const byMust = (place: Place): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const by = statement.voice === 'author' ? undefined : scene.actors.get(statement.speaker ?? '');
  if (by === undefined || lower(scene, at + 1) === 'have') return undefined;
  const { actor: to, from, supposed } = subjectOf(scene, statement, stretch, at);
  if (to === undefined || to === by || supposed) return undefined;
  const terms = { from, to: termsEnd(scene, at, stretch.to) };
  const about = spanOfTerms(scene, terms);
  return about && { move: 'demand', about: [about], terms, by, to };
};
