import type { Act, Span, Voice } from '../../model/index.ts';
import type { CueEntry } from '../lexicon/en/cues.ts';
import type { Structure } from '../structure/structure.ts';

/** The words of one statement as the rules of its act look at them: lower-cased, apostrophes straight, no quotation marks. */
export interface Said {
  readonly source: string;
  readonly cue: string;
  /** The beginning of the content: its first clause, and seldom more. */
  readonly clause: string;
  /** As much of the content as is looked at for words that only an accuser has. */
  readonly content: string;
  readonly voice: Voice;
  readonly question: boolean;
  /** The act of the cue in the lexicon, and its lemma. */
  readonly act: Act;
  readonly lemma: string;
  readonly stance: string;
}

/** The words of an attribution. */
export interface Words {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly entry?: CueEntry;
}

/** Of a content's first clause, at most this many code units tell its modality, its polarity and its act. */
const FIRST_CLAUSE = 160;
/** Of a content, at most this many code units are looked at. */
const LOOKED_AT = 600;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[“”"«»„‘`]|(?<!\p{L})['’](?=\p{L})/gu, '')
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of spans, the first `limit` code units of them. */
const wordsOf = ({ text }: Structure, spans: readonly Span[], limit: number): string => {
  let words = '';
  for (const { start, end } of spans) {
    if (words.length >= limit) break;
    words += `${words === '' ? '' : ' '}${text.slice(start, Math.min(end, start + limit - words.length))}`;
  }
  return plain(words);
};

/** "with those who shoot, he said, …": a phrase before the cue that is no clause yet. */
const FRONTED = /^(?:with|for|in|on|at|to|by|from|against|without|between|under|before|after)\b[^,.;:!?]*$/u;

/** The beginning of a content, as `Said.clause` has it. */
export const firstClause = (structure: Structure, content: readonly Span[]): string => {
  const first = wordsOf(structure, content.slice(0, 1), FIRST_CLAUSE);
  return FRONTED.test(first) && content.length > 1 ? wordsOf(structure, content.slice(0, 2), FIRST_CLAUSE) : first;
};

export const saidOf = (
  structure: Structure,
  { source, cue, content, entry }: Words,
  { voice, question }: { readonly voice: Voice; readonly question: boolean },
): Said => ({
  source: wordsOf(structure, source, FIRST_CLAUSE),
  cue: wordsOf(structure, cue, FIRST_CLAUSE),
  clause: firstClause(structure, content),
  content: wordsOf(structure, content, LOOKED_AT),
  voice,
  question,
  act: entry?.act ?? 'assert',
  lemma: entry?.lemma ?? '',
  stance: entry?.stance ?? 'neutral',
});
