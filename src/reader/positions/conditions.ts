import { CONDITIONS } from '../lexicon/en/position-words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Draft } from './draft.ts';
import { namedAt } from './parties.ts';
import { lower, type Scene, stretchOf } from './scene.ts';
import { spanOfTerms, termsEnd } from './terms.ts';

/** How far after its move a condition may begin, and how long it may be, in tokens. */
const REACH = 80;

/** Where the words of a condition begin that opens at a place: "if", "on condition that", "in exchange for". */
const opensAt = (scene: Scene, i: number): number | undefined => {
  const word = lower(scene, i);
  if (CONDITIONS.has(word)) {
    if (/^(?:even|as|not|only)$/u.test(lower(scene, i - 1)) && word === 'if' && lower(scene, i - 1) !== 'only')
      return undefined;
    return lower(scene, i + 1) === 'that' ? i + 2 : i + 1;
  }
  if (word === 'condition' && /^(?:on|the|one)$/u.test(lower(scene, i - 1)))
    return lower(scene, i + 1) === 'that' ? i + 2 : undefined;
  if (/^(?:exchange|return)$/u.test(word) && lower(scene, i - 1) === 'in' && lower(scene, i + 1) === 'for')
    return i + 2;
  if (word === 'as' && lower(scene, i + 1) === 'long' && lower(scene, i + 2) === 'as') return i + 3;
  return undefined;
};

const CONDITIONAL: ReadonlySet<string> = new Set(['offer', 'acceptance', 'promise', 'threat', 'refusal', 'concession']);

/** Where the condition of some terms may be looked for: as far as they are told, and in what joins on to them. */
const limitOf = (scene: Scene, { from }: Run): number => {
  const told = stretchOf(scene, from).to;
  const next = lower(scene, told) === ',' ? told + 1 : told;
  if (opensAt(scene, next) === undefined) return told;
  let end = next;
  while (end < told + REACH && end < scene.structure.tokens.length && !isEnd(scene, end)) end += 1;
  return end;
};

/** A condition that a content breaks off goes on to the next mark. */
const toItsEnd = ({ structure, cueAt }: Scene, to: number, end: number): number => {
  let at = to;
  if (to < end) return to;
  while (at < to + REACH && structure.tokens[at]?.word === true && cueAt[at] !== 1) at += 1;
  return at;
};

const isEnd = (scene: Scene, at: number): boolean => /^[.!?]$/u.test(lower(scene, at));

/** What a side's move hangs on, told in the same sentence: "offered talks if Norland withdrew". */
export const conditionOf = (scene: Scene, { move, by, terms }: Draft): Draft | undefined => {
  if (terms === undefined || !CONDITIONAL.has(move)) return undefined;
  const end = limitOf(scene, terms);
  for (let i = terms.from; i < Math.min(end, terms.from + REACH); i++) {
    const from = opensAt(scene, i);
    if (/^[:;]$/u.test(lower(scene, i))) return undefined;
    if (from === undefined || from >= end || (lower(scene, i) === 'until' && move !== 'refusal')) continue;
    const run: Run = { from, to: toItsEnd(scene, termsEnd(scene, from, end), end) };
    const about = spanOfTerms(scene, run);
    if (about === undefined || run.to - run.from < 2) return undefined;
    const head = namedAt(scene, lower(scene, from) === 'the' ? from + 1 : from)?.actor;
    return {
      move: 'precondition',
      about: [about],
      ...(by ? { by } : {}),
      ...(head && head !== by ? { to: head } : {}),
    };
  }
  return undefined;
};
