import type { Found } from './found.ts';
import { type Scope, sameSentence, wordAt } from './pieces.ts';

export const CLAUSE_END = /^[;:()]$/u;

/** Whether a word of a set stands within so many pieces before a figure, in its clause. */
export const within = (scope: Scope, from: number, reach: number, words: ReadonlySet<string>): boolean => {
  for (let at = from - 1; at >= from - reach && sameSentence(scope, at, from); at--) {
    if (CLAUSE_END.test(wordAt(scope, at))) return false;
    if (words.has(wordAt(scope, at))) return true;
  }
  return false;
};

export const ahead = (scope: Scope, to: number, reach: number, words: ReadonlySet<string>): boolean => {
  for (let at = to; at < to + reach && sameSentence(scope, at, to - 1); at++) {
    if (CLAUSE_END.test(wordAt(scope, at))) return false;
    if (words.has(wordAt(scope, at))) return true;
  }
  return false;
};

/** "were captured", "have been destroyed", "are under Ukrainian control" behind a figure. */
export const passiveAhead = ({ scope }: Found, to: number, words: ReadonlySet<string>): boolean => {
  for (let at = to; at < to + 6 && sameSentence(scope, at, to - 1); at++) {
    const word = wordAt(scope, at);
    if (words.has(word) && /^(?:was|were|been|are|is|being|now|since)$/u.test(wordAt(scope, at - 1))) return true;
    if (words.has(word) && at === to) return true;
    if (/^[.;,:()]$/u.test(word)) return false;
  }
  return false;
};

export const words = ({ scope, phrase }: Found): readonly string[] =>
  phrase ? scope.pieces.slice(phrase.from, phrase.to).map(({ lower }) => lower) : [];

const SKIPPED_BEFORE =
  /^(?:another|a|an|further|the|all|additional|other|some|also|only|just|reportedly|its|their|more)$/u;

/** The word that governs a number: before its bound, determiners passed over. */
export const governorOf = ({ scope, bounded }: Found): { at: number; word: string } => {
  let at = bounded.from - 1;
  for (let guard = 0; guard < 3 && SKIPPED_BEFORE.test(wordAt(scope, at)); guard++) at -= 1;
  const total = wordAt(scope, at) === 'of' && wordAt(scope, at - 1) === 'total';
  if (total) at -= wordAt(scope, at - 2) === 'a' ? 3 : 2;
  return sameSentence(scope, at, bounded.from) ? { at, word: wordAt(scope, at) } : { at, word: '' };
};
