import type { Actor } from '../../model/index.ts';
import { MAKING, MOVE_NOUNS, REQUIRING } from '../lexicon/en/position-words.ts';
import { PREPOSITIONS } from '../lexicon/en/words.ts';
import type { Draft, Place } from './draft.ts';
import { actorAt, addresseeIn, namedAt, subjectOf } from './parties.ts';
import { lower, type Scene } from './scene.ts';
import { spanOfTerms, termsEnd } from './terms.ts';
import { verbGroupAt } from './verb-group.ts';

/** "to the rebels" between a noun and its terms is told of the other side alone. */
const afterAddressee = (scene: Scene, from: number, end: number): number => {
  if (!/^(?:to|with)$/u.test(lower(scene, from))) return from;
  for (let i = from + 1; i < Math.min(end, from + 4); i++) {
    const named = namedAt(scene, i);
    if (named !== undefined) return named.to;
  }
  return from;
};

/** Where the terms of a noun begin: "that would require …", "to …", "for …", "that they …". */
const complement = (scene: Scene, noun: number, end: number): number | undefined => {
  const from = afterAddressee(scene, noun + 1, end);
  const word = lower(scene, from);
  if (word === 'that' || word === 'which')
    for (let i = from + 1; i < Math.min(end, from + 6); i++) {
      if (REQUIRING.has(lower(scene, i))) return i + 1;
      if (/^call(?:s|ed)?$/u.test(lower(scene, i)) && lower(scene, i + 1) === 'for') return i + 2;
    }
  if (word === 'that') return from;
  if (word === 'for' || (word === 'of' && !/^demands?$/u.test(lower(scene, noun)))) return from + 1;
  return word === 'to' ? from : undefined;
};

/** How far before its noun the verb of "made a generous public offer" may stand. */
const NEAR = 6;

/** Who made it: the subject of "made an offer", the owner of "its refusal". */
const makerOf = ({ scene, at, statement, stretch }: Place): Actor | undefined | null => {
  for (let i = at - 1; i >= Math.max(stretch.from, at - NEAR); i--) {
    const word = lower(scene, i);
    if (PREPOSITIONS.has(word) || word === ',') return null;
    if (MAKING.has(word)) {
      const group = verbGroupAt(scene, i, stretch.from);
      if (group.negated || group.modal !== '' || !group.finite || group.passive) return null;
      const { actor, supposed } = subjectOf(scene, statement, stretch, group.from);
      return supposed ? null : actor;
    }
    if (word === "'s" || (word === "'" && i > stretch.from)) return namedAt(scene, i - 1)?.actor ?? null;
    if (/^(?:my|our|his|her|its|their)$/u.test(word)) return actorAt(scene, statement, i) ?? null;
  }
  return null;
};

/** "made a peace offer to Norland that would have required …", "our proposals to return to …", "Norland’s refusal to …". */
export const byNoun = (place: Place): Draft | undefined => {
  const { scene, at, stretch } = place;
  const maker = makerOf(place);
  const start = complement(scene, at, stretch.to);
  if (maker === null || start === undefined || start >= stretch.to) return undefined;
  const terms = { from: start, to: termsEnd(scene, start, stretch.to) };
  const about = spanOfTerms(scene, terms);
  const move = MOVE_NOUNS.get(lower(scene, at))!;
  if (about === undefined || /^(?:it|this|these|those|them|which|course)$/u.test(lower(scene, start))) return undefined;
  const to = addresseeIn(scene, { from: at + 1, to: terms.to }, { move, by: maker });
  return { move, about: [about], terms, ...(maker ? { by: maker } : {}), ...(to ? { to } : {}) };
};
