import type { Act, Position, Span, Statement } from '../../model/index.ts';
import { TERMS } from '../lexicon/en/moves.ts';
import { NO_ANSWER, NO_STEP, REQUIRING, UNNAMED } from '../lexicon/en/position-words.ts';
import type { Run } from '../structure/sentences.ts';
import { runOf } from '../structure/structure.ts';
import { holds } from './by-verb.ts';
import type { Draft } from './draft.ts';
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
const HEAD = 12;

const RULED_OUT =
  /\brul(?:e|es|ed|ing)\b.*\bout\b|\bnothing to (?:talk about|discuss|negotiate)\b|\bout of the question\b|\boff the table\b|\bno question of\b/u;

/** Views and attitudes are no steps: "agreed that it was late", "backs the mayor", "plans a trip", "refused to comment". */
const isStep = (
  scene: Scene,
  act: Act,
  words: { readonly cue: string; readonly head: string; readonly terms: Run },
): boolean => {
  const { cue, head, terms } = words;
  const near = { from: terms.from, to: Math.min(terms.to, terms.from + HEAD) };
  switch (act) {
    case 'agree':
      if (/\b(?:not|never|fail\w*|unable)\b|n't\b/u.test(cue)) return false;
      if (/\baccept/u.test(cue)) return !/^that\b/u.test(head) || cue.split(' ').some((word) => TERMS.has(word));
      if (!/\b(?:agree|consent)/u.test(cue))
        return /\b(?:sign|endors|approv|ratif|embrac)/u.test(cue) && holds(scene, near, TERMS);
      return /^that\b/u.test(head)
        ? /\b(?:should|would|will)\b/u.test(head)
        : /^(?:to|on|upon)\b/u.test(head) || /\b(?:to|on|upon)$/u.test(cue) || holds(scene, near, TERMS);
    case 'refuse':
      return (
        !NO_ANSWER.test(head) &&
        !(RULED_OUT.test(cue) && NO_STEP.test(head) && !holds(scene, near, TERMS)) &&
        !NO_ANSWER.test(/\bto \p{L}.*$/u.exec(cue)?.[0] ?? '') &&
        (/\b(?:refus|reject|declin|rebuff|rul|dismiss|veto|spurn|turn)/u.test(cue) ||
          holds(scene, near, TERMS) ||
          !/\b(?:oppos|resist|object|block)/u.test(cue))
      );
    case 'offer':
      return !/^(?:his|her|their|its|my|our)? ?(?:\p{L}+ )?(?:condolences|congratulations|thanks|prayers|sympath(?:y|ies)|apolog(?:y|ies))\b/u.test(
        head,
      );
    case 'demand':
      return (
        !UNNAMED.test(head) &&
        !/\b(?:wants?|wanted|seek\w*|sought|encourag\w+|recommend\w*|warn\w*|caution\w*|advis\w+)\b/u.test(cue)
      );
    case 'promise':
      if (/\b(?:plan|intend|decision|intention)/u.test(cue)) return false;
      return /^(?:to|not to)\b/u.test(head) || /\b(?:will|would|'ll|won't)\b/u.test(head) || !/^that\b/u.test(head);
    default:
      return true;
  }
};

/** "would likely reject": what a side may do is no step yet. */
const SUPPOSED = /\b(?:will|would|may|might|could|should|must|if)\b/u;

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
  for (let i = from; i < to; i++) {
    const actor = namedAt(scene, i)?.actor;
    if (actor !== undefined && actor.id !== by && actor.kind !== 'outlet' && !LISTENERS.test(actor.name)) return actor;
  }
  return undefined;
};

/** "decided to allow the march": the one deed among the plain acts that yields. */
const YIELDED = /^to (?:allow|let|permit|release|free|lift|ease|drop|withdraw|reopen|return|grant)\b/u;

const wordsOf = (scene: Scene, { from, to }: Run): string => phrase(scene, { from, to: Math.min(to, from + 2 * HEAD) });

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

/** A statement that is a step itself: its act by cue or content, its speaker the party, its content the terms. */
export const byAct = (scene: Scene, statement: Statement): Draft | undefined => {
  const { act, content, cue, speaker } = statement;
  const move = moveOf(scene, statement);
  if (move === undefined || !isReported(statement) || statement.modality === 'question') return undefined;
  const terms = runOf(scene.structure, content[0]!);
  const said = {
    cue: cue.map((span) => phrase(scene, runOf(scene.structure, span))).join(' '),
    head: phrase(scene, { from: terms.from, to: Math.min(terms.to, terms.from + 2 * HEAD) }),
    terms,
  };
  if (SUPPOSED.test(said.cue) || !isStep(scene, act, said)) return undefined;
  const by = scene.actors.get(speaker ?? '');
  const answered = move === 'refusal' || move === 'acceptance';
  const to =
    addressedIn(scene, statement) ??
    askedIn(scene, statement, speaker) ??
    (answered ? ownerIn(scene, statement, terms, by) : addresseeIn(scene, terms, { move, by }));
  return {
    move: move === 'refusal' && RULED_OUT.test(`${said.cue} ${said.head}`) ? 'rule out' : move,
    about: withoutRequiring(scene, content, terms),
    terms,
    ...(by ? { by } : {}),
    ...(to ? { to } : {}),
  };
};
