import type { Actor, Statement } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import { runOf, type Structure } from '../structure/structure.ts';

/** A mention of an actor, in tokens. */
export interface Named extends Run {
  readonly actor: Actor;
}

/** What the rules of positions look at, laid out by token. */
export interface Scene {
  readonly structure: Structure;
  readonly statements: readonly Statement[];
  readonly actors: ReadonlyMap<string, Actor>;
  /** The states among the actors, by their codes. */
  readonly states: ReadonlyMap<string, Actor>;
  readonly named: readonly Named[];
  /** For each token the index in `named` of the longest mention over it, or -1. */
  readonly namedAt: Int32Array;
  /** For each token the index of the statement whose content tells it, the innermost, or -1. */
  readonly tellerAt: Int32Array;
  /** 1 where a token stands in the cue of an attribution. */
  readonly cueAt: Uint8Array;
}

const namedOf = (structure: Structure, actors: readonly Actor[]): readonly Named[] =>
  actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...runOf(structure, mention), actor })))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));

const sizeOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

const tellersOf = (structure: Structure, statements: readonly Statement[]): Int32Array => {
  const tellers = new Int32Array(structure.tokens.length).fill(-1);
  const widestFirst = [...statements.keys()].sort((a, b) => sizeOf(statements[b]!) - sizeOf(statements[a]!));
  for (const index of widestFirst)
    for (const span of statements[index]!.content) {
      const { from, to } = runOf(structure, span);
      tellers.fill(index, from, to);
    }
  return tellers;
};

const cuesOf = (structure: Structure, statements: readonly Statement[]): Uint8Array => {
  const cues = new Uint8Array(structure.tokens.length);
  for (const { cue } of statements)
    for (const span of cue) {
      const { from, to } = runOf(structure, span);
      cues.fill(1, from, to);
    }
  return cues;
};

export const sceneOf = (structure: Structure, statements: readonly Statement[], actors: readonly Actor[]): Scene => {
  const named = namedOf(structure, actors);
  const namedAt = new Int32Array(structure.tokens.length).fill(-1);
  for (const [index, { from, to }] of named.entries()) namedAt.fill(index, from, to);
  return {
    structure,
    statements,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    states: new Map(actors.filter(({ kind, side }) => kind === 'state' && side).map((actor) => [actor.side!, actor])),
    named,
    namedAt,
    tellerAt: tellersOf(structure, statements),
    cueAt: cuesOf(structure, statements),
  };
};

/** The words at a place, lower-cased; empty beyond the ends. */
export const lower = ({ structure }: Scene, at: number): string => structure.tokens[at]?.lower ?? '';

/** The words of a run, lower-cased, one space between them. */
export const phrase = ({ structure }: Scene, { from, to }: Run): string => {
  let words = '';
  for (let i = from; i < to; i++) words += `${i > from ? ' ' : ''}${structure.tokens[i]!.lower}`;
  return words;
};

/** A sentence is looked at as far as this from a verb, in tokens. */
const REACH = 100;

/** The sentence around a place, as far as one statement tells it. */
export const stretchOf = ({ structure, tellerAt }: Scene, at: number): Run => {
  const { sentences } = structure;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.to > at) high = mid;
    else low = mid + 1;
  }
  const sentence = sentences[low] ?? { from: at, to: at + 1 };
  let { from, to } = { from: at, to: at + 1 };
  while (from > Math.max(sentence.from, at - REACH) && tellerAt[from - 1] === tellerAt[at]) from -= 1;
  while (to < Math.min(sentence.to, at + REACH) && tellerAt[to] === tellerAt[at]) to += 1;
  return { from, to };
};
