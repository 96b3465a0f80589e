import { foldText } from '../../fold.ts';

/** So many words of a series can be searched for; hostile names are long. */
const MOST_WORDS = 40;

const foldedIn = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap((text) => foldText(text).split(' ')))].filter(Boolean).slice(0, MOST_WORDS);

/** Words of a speaker are told apart from those of a matter. */
export const speakerWords = (names: readonly string[]): readonly string[] => foldedIn(names).map((word) => `@${word}`);

export const matterWords = (texts: readonly string[]): readonly string[] => foldedIn(texts);
