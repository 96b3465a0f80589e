import { HearsayError } from '../../model/index.ts';
import type { Term } from '../database/full-text.ts';
import { foldedWords } from '../fold.ts';

/** More than anybody types; every term costs a look at the index. */
const MAX_TERMS = 64;

// A phrase in straight, curly, low or angle quotation marks, or a run of anything else up to a space or such a mark.
const PIECE = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]|[^\s"“”„‟«»]+/gu;

/**
 * The terms of what somebody typed: words, and phrases in quotation marks; a last word that ends in * goes on.
 * A word that is several to the index ("1,000", "Putin's") is a phrase. Everything else is only punctuation.
 */
export const searchTerms = (typed: string): readonly Term[] => {
  const last = typed.trimEnd();
  const terms = Array.from(typed.matchAll(PIECE), ({ 0: piece, 1: phrase, index }) => ({
    words: foldedWords(piece).map(({ folded }) => folded),
    prefix: phrase === undefined && piece.endsWith('*') && index + piece.length === last.length,
  })).filter(({ words }) => words.length > 0);
  if (terms.length <= MAX_TERMS) return terms;
  throw new HearsayError('query-too-long', `${terms.length} words to search for; give at most ${MAX_TERMS}`, 2);
};
