import { ABBREVIATIONS, ENDING_ABBREVIATIONS } from '../lexicon/en/abbreviations.ts';
import { NEVER_NAMES } from '../lexicon/en/words.ts';
import type { Token } from './tokens.ts';

const TERMINAL = new Set(['.', '!', '?', '…']);
const CLOSER = /^[”"’'»)\]}]$/u;
const OPENER = /^[“"‘'«([{„]$/u;
const INITIAL = /^\p{Lu}$/u;

/** Whether the stop at `at` belongs to its word: "Gen.", "J. Smith", "U.S. forces". */
const isAbbreviation = (text: string, tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at - 1];
  const next = tokens[at + 1];
  if (word === undefined || word.end !== tokens[at]!.start || tokens[at]!.lower !== '.') return false;
  if (INITIAL.test(text.slice(word.start, word.end)) && word.lower !== 'i') return true;
  if (!ABBREVIATIONS.has(word.lower)) return false;
  return !(ENDING_ABBREVIATIONS.has(word.lower) && next !== undefined && NEVER_NAMES.has(next.lower));
};

/** "U.S." holds its own stop, so it is a token that may end a sentence by itself. */
const endsAsAcronym = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return ENDING_ABBREVIATIONS.has(tokens[at]!.lower) && next?.capital === true && NEVER_NAMES.has(next.lower);
};

const beginsSentence = (token: Token): boolean =>
  token.capital || /^\p{N}/u.test(token.lower) || OPENER.test(token.lower) || /^[-–—•$£€@#]/u.test(token.lower);

/** Index of the last token of the sentence that may end at `at`, or -1 if none does. */
const boundaryAfter = (text: string, tokens: readonly Token[], at: number): number => {
  const token = tokens[at]!;
  const terminal = TERMINAL.has(token.lower) && !isAbbreviation(text, tokens, at);
  if (!terminal && !endsAsAcronym(tokens, at)) return -1;
  let last = at;
  while (tokens[last + 1] !== undefined && tokens[last + 1]!.start === tokens[last]!.end) {
    const next = tokens[last + 1]!;
    if (!TERMINAL.has(next.lower) && !CLOSER.test(next.lower)) return -1;
    last += 1;
  }
  while (tokens[last + 1] !== undefined && /^[”»]$/u.test(tokens[last + 1]!.lower)) last += 1;
  const next = tokens[last + 1];
  return next === undefined || beginsSentence(next) ? last : -1;
};

/** A run of tokens: indices [from, to) into the tokens of the article. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The sentences of one block, as runs of its tokens. Every token belongs to exactly one. */
export const splitSentences = (text: string, tokens: readonly Token[], block: Run): readonly Run[] => {
  const sentences: Run[] = [];
  let from = block.from;
  for (let at = block.from; at < block.to; at++) {
    const last = boundaryAfter(text, tokens, at);
    if (last < 0 || last + 1 >= block.to) continue;
    sentences.push({ from, to: last + 1 });
    from = last + 1;
    at = last;
  }
  if (from < block.to) sentences.push({ from, to: block.to });
  return sentences;
};
