import type { Span } from '../../model/index.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  CUE_ADVERBS,
  DAYS,
  OPENING_ADVERBS,
  PAST_FORMS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';

/** The span of tokens [from, to) without punctuation at its end; undefined if nothing is left. */
export const spanOfWords = (structure: Structure, run: Run): Span | undefined => {
  let { from, to } = run;
  while (to > from && !structure.tokens[to - 1]!.word && !/^[)\]%”"'’»]$/u.test(structure.tokens[to - 1]!.lower))
    to -= 1;
  while (from < to && /^[,;:.)\]–—-]+$/u.test(structure.tokens[from]!.lower)) from += 1;
  return from < to ? { start: structure.tokens[from]!.start, end: structure.tokens[to - 1]!.end } : undefined;
};

/** Where the words of a clause that holds token `at` begin, looking back no further than `floor`. */
export const clauseStart = (structure: Structure, at: number, floor: number): number => {
  let comma = false;
  for (let i = beforeInsertion(structure, at, floor); i >= floor; i--) {
    const token = structure.tokens[i]!;
    if (structure.quotationOf[i] !== -1) return i + 1;
    if (token.lower === ')') {
      const open = openingOf(structure, i, floor);
      if (open > floor) {
        i = open;
        continue;
      }
    }
    if (/^[;:—–(]$/u.test(token.lower)) return i + 1;
    if (token.lower === '-' && i > floor) return i + 1;
    if (token.lower === ',') comma = true;
    if (RELATIVES.has(token.lower) && (token.lower !== 'that' || followsNoun(structure, i))) {
      if (i === at - 1 || !verbBetween(structure, i, at)) return i;
      continue;
    }
    if (token.lower === 'that' && i < at - 1) return i + 1;
    if (!comma && SUBORDINATORS.has(token.lower) && i < at - 1) return i + 1;
    if (CONJUNCTIONS.has(token.lower) && structure.tokens[i - 1]?.lower === ',') return i + 1;
  }
  return floor;
};

/** "A driver, who asked that his name be kept, said": the token from which to look back, past a relative clause between commas. */
const beforeInsertion = (structure: Structure, at: number, floor: number): number => {
  if (structure.tokens[at - 1]?.lower !== ',') return at - 1;
  for (let i = at - 2; i > floor; i--)
    if (/^(?:who|which|whose|whom)$/u.test(structure.tokens[i]!.lower) && structure.tokens[i - 1]!.lower === ',')
      return i - 1;
  return at - 1;
};

/** The bracket that a closing one at `at` belongs to, or -1. */
const openingOf = (structure: Structure, at: number, floor: number): number => {
  for (let i = at - 1; i >= floor; i--) if (structure.tokens[i]!.lower === '(') return i;
  return -1;
};

/** "the office that issues papers": a relative after a noun; after a cue "that" opens a content. */
const followsNoun = (structure: Structure, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (CUE_FORMS.has(structure.tokens[i]!.lower)) return false;
    if (structure.tokens[i]!.lower === ',') return true;
  }
  return at > 0 && structure.tokens[at - 1]!.word;
};

/** "A man who left town said": with a verb of its own in the relative clause, the cue is the main one. */
const verbBetween = (structure: Structure, relative: number, at: number): boolean => {
  for (let i = relative + 1; i < at; i++) {
    const { lower, capital } = structure.tokens[i]!;
    if (!capital && (AUXILIARIES.has(lower) || PAST_FORMS.has(lower) || /[^e]ed$|[^s']s$/u.test(lower))) return true;
  }
  return false;
};

/** Leaves out what opens a sentence before its subject: "But", "On Monday,", "In a statement,", "Meanwhile,". */
export const skipOpening = (structure: Structure, run: Run): Run => {
  let { from } = run;
  const { tokens } = structure;
  for (let guard = 0; guard < 4 && from < run.to; guard++) {
    const token = tokens[from]!;
    if (!token.word && token.lower !== '$') {
      from += 1;
      continue;
    }
    const comma = commaAfter(structure, from, run.to);
    if (CONJUNCTIONS.has(token.lower)) from += 1;
    else if (comma >= 0 && opensAdverbial(structure, from)) from = comma + 1;
    else if (OPENING_ADVERBS.has(token.lower) && from + 1 < run.to) from += 1;
    else break;
  }
  return { from, to: run.to };
};

const commaAfter = (structure: Structure, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (structure.tokens[i]!.lower === ',') return i;
  return -1;
};

const opensAdverbial = (structure: Structure, at: number): boolean => {
  const word = structure.tokens[at]!.lower;
  return (
    PREPOSITIONS.has(word) ||
    OPENING_ADVERBS.has(word) ||
    DAYS.has(word) ||
    SUBORDINATORS.has(word) ||
    /ing$|ly$/u.test(word)
  );
};

/** A cue's verb group: auxiliaries, negation, adverbs and the verb: "has also repeatedly said". */
export interface Group extends Run {
  readonly head: number;
}

/** Grows a verb at `head` to the left over what belongs to its group, "appeared to" before it too, no further than `floor`. */
export const verbGroup = (structure: Structure, head: number, floor: number): Group => {
  let from = head;
  while (from > floor) {
    const word = structure.tokens[from - 1]!.lower;
    if (word === 'to' && from - 2 >= floor && SEEMING.test(structure.tokens[from - 2]!.lower)) from -= 2;
    else if (AUXILIARIES.has(word) || CUE_ADVERBS.has(word)) from -= 1;
    else break;
  }
  return { from, to: head + 1, head };
};

const SEEMING = /^(?:appear|appears|appeared|seem|seems|seemed)$/u;

/** "was told", "has been asked": what is done to its subject, who is not the source. */
export const isPassive = (structure: Structure, group: Group): boolean => {
  if (structure.tokens[group.head]!.lower.endsWith('ing')) return false;
  for (let i = group.head - 1; i >= group.from; i--) {
    const { lower } = structure.tokens[i]!;
    if (/^(?:is|are|was|were|been|being|be|isn't|aren't|wasn't|weren't)$/u.test(lower)) return true;
    if (AUXILIARIES.has(lower)) return false;
  }
  return false;
};
