import { foldText } from '../fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** A word of a text as it is compared with those of others. */
export interface Term {
  readonly term: string;
  /** The same with its ending. */
  readonly word: string;
  readonly start: number;
  readonly kind: 'name' | 'number' | 'word';
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/(?<=[a-z]{2}(?:s|x|z|ch|sh))es$/u, ''],
  [/(?<=[a-z]{3})s$/u, ''],
  [/(?<=[a-z]{4})(?:ed|ing)$/u, ''],
];

/** A folded word without its ending, roughly: what two texts say of the same thing meets in it. */
export const stem = (word: string): string => ENDINGS.reduce((left, [ending, by]) => left.replace(ending, by), word);

const ASCII = /^[a-z]+$/iu;

/** A word alone needs no search for words. */
const foldWord = (word: string): string => (ASCII.test(word) ? word.toLowerCase() : foldText(word));

const kindOf = (word: string): Term['kind'] =>
  /^\p{N}/u.test(word) ? 'number' : /^\p{Lu}/u.test(word) ? 'name' : 'word';

/** The words of a text that tell what it is about, in order. Names are told by their capital, so what opens a sentence is one. */
export const termsOf = (text: string): readonly Term[] =>
  Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }): readonly Term[] => {
    const kind = kindOf(word);
    if (kind === 'number') return [{ term: word, word, start: index, kind }];
    const folded = foldWord(word);
    return FUNCTION_WORDS.has(folded) || folded.length < 3
      ? []
      : [{ term: stem(folded), word: folded, start: index, kind }];
  });
