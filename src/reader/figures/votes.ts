import { VOTE_WORDS } from '../lexicon/en/measures.ts';
import { type Scope, wordAt } from './pieces.ts';

/** Votes are told around a pair of numbers within so many pieces. */
const VOTE_REACH = 8;

export const votesAround = (scope: Scope, at: number): boolean => {
  for (let i = Math.max(0, at - VOTE_REACH); i < at + VOTE_REACH; i++)
    if (VOTE_WORDS.has(wordAt(scope, i))) return true;
  return false;
};
