import type { Actor, Position, Statement } from '../../model/index.ts';
import { STATE_OF_DEMONYM } from '../lexicon/en/states.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  PAST_FORMS,
  PREPOSITIONS,
  RELATIVES,
} from '../lexicon/en/words.ts';
import { skipOpening } from '../structure/clause.ts';
import type { Run } from '../structure/sentences.ts';
import { runOf } from '../structure/structure.ts';
import { lower, type Named, type Scene } from './scene.ts';

const FIRST = /^(?:i|we|our|my|us|me|ours|mine)$/u;
const THIRD: Readonly<Record<string, readonly Actor['kind'][]>> = {
  he: ['person'],
  his: ['person'],
  him: ['person'],
  she: ['person'],
  her: ['person'],
  it: ['organisation', 'state', 'outlet', 'group'],
  its: ['organisation', 'state', 'outlet', 'group'],
  they: ['group', 'organisation', 'state'],
  their: ['group', 'organisation', 'state'],
};

/** A clause begins after one of these. */
const OPENS =
  /^(?:that|why|whether|because|while|but|if|unless|although|though|when|as|after|before|since|until|how|where|said|says|;|:|–|—)$/u;
/** Words between which and a clause's end no fact is told. */
const SUPPOSED = /^(?:if|unless|whether|until|should|before|were)$/u;

export const namedAt = (scene: Scene, at: number): Named | undefined => {
  const index = scene.namedAt[at];
  return index === undefined || index < 0 ? undefined : scene.named[index];
};

/** Whether another than the speaker is named in a content before a place: then "he" may be that other. */
const anotherBefore = (scene: Scene, { from, to }: Run, speaker: Actor, kinds: readonly Actor['kind'][]): boolean => {
  for (let i = from; i < to; i++) {
    const other = namedAt(scene, i)?.actor;
    if (other !== undefined && other !== speaker && (kinds.includes(other.kind) || other.kind === 'unknown'))
      return true;
  }
  return false;
};

