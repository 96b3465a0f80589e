import type { Span } from '../../model/index.ts';
import { CUE_WORDS, type CueEntry } from '../lexicon/en/cues.ts';
import { AUXILIARIES } from '../lexicon/en/words.ts';
import { spanOfWords } from '../structure/clause.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';

/** "appeared to", "reportedly": the author's doubt, in tokens at the beginning of the cue. */
export const hedgeLength = (structure: Structure, { from, to }: Run): number => {
  for (let i = from + 1; i < to - 1; i++)
    if (lowerAt(structure, i) === 'to' && /^(?:appear|seem)/u.test(lowerAt(structure, i - 1))) return i + 1 - from;
  return /^(?:reportedly|apparently|seemingly)$/u.test(lowerAt(structure, from)) && to > from + 1 ? 1 : 0;
};

/** The words of doubt alone: of "also appeared to" the last two. */
export const hedgeOf = (structure: Structure, { from, to }: Run): Span | undefined =>
  spanOfWords(structure, { from: lowerAt(structure, to - 1) === 'to' ? to - 2 : from, to });

/** The lexicon's entry of the cue's main word: the first that is no auxiliary, "was quoted as saying" apart. */
export const entryOf = (structure: Structure, { from, to }: Run): CueEntry | undefined => {
  for (let i = from; i < to; i++) {
    const word = lowerAt(structure, i);
    if (AUXILIARIES.has(word)) continue;
    const entry = CUE_WORDS.get(word);
    if (entry !== undefined) return entry;
  }
  return undefined;
};
