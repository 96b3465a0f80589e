import { foldText } from '../fold.ts';
import { IDLE, IRREGULAR } from './words.ts';

/** "villages" and "village", "stopped" and "stop" meet; a word of four letters or less is as it is. */
const stem = (word: string): string => {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^su])s$/u, '')
    .replace(/(?<=\w{3})(?:ed|ing)$/u, '')
    .replace(/(?<=\w{2})([bdgmnprt])\1$/u, '$1')
    .replace(/(?<=\w{3})e$/u, '');
};

/** Most words of terms that are compared: what comes after is said of them. */
const MOST = 40;

/** What terms come to: their content words without endings, each once, in order. */
export const contentOf = (terms: string): readonly string[] => {
  const words = foldText(terms)
    .split(' ')
    .filter((word) => word.length > 1 && !IDLE.has(word));
  return [...new Set(words.map(stem))].slice(0, MOST);
};