/** "they'll" is "they" with its verb. */
const bare = (word: string): string => word.replace(/'(?:ll|d|ve|re|s|m)$/u, '');

/** So far from the head of a content a pronoun is still taken for its speaker, in tokens. */
const NEAR = 40;

/** Whether a stretch of content begins with a pronoun, and so may be of its speaker: "that he was …". */
const isHead = (scene: Scene, from: number): boolean => {
  const first = /^(?:that|why|whether|:|,|[“”"])$/u.test(lower(scene, from)) ? from + 1 : from;
  return /^(?:it|he|she|they)$/u.test(bare(lower(scene, first)));
};

/** Whom a pronoun in a content means, where it can be the speaker; "we" in the speaker's own words is his side. */
const ofPronoun = (scene: Scene, statement: Statement, at: number): Actor | undefined => {
  const word = bare(lower(scene, at));
  const speaker = statement.voice === 'author' ? undefined : scene.actors.get(statement.speaker ?? '');
  if (speaker === undefined) return undefined;
  if (FIRST.test(word)) return statement.voice === 'indirect' ? undefined : speaker;
  const kinds = THIRD[word];
  if (kinds === undefined || statement.voice === 'direct') return undefined;
  const { start } = statement.content[0]!;
  const { from } = runOf(scene.structure, { start, end: start + 1 });
  if (at - from > NEAR || !isHead(scene, from)) return undefined;
  if (speaker.kind !== 'unknown' && !kinds.includes(speaker.kind)) return undefined;
  return anotherBefore(scene, { from, to: at }, speaker, kinds) ? undefined : speaker;
};

/** The actor that a word names or, in a content, that its pronoun means. */
export const actorAt = (scene: Scene, statement: Statement, at: number): Actor | undefined =>
  namedAt(scene, at)?.actor ?? ofPronoun(scene, statement, at);

/** "After Norland left, Sudria refused": a clause before the clause. */
const FORE = /^(?:after|before|since|as|when|while|although|though|because|if|unless|until)$/u;

/** Where the clause begins whose verb group begins at `verb`. */
const clauseStart = (scene: Scene, stretch: Run, verb: number): number => {
  let comma = false;
  for (let i = verb - 1; i >= stretch.from; i--) {
    const word = lower(scene, i);
    if (word === ',') comma = true;
    if (word === 'that' && i === verb - 1) continue;
    if (comma && i === stretch.from && FORE.test(word)) return i;
    if (OPENS.test(word) || (scene.cueAt[i] === 1 && i < verb - 1)) return i + 1;
    if (word === 'and' && lower(scene, i - 1) === ',' && i < verb - 1) return i + 1;
  }
  return stretch.from;
};

/** Words after a name that show that the name was all of the subject: "Norland, which", "the firm on Monday". */
const afterSubject = (word: string): boolean =>
  /^(?:[,(“”"«]|and|along|together|today|yesterday)$/u.test(word) ||
  PREPOSITIONS.has(word) ||
  RELATIVES.has(word) ||
  DAYS.has(word);

/** At most this many words stand before the name in a subject: "the outgoing prime minister". */
const TITLE = 6;

/** A finite verb by its look: before it stood a subject, after it stands none. */
const isVerb = ({ structure }: Scene, at: number): boolean => {
  const token = structure.tokens[at];
  if (token === undefined || token.capital) return false;
  return AUXILIARIES.has(token.lower) || PAST_FORMS.has(token.lower) || /[^e]ed$/u.test(token.lower);
};

/** The actor whose name heads a run up to a verb; `shared`: an earlier verb of the same subject may stand between. */
const headOf = (scene: Scene, statement: Statement, run: Run, shared = false): Actor | undefined => {
  const { from } = skipOpening(scene.structure, run);
  for (let i = from; i < run.to && i < from + TITLE; i++) {
    const word = lower(scene, i);
    const named = namedAt(scene, i);
    const actor = named?.actor ?? ofPronoun(scene, statement, i);
    if (actor === undefined) {
      if (
        isVerb(scene, i) ||
        PREPOSITIONS.has(word) ||
        CONJUNCTIONS.has(word) ||
        RELATIVES.has(word) ||
        word === ',' ||
        word === "'s"
      )
        return undefined;
      continue;
    }
    const end = named?.to ?? i + 1;
    if (end >= run.to || afterSubject(lower(scene, end))) return actor;
    if (isVerb(scene, end)) return shared ? actor : undefined;
    if (named === undefined || /^'s?$|^’$/u.test(lower(scene, end))) return undefined;
    i = end - 1;
  }
  return undefined;
};

/** A person named right before the verb, after a title of many words: "the Federal Minister for Interior Olga Finn". */
const titledAt = (scene: Scene, { from, to }: Run): Actor | undefined => {
  const named = namedAt(scene, to - 1);
  if (named === undefined || named.to !== to || named.from <= from || named.actor.kind !== 'person') return undefined;
  return scene.structure.tokens[named.from - 1]!.capital ? named.actor : undefined;
};

/** Before a relative pronoun: "Olga Finn, who". */
const antecedent = (scene: Scene, at: number): Actor | undefined =>
  namedAt(scene, lower(scene, at - 1) === ',' ? at - 2 : at - 1)?.actor;

export interface Subject {
  readonly actor?: Actor;
  /** Where the clause begins, and whether it only supposes what it tells. */
  readonly from: number;
  readonly supposed: boolean;
}

/** The subject of a verb group that begins at `verb`, looked for in its stretch of the sentence. */
export const subjectOf = (scene: Scene, statement: Statement, stretch: Run, verb: number): Subject => {
  const before = lower(scene, verb - 1);
  const from = clauseStart(scene, stretch, verb);
  const supposed = from > stretch.from && SUPPOSED.test(lower(scene, from - 1));
  if (RELATIVES.has(before)) {
    const actor = antecedent(scene, verb - 1);
    return { from, supposed, ...(actor ? { actor } : {}) };
  }
  const shared = before === ',' || CONJUNCTIONS.has(before);
  const actor =
    headOf(scene, statement, { from, to: verb }, shared) ??
    titledAt(scene, { from, to: verb }) ??
    (shared ? headOf(scene, statement, { from: stretch.from, to: verb }, true) : undefined);
  return { from, supposed, ...(actor ? { actor } : {}) };
};

/** How the other side is joined to each move: "talks with", "aid to", "action against". */
const JOINED: Readonly<Record<Position['move'], RegExp>> = {
  offer: /^(?:to|with)$/u,
  demand: /^(?:from|on|upon)$/u,
  refusal: /^$/u,
  acceptance: /^with$/u,
  precondition: /^$/u,
  concession: /^to$/u,
  promise: /^to$/u,
  threat: /^(?:to|against|with)$/u,
  'rule out': /^with$/u,
};

/** What another clause of the terms begins with. */
const CLAUSE = /^(?:if|unless|until|that|who|which|because|while|where)$/u;

/** Whether a name is all of its phrase, and no modifier: not "the Norland border", not "Norland’s". */
const isWhole = (scene: Scene, { to }: Named): boolean => {
  const next = scene.structure.tokens[to];
  return (
    next === undefined ||
    (next.lower !== "'s" &&
      (!next.word || afterSubject(next.lower) || DETERMINERS.has(next.lower) || GOES_ON.test(next.lower)))
  );
};

const GOES_ON = /^(?:or|but|to|is|are|was|were|has|have|had|will|would|unless|until|if|that)$/u;

/** "to the rebels", "to war-torn Norland": one word may stand before the name. */
const BEFORE_NAME = /^(?:the|a|an|its|his|her|their|all|both|neighbou?ring|\p{L}+-\p{L}+)$/u;

/** The head of "that the rebels leave", of "the rebels to leave". */
const headNamed = (scene: Scene, run: Run): Named | undefined => {
  let i = run.from;
  while (i < run.to && (DETERMINERS.has(lower(scene, i)) || /^(?:on|upon|for)$/u.test(lower(scene, i)))) i += 1;
  const named = namedAt(scene, i);
  return named !== undefined && !/^'s?$/u.test(lower(scene, named.to)) ? named : undefined;
};

/** Whom a move is put to, by the words of its terms: whom it asks to do something, or who is joined to it. */
export const addresseeIn = (
  scene: Scene,
  run: Run,
  { move, by }: { readonly move: Position['move']; readonly by: Actor | undefined },
): Actor | undefined => {
  const other = (named: Named | undefined): Actor | undefined =>
    named !== undefined && named.actor !== by && named.actor.kind !== 'outlet' ? named.actor : undefined;
  const asks = move === 'demand' || move === 'offer';
  const head = asks ? other(headNamed(scene, run)) : undefined;
  if (head !== undefined || (move === 'demand' && lower(scene, run.from) === 'that')) return head;
  for (let at = run.from; at < run.to; at++) {
    if (at > run.from && CLAUSE.test(lower(scene, at))) return undefined;
    if (!JOINED[move].test(lower(scene, at))) continue;
    const named = namedAt(scene, at + (BEFORE_NAME.test(lower(scene, at + 1)) ? 2 : 1));
    const actor = named && isWhole(scene, named) ? other(named) : undefined;
    if (actor !== undefined) return actor;
  }
  return undefined;
};

/** "a Norlandic plan": the state whose adjective it is, where the article speaks of that state. */
const stateOf = ({ structure, states }: Scene, at: number): Actor | undefined => {
  const token = structure.tokens[at];
  const state = token?.capital ? STATE_OF_DEMONYM.get(token.lower) : undefined;
  return state && states.get(state.alpha3);
};

/** After these no owner is named: "a plan for Norland", "comments about Norland". */
const NO_OWNER = /^(?:to|that|which|about|for|on|onto|in|at|with|against|over|as|if|unless|until)$/u;

/** "the Norland agreement": a treaty's name, and not a side's plan. */
const isNameOf = (scene: Scene, at: number): boolean =>
  /^(?:agreements?|accords?|treaty|pacts?|protocol|talks|summit|deal|border|war)$/u.test(
    lower(scene, namedAt(scene, at)?.to ?? at + 1),
  );

/** Whose proposal is refused or accepted: "Norland's offer", "our proposals", "an appeal from the envoy", "a UN plan". */
export const ownerIn = (scene: Scene, statement: Statement, run: Run, by: Actor | undefined): Actor | undefined => {
  for (let i = run.from; i < run.to && i < run.from + TITLE + 2; i++) {
    const word = lower(scene, i);
    if (NO_OWNER.test(word)) return undefined;
    const actor = actorAt(scene, statement, i) ?? stateOf(scene, i);
    if (actor === undefined) continue;
    return actor === by || isNameOf(scene, i) ? undefined : actor;
  }
  return undefined;
};
