import type { Actor, Position } from '../../model/index.ts';
import type { Draft, Place } from './draft.ts';
import { subjectOf } from './parties.ts';
import { lower } from './scene.ts';
import { skipTime } from './terms.ts';
import { verbGroupAt } from './verb-group.ts';

/** "Norland refused.", "The rebels, who had accepted, left": an answer in one word. */
export const byAnswer = (place: Place): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const after = lower(scene, at + 1) === 'then' ? at + 2 : skipTime(scene, at + 1);
  if (after < stretch.to && !/^[.;!]$/u.test(lower(scene, after))) return undefined;
  const group = verbGroupAt(scene, at, stretch.from);
  if (group.negated || group.modal !== '' || group.passive || !group.finite) return undefined;
  const { actor: by, supposed } = subjectOf(scene, statement, stretch, group.from);
  if (by === undefined || supposed) return undefined;
  const move = /^(?:agreed|accepted)$/u.test(lower(scene, at)) ? 'acceptance' : 'refusal';
  return { move, about: [], by, answer: true };
};

/** As far before an answer as what it answers may stand, in code units. */
const REACH = 400;

/** What is put to a side, and waits for an answer. */
const PUT: ReadonlySet<Position['move']> = new Set(['offer', 'demand']);

const sameParty = (a: Actor, b: Actor): boolean => a === b || (a.side !== undefined && a.side === b.side);

/** What a draft answers: the last thing put by another side just before it, and not to a third. */
export const answeredBy = <D extends Draft & { readonly at: number }>(
  { by, at, answer }: D,
  before: readonly D[],
): D | undefined =>
  before.findLast(
    (one) =>
      PUT.has(one.move) &&
      at - one.at <= REACH &&
      one.by !== undefined &&
      by !== undefined &&
      !sameParty(one.by, by) &&
      (answer === undefined || one.to === undefined || sameParty(one.to, by)),
  );
