import type { Span } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { foldText } from '../fold.ts';

/** So many words on either side: eleven words in one order are a copy or a quotation, not a phrase that anybody writes. */
const WORDS = 5;
const FEWEST = 8;
/** They are looked for in so much text. */
const AROUND = 200;

const wordsOf = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);

/** Hash of a mention and the words around it; absent where they are few. */
export const passageOf = (text: string, { start, end }: Span): string | undefined => {
  const before = wordsOf(text.slice(Math.max(0, start - AROUND), start)).slice(-WORDS);
  const after = wordsOf(text.slice(end, end + AROUND)).slice(0, WORDS);
  const said = wordsOf(text.slice(start, end));
  if (before.length + said.length + after.length < FEWEST) return undefined;
  return sha256([before, said, after].map((words) => words.join(' ')).join('|')).slice(0, 16);
};
