import { type Actor, overlaps, type Span, type Statement } from '../../model/index.ts';
import { MOVE_NOUNS, MOVE_VERBS } from '../lexicon/en/position-words.ts';
import type { Structure } from '../structure/structure.ts';
import { byAct, offeredOnConditions } from './by-act.ts';
import { answeredBy, byAnswer } from './by-answer.ts';
import { byBreaking, byDecision, byDeclaring, byDropping, byLeaving, byReaching } from './by-deed.ts';
import { byFuture, byMust, byWillingness } from './by-mood.ts';
import { byNoun } from './by-noun.ts';
import { byVerb } from './by-verb.ts';
import { conditionOf } from './conditions.ts';
import type { Draft, PositionFound, PositionRule } from './draft.ts';
import { type Scene, sceneOf, stretchOf } from './scene.ts';

export type { PositionFound } from './draft.ts';

/** Tried at every word that a statement tells; the first that finds something stands. */
const RULES: readonly PositionRule[] = [
  { name: 'position-answer', pattern: /^(?:refused|declined|accepted|agreed|rejected)$/u, read: byAnswer },
  { name: 'position-verb', pattern: MOVE_VERBS, read: byVerb },
  { name: 'position-noun', pattern: MOVE_NOUNS, read: byNoun },
  { name: 'position-willing', pattern: /^(?:willing|ready|prepared|open|unwilling|committed)$/u, read: byWillingness },
  {
    name: 'position-future',
    pattern: /^(?:will|would|won't|wouldn't|cannot|(?:i|we|he|she|it|they)'ll)$/u,
    read: byFuture,
  },
  { name: 'position-must', pattern: /^must$/u, read: byMust },
  { name: 'position-decision', pattern: /^decided$/u, read: byDecision },
  { name: 'position-leaving', pattern: /^(?:walked|pulled|withdrew|withdrawn|backed)$/u, read: byLeaving },
  { name: 'position-breaking', pattern: /^(?:broke|broken|called)$/u, read: byBreaking },
  { name: 'position-declaring', pattern: /^(?:declared|announced|granted|proclaimed)$/u, read: byDeclaring },
  { name: 'position-reaching', pattern: /^(?:reached|struck|concluded|clinched|sealed)$/u, read: byReaching },
  {
    name: 'position-dropping',
    pattern: /^(?:dropped|gave|given|softened|abandoned|withdrew|waived)$/u,
    read: byDropping,
  },
];

/** Acts whose contents are told as they are; what is demanded, denied or foretold has not been said to be done. */
const TOLD: ReadonlySet<Statement['act']> = new Set(['assert', 'accuse', 'admit', 'criticise', 'praise']);

interface Found extends Draft {
  readonly statement: string;
  readonly foundBy: string;
  /** The place of the word or the cue that tells it. */
  readonly at: number;
  /** The time at which it was said, where the statement is the step itself. */
  readonly said?: string;
}

const matches = ({ pattern }: PositionRule, word: string): boolean =>
  pattern instanceof RegExp ? pattern.test(word) : pattern.has(word);

/** Steps that statements are themselves, by their acts. */
const ofStatements = (scene: Scene): readonly Found[] =>
  scene.statements.flatMap((statement) => {
    const draft = byAct(scene, statement);
    if (draft === undefined) return [];
    const at = statement.cue[0]!.start;
    const said = statement.saidAt === undefined ? {} : { said: statement.saidAt };
    const found = { ...draft, ...said, statement: statement.id, foundBy: `act-${statement.act}`, at };
    const offered = found.move === 'offer' ? offeredOnConditions(scene, statement) : undefined;
    return offered
      ? [
          { ...found, about: [offered] },
          { ...found, move: 'precondition', foundBy: 'precondition' },
        ]
      : [found];
  });

/** Steps that clauses tell within a statement's content or the author's sentences. */
const ofClauses = (scene: Scene): readonly Found[] => {
  const found: Found[] = [];
  scene.structure.tokens.forEach(({ lower: word, start }, at) => {
    if (scene.cueAt[at] === 1 || scene.tellerAt[at] === -1) return;
    const rules = RULES.filter((rule) => matches(rule, word));
    const statement = scene.statements[scene.tellerAt[at]!]!;
    if (rules.length === 0 || !TOLD.has(statement.act) || statement.modality === 'question') return;
    const place = { scene, at, statement, stretch: stretchOf(scene, at) };
    for (const { name, read } of rules) {
      const draft = read(place);
      if (draft === undefined) continue;
      found.push({ ...draft, statement: statement.id, foundBy: name, at: start });
      break;
    }
  });
  return found;
};

const withCondition = (scene: Scene, found: Found): readonly Found[] => {
  const condition = conditionOf(scene, found);
  const to = found.move === 'offer' ? (found.to ?? condition?.to) : found.to;
  return condition
    ? [
        { ...found, ...(to ? { to } : {}) },
        { ...found, ...condition, foundBy: 'precondition', at: condition.about[0]!.start },
      ]
    : [found];
};

/** "the offer", "it": what was put just before. */
const DEFINITE = /^(?:the|this|that|these|those|it|them|both)\b/iu;

/** Answers with what they answer: a bare one has its terms from there, and one to "the sum" its side. */
const withAnswered = (text: string, found: readonly Found[]): readonly Found[] =>
  found.flatMap((one, index): readonly Found[] => {
    if (!/^(?:refusal|acceptance)$/u.test(one.move) || one.to !== undefined) return [one];
    const words = one.about[0] === undefined ? '' : text.slice(one.about[0].start, one.about[0].start + 6);
    if (one.answer === undefined && !DEFINITE.test(words)) return [one];
    const put = answeredBy(one, found.slice(Math.max(0, index - RECENT), index));
    if (put?.by === undefined) return one.answer ? [] : [one];
    return [{ ...one, to: put.by, about: one.answer ? put.about : one.about }];
  });

const sameTerms = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)));

/** Of the steps before one, so many are looked at. */
const RECENT = 12;

/** A step told once: of two alike that share words, the one found first stands. */
const distinct = (found: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const one of found) {
    const same = kept
      .slice(-RECENT)
      .some((other) => other.move === one.move && other.by === one.by && sameTerms(other.about, one.about));
    if (!same) kept.push(one);
  }
  return kept;
};

/**
 * Steps in a negotiation that the statements tell: by their own act, or in a clause of what they say. The party is left
 * out where the words do not name an actor.
 */
export const findPositions = (
  structure: Structure,
  statements: readonly Statement[],
  actors: readonly Actor[],
): readonly PositionFound[] => {
  const scene = sceneOf(structure, statements, actors);
  const found = [...ofStatements(scene), ...ofClauses(scene)]
    .flatMap((one) => withCondition(scene, one))
    .sort((a, b) => a.at - b.at);
  return distinct(withAnswered(structure.text, found)).map(({ move, by, to, about, statement, foundBy, said }) => ({
    statement,
    move,
    ...(by ? { by: by.id } : {}),
    ...(to ? { to: to.id } : {}),
    about,
    ...(said ? { at: said } : {}),
    foundBy,
  }));
};
