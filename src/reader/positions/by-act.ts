import type { Act, Actor, Position, Span, Statement } from '../../model/index.ts';
import { AT_HOME, NOT_OPEN, REQUIRING } from '../lexicon/en/position-words.ts';
import { SPEAKS_FOR_STATE } from '../lexicon/en/states.ts';
import type { Run } from '../structure/sentences.ts';
import { runOf } from '../structure/structure.ts';
import type { Draft } from './draft.ts';
import { isStep } from './is-step.ts';
import { addresseeIn, namedAt, ownerIn } from './parties.ts';
import { lower, phrase, type Scene } from './scene.ts';

const MOVES: Readonly<Partial<Record<Act, Position['move']>>> = {
  offer: 'offer',
  demand: 'demand',
  refuse: 'refusal',
  agree: 'acceptance',
  promise: 'promise',
  threaten: 'threat',
};

/** As many words as tell what a content is of. */
const HEAD = 24;
/** Whom a cue asks stands so near before the content, in tokens. */
const NEAR = 12;

const RULED_OUT = /\brul(?:e|es|ed|ing)\b.*\bout\b/u;

/** Those who are told the news are not the other side. */
const LISTENERS = /\b(?:reporters?|journalists?|press|audience|crowd)\b/iu;

const isReported = ({ voice, cue }: Statement): boolean => voice !== 'author' && cue.length > 0;

/** Whom the statement is addressed to, where he is asked for something and not just told. */
const addressedIn = (scene: Scene, { addressee, act }: Statement): Draft['to'] => {
  const actor = scene.actors.get(addressee ?? '');
  const asked = act === 'demand' || act === 'offer';
  return asked && actor !== undefined && actor.kind !== 'outlet' && !LISTENERS.test(actor.name) ? actor : undefined;
};

/** "asked the rebels to leave": whom a cue names before or after it is asked. */
const askedIn = (scene: Scene, { cue, content }: Statement, by: string | undefined): Draft['to'] => {
  const from = runOf(scene.structure, cue[0]!).from;
  const to = runOf(scene.structure, content[0]!).from;
  for (let i = Math.max(from, to - NEAR); i < to; i++) {
    const actor = namedAt(scene, i)?.actor;
    if (actor !== undefined && actor.id !== by && actor.kind !== 'outlet' && !LISTENERS.test(actor.name)) return actor;
  }
  return undefined;
};

/** "decided to allow the march": the one deed among the plain acts that yields. */
const YIELDED = /^to (?:allow|let|permit|release|free|lift|ease|drop|withdraw|reopen|return|grant)\b/u;

const wordsOf = (scene: Scene, { from, to }: Run): string => phrase(scene, { from, to: Math.min(to, from + HEAD) });

const moveOf = (scene: Scene, { act, cue, content }: Statement): Position['move'] | undefined => {
  if (act !== 'assert' || cue.length === 0) return MOVES[act];
  const decided = /\bdecided$/u.test(wordsOf(scene, runOf(scene.structure, cue[0]!)));
  return decided && YIELDED.test(wordsOf(scene, runOf(scene.structure, content[0]!))) ? 'concession' : undefined;
};

/** "that would have required a withdrawal": the terms are what is required. */
const withoutRequiring = (scene: Scene, content: readonly Span[], terms: Run): readonly Span[] => {
  if (!/^(?:that|which)$/u.test(lower(scene, terms.from))) return content;
  for (let i = terms.from + 1; i < Math.min(terms.to - 1, terms.from + 5); i++)
    if (REQUIRING.has(lower(scene, i)))
      return [{ start: scene.structure.tokens[i + 1]!.start, end: content[0]!.end }, ...content.slice(1)];
  return content;
};

/** "rejected something", "rejected this": what was only said before is denied so, and no proposal refused. */
const isDenial = (move: Position['move'], cue: string, head: string): boolean =>
  move === 'refusal' && /^(?:something|this|that|it)$/u.test(head) && /\b(?:reject|dismiss)/u.test(cue);

const PROMISING = /\b(?:promis|pledg|vow|commit|swear|swor|undert|guarant|assur|offer|agree)/u;

/** "she would unpack", said a neighbour: what private people say that they will do is no promise to a side. */
const isPrivate = (by: Actor | undefined, move: Position['move'], cue: string): boolean => {
  if (by?.kind !== 'person' || move !== 'promise' || PROMISING.test(cue)) return false;
  if ([by.name, ...by.roles].some((role) => AT_HOME.test(role))) return true;
  return (
    by.naming === 'anonymous' &&
    !by.name
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => SPEAKS_FOR_STATE.has(word))
  );
};

/** A statement that is a step itself: its act by cue or content, its speaker the party, its content the terms. */
export const byAct = (scene: Scene, statement: Statement): Draft | undefined => {
  const { act, content, cue, speaker } = statement;
  const move = moveOf(scene, statement);
  if (move === undefined || !isReported(statement) || statement.modality === 'question') return undefined;
  const terms = runOf(scene.structure, content[0]!);
  const said = {
    cue: cue.map((span) => wordsOf(scene, runOf(scene.structure, span))).join(' '),
    head: wordsOf(scene, terms),
    all: content.map((span) => wordsOf(scene, runOf(scene.structure, span))).join(' '),
  };
  const by = scene.actors.get(speaker ?? '');
  if (!isStep(act, said) || isDenial(move, said.cue, said.head) || isPrivate(by, move, said.cue)) return undefined;
  const step = move === 'refusal' && (RULED_OUT.test(said.cue) || NOT_OPEN.test(said.all)) ? 'rule out' : move;
  const answered = step === 'refusal' || step === 'acceptance';
  const to =
    addressedIn(scene, statement) ??
    askedIn(scene, statement, speaker) ??
    (answered ? ownerIn(scene, statement, terms, by) : undefined) ??
    addresseeIn(scene, terms, { move: step, by });
  return {
    move: step,
    about: withoutRequiring(scene, content, terms),
    terms,
    ...(by ? { by } : {}),
    ...(to ? { to } : {}),
  };
};

/** "offered talks on two conditions: that …": the talks, where the cue holds them and the content only the conditions. */
export const offeredOnConditions = (scene: Scene, { cue }: Statement): Span | undefined => {
  const { from, to } = runOf(scene.structure, cue[0]!);
  const on = to - (lower(scene, to - 2) === 'on' ? 2 : 3);
  if (!/^conditions?$/u.test(lower(scene, to - 1)) || lower(scene, on) !== 'on' || on - from < 2) return undefined;
  return { start: scene.structure.tokens[from + 1]!.start, end: scene.structure.tokens[on - 1]!.end };
};
