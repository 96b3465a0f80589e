import type { Span } from '../../model/index.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  OPENING_ADVERBS,
  PAST_FORMS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../lexicon/en/words.ts';
import type { Run } from './sentences.ts';
import type { Structure } from './structure.ts';

/** The span of tokens [from, to) without punctuation at its end; undefined if nothing is left. */
export const spanOfWords = (structure: Structure, run: Run): Span | undefined => {
  let { from, to } = run;
  while (to > from && !structure.tokens[to - 1]!.word && !/^[)\]%”"'’»]$/u.test(structure.tokens[to - 1]!.lower))
    to -= 1;
  while (from < to && /^[,;:.)\]–—-]+$/u.test(structure.tokens[from]!.lower)) from += 1;
  return from < to ? { start: structure.tokens[from]!.start, end: structure.tokens[to - 1]!.end } : undefined;
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

const isVerb = (structure: Structure, at: number): boolean => {
  const token = structure.tokens[at]!;
  if (token.capital) return false;
  return AUXILIARIES.has(token.lower) || PAST_FORMS.has(token.lower) || /[^e]ed$|^(?:says|tells)$/u.test(token.lower);
};

/** The first token of a run that looks like a finite verb; its end if none does. After a determiner stands none: "a retired teacher". */
export const firstVerb = (structure: Structure, run: Run): number => {
  const determined = DETERMINERS.has(structure.tokens[run.from]?.lower ?? '');
  for (let i = run.from + (determined ? 2 : 1); i < run.to; i++) {
    const token = structure.tokens[i]!;
    if (isVerb(structure, i)) return i;
    if (token.lower === ',' && RELATIVES.has(structure.tokens[i + 1]?.lower ?? '')) return i;
  }
  return run.to;
};
