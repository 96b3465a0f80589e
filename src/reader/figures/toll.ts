import { PEOPLE, TOLL_VERBS, TOLLS } from '../lexicon/en/measures.ts';
import { CARDINALS } from '../lexicon/en/numbers.ts';
import type { Fate, Found } from './found.ts';
import { sameSentence, wordAt } from './pieces.ts';

/** How far before a number its toll is looked for. */
const REACH = 8;

/** "a death toll of 12", "the death toll rose from 10 to 12". */
export const toll: Fate = (found) => {
  const { scope, bounded, quantity, phrase } = found;
  if (quantity.unit !== '1' || (phrase && !PEOPLE.has(phrase.head))) return null;
  for (let at = bounded.from - 1; at > bounded.from - 1 - REACH - 4 && sameSentence(scope, at, quantity.from); at--) {
    const word = wordAt(scope, at);
    const measure =
      TOLLS.get(`${wordAt(scope, at - 1)} ${word}`) ??
      TOLLS.get(`${wordAt(scope, at - 2)} ${wordAt(scope, at - 1)} ${word}`);
    if (measure) return measure;
    const passed = TOLL_VERBS.has(word) || /^\d/u.test(word) || CARDINALS.has(word) || scope.pieces[at]!.capital;
    if (!passed) return at < bounded.from - 1 ? farToll(found) : null;
  }
  return null;
};

const RISEN = /^(?:rose|rises|risen|rising|climbed|climbs|climbing|jumped|reached|stood|stands|increased|grew|up)$/u;

const FAR = 16;

/** "the death toll from a strong earthquake a day before rose to 10": a toll further back, and how it rose. */
const farToll = ({ scope, bounded, quantity }: Found): string | null => {
  const verb = /^(?:to|at|anywhere|somewhere)$/u.test(wordAt(scope, bounded.from - 1))
    ? bounded.from - 2
    : bounded.from - 1;
  if (!RISEN.test(wordAt(scope, verb))) return null;
  for (let at = verb - 1; at > verb - FAR && sameSentence(scope, at, quantity.from); at--) {
    if (/^(?:[,;:]|and|but|said)$/u.test(wordAt(scope, at))) return null;
    const measure = TOLLS.get(`${wordAt(scope, at - 1)} ${wordAt(scope, at)}`);
    if (measure) return measure;
  }
  return null;
};
