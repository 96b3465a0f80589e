import type { Span } from '../../model/index.ts';
import { isPluralNoun } from '../lexicon/en/actors.ts';
import { DETERMINERS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { kindOfNoun } from './kind.ts';

/** A source that is no name and no pronoun: "the acting governor", "a Ukrainian soldier", "officials in Kursk". */
export interface Description {
  /** The words without a leading article: "Ukrainian soldier", "two officials". */
  readonly words: string;
  /** The head noun, lower-cased. */
  readonly head: string;
  /** Words before the head, lower-cased: ["ukrainian"]. */
  readonly modifiers: readonly string[];
  readonly definite: boolean;
  /** Somebody's: "its spokesman", "the mayor's deputy". */
  readonly owned: boolean;
  readonly span: Span;
}

/** What ends the core of a noun phrase. */
const AFTER_HEAD =
  /^(?:of|for|from|in|at|with|to|on|by|near|who|which|that|named|called|and|or|among|about|against|,|\(|—|–)$/u;

/** The tokens up to the end of the core: the first preposition, comma or relative. */
export const coreOf = (structure: Structure, run: Run): Run => {
  let to = run.from;
  while (to < run.to && !(to > run.from && (AFTER_HEAD.test(structure.tokens[to]!.lower) || headBefore(structure, to))))
    to += 1;
  return { from: run.from, to };
};

/** "a man mending a tractor", "people still arriving": after a noun for people, a word that neither is one nor a name ends the core. */
const headBefore = (structure: Structure, at: number): boolean => {
  const next = structure.tokens[at]!;
  return (
    isPersonal(structure.tokens[at - 1]!.lower) &&
    next.lower !== "'s" &&
    next.word &&
    !next.capital &&
    !isPersonal(next.lower)
  );
};

const isPersonal = (word: string): boolean => /^(?:person|group)$/u.test(kindOfNoun(word));

/** Reads a source as a description, or null where it has no lower-case head noun. */
export const describeSource = (structure: Structure, run: Run): Description | null => {
  const core = coreOf(structure, run);
  const first = structure.tokens[core.from];
  const head = structure.tokens[core.to - 1];
  if (first === undefined || head === undefined || !head.word) return null;
  if (head.capital && !(core.to - core.from === 1 && kindOfNoun(head.lower) !== 'unknown')) return null;
  const determined = DETERMINERS.has(first.lower);
  const from = determined && core.to - core.from > 1 ? core.from + 1 : core.from;
  const modifiers = structure.tokens.slice(from, core.to - 1).map((token) => token.lower);
  const named = /^(?:an?|the)$/u.test(first.lower) ? from : core.from;
  const start = structure.tokens[named]!.start;
  return {
    words: structure.text.slice(start, structure.tokens[withComplement(structure, core, run) - 1]!.end),
    head: head.lower,
    modifiers,
    definite: /^(?:the|this|that|his|her|its|their)$/u.test(first.lower) || (!determined && !isPluralNoun(head.lower)),
    owned: /^(?:his|her|its|their|my|our)$/u.test(first.lower) || modifiers.includes("'s"),
    span: { start: first.start, end: head.end },
  };
};

/** "officials in Kursk", "a spokesman for the Kremlin": the first complement says whose or where they are. */
const withComplement = (structure: Structure, core: Run, run: Run): number => {
  if (
    !/^(?:of|for|from|in|at|near|with|to|on|by|among|along|inside)$/u.test(structure.tokens[core.to]?.lower ?? '') ||
    core.to >= run.to
  )
    return core.to;
  let to = core.to + 1;
  while (
    to < run.to &&
    to < core.to + 7 &&
    !/^(?:,|who|which|that|and|\(|—|–|during)$/u.test(structure.tokens[to]!.lower)
  )
    to += 1;
  return to > core.to + 1 ? to : core.to;
};
