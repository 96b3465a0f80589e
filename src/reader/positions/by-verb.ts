import type { Actor, Position } from '../../model/index.ts';
import { HOSTILE, TERMS } from '../lexicon/en/moves.ts';
import { MOVE_VERBS, type MoveVerb, NO_ANSWER, NO_STEP } from '../lexicon/en/position-words.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Draft, Place } from './draft.ts';
import { FRAMES, holds, isTo, NEAR } from './frames.ts';
import { addresseeIn, namedAt, ownerIn, subjectOf } from './parties.ts';
import { lower, phrase, type Scene } from './scene.ts';
import { skipTime, spanOfTerms, termsEnd } from './terms.ts';
import { type VerbGroup, verbGroupAt } from './verb-group.ts';

/** "Norland’s offers": a form that is a noun as well is a verb after a name or "it", and before what it can take. */
const isVerb = (scene: Scene, { noun }: MoveVerb, group: VerbGroup): boolean => {
  const { at, from } = group;
  const base = !/(?:ed|ing|s|sworn|swore|took|taken|sought)$/u.test(lower(scene, at));
  const before = lower(scene, from - 1);
  if (noun || base) {
    const named = namedAt(scene, from - 1);
    const subject = (named !== undefined && named.to === from) || /^(?:it|he|she|they|we|i|who|which)$/u.test(before);
    return subject && before !== "'s" && !/^(?:of|from|by|and|or|,|\.|are|is|were|have)$/u.test(lower(scene, at + 1));
  }
  return from < at || !(DETERMINERS.has(before) || before === "'s" || MOVE_VERBS.has(before));
};

/** "declined to comment"; "ruled out a link", which is a finding and no step. */
const isNoStep = (scene: Scene, move: Position['move'], terms: Run): boolean => {
  const words = phrase(scene, { from: terms.from, to: Math.min(terms.to, terms.from + NEAR) });
  return NO_ANSWER.test(words) || (move === 'rule out' && NO_STEP.test(words) && !holds(scene, terms, TERMS));
};

/** "sworn to fight on" */
const isHostile = (scene: Scene, { from, to }: Run): boolean =>
  lower(scene, from) === 'to' && HOSTILE.test(phrase(scene, { from: from + 1, to: Math.min(to, from + NEAR) }));

/** Who stands after "by" in "was rejected by Norland". */
const agentIn = (scene: Scene, from: number, end: number): Actor | undefined => {
  for (let i = from; i < Math.min(end, from + 6); i++)
    if (lower(scene, i) === 'by')
      return (namedAt(scene, i + 1) ?? (DETERMINERS.has(lower(scene, i + 1)) ? namedAt(scene, i + 2) : undefined))
        ?.actor;
  return undefined;
};

/** "Its offer was rejected by Norland": what is refused or accepted stands before the verb. */
const passive = ({ scene, at, statement, stretch }: Place, verb: MoveVerb, group: VerbGroup): Draft | undefined => {
  if (!/^(?:refusal|acceptance|rule out|concession)$/u.test(verb.move)) return undefined;
  const by = agentIn(scene, at + 1, stretch.to);
  const { from, supposed } = subjectOf(scene, statement, stretch, group.from);
  const terms = { from, to: group.from };
  if (supposed || by === undefined || !holds(scene, terms, TERMS)) return undefined;
  const to = ownerIn(scene, statement, terms, by);
  const about = spanOfTerms(scene, terms);
  return about && { move: verb.move, about: [about], by, ...(to ? { to } : {}) };
};

/** The other side: the owner of what is refused or accepted, or whom an offer or a demand is put to. */
export const otherSide = (
  { scene, statement }: Place,
  { move, terms, by }: { readonly move: Position['move']; readonly terms: Run; readonly by: Actor | undefined },
): Actor | undefined =>
  (/^(?:refusal|acceptance|concession)$/u.test(move) ? ownerIn(scene, statement, terms, by) : undefined) ??
  addresseeIn(scene, terms, { move, by });

/** Terms that show a step though its side is not known: a deed, or what is put to sides; not "offered products". */
const isWhole = (scene: Scene, { move, frame }: MoveVerb, terms: Run): boolean => {
  if (terms.to - terms.from < 2 || frame === 'let' || frame === 'freed') return false;
  if (move === 'threat') return isTo(scene, terms.from);
  const doubtful = move === 'offer' || move === 'promise';
  return !doubtful || isTo(scene, terms.from) || holds(scene, terms, TERMS);
};

/** "Norland has offered to …", "the rebels, who rejected the plan": a side's move told in a clause of its own. */
export const byVerb = (place: Place): Draft | undefined => {
  const { scene, at, statement, stretch } = place;
  const verb = MOVE_VERBS.get(lower(scene, at))!;
  const group = verbGroupAt(scene, at, stretch.from);
  if (group.negated || group.modal !== '' || !group.finite || !isVerb(scene, verb, group)) return undefined;
  if (group.passive) return passive(place, verb, group);
  const run = { from: skipTime(scene, at + 1), to: stretch.to };
  const start = FRAMES[verb.frame](scene, run, { ...run, to: Math.min(run.to, run.from + NEAR) });
  if (start === undefined || start >= stretch.to) return undefined;
  const terms = { from: start, to: termsEnd(scene, start, stretch.to) };
  const about = spanOfTerms(scene, terms);
  if (about === undefined || PREPOSITIONS.has(lower(scene, terms.to - 1)) || isNoStep(scene, verb.move, terms))
    return undefined;
  const { actor: by, supposed } = subjectOf(scene, statement, stretch, group.from);
  if (supposed || (by === undefined && !isWhole(scene, verb, terms))) return undefined;
  const move = verb.move === 'promise' && isHostile(scene, terms) ? 'threat' : verb.move;
  const to = otherSide(place, { move, terms, by });
  return { move, about: [about], terms, ...(by ? { by } : {}), ...(to ? { to } : {}) };
};
