import { STATES } from '../../../model/states.ts';
import { foldText } from '../../fold.ts';

/** Words that name a state, or say that something is its, by alpha-3 code. */
const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  STATES.map(({ alpha3, names, demonyms }) => [
    alpha3,
    new Set([...names, ...demonyms].filter((word) => !word.includes(' ')).map((word) => foldText(word))),
  ]),
);

/** Whether a word of a body's name only says that it is this state's: "Russian", "Russia". */
export const saysState = (word: string, state: string): boolean => WORDS.get(state)?.has(word) ?? false;
