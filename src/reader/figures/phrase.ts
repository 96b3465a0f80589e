import {
  BECAME,
  CASUALTY_MEASURES,
  IRREGULAR_PLURALS,
  NO_PLURALS,
  NOT_IN_PHRASE,
  PEOPLE,
} from '../lexicon/en/measures.ts';
import { CARDINALS } from '../lexicon/en/numbers.ts';
import { type Scope, wordAt } from './pieces.ts';

/** The noun phrase behind a number: what is counted. The head is its last piece. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: string;
}

/** Longer phrases are not looked for. */
const LONGEST = 6;
const ADVERBS = /ly$|^(?:more|other|others|additional|further|new|so|such)$/u;

export const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) || (word.length > 3 && /[^s]s$/u.test(word) && !NO_PLURALS.has(word));

const RULES: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])ies$/u, '$1y'],
  [/(ss|sh|ch|x|zz)es$/u, '$1'],
  [/([^s])s$/u, '$1'],
];

/** One of what a plural names: "civilians" is civilian. */
export const singular = (word: string): string => {
  const known = IRREGULAR_PLURALS.get(word);
  if (known) return known;
  if (!isPlural(word)) return word;
  const rule = RULES.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
};

const isNoun = (word: string): boolean => /^[\p{L}][\p{L}\p{M}\p{N}'&.-]*$/u.test(word) && !NOT_IN_PHRASE.has(word);

/** The phrase that begins at a piece: up to its first plural, or up to where one word is left standing after "one". */
export const phraseAt = (scope: Scope, at: number, single: boolean): Phrase | undefined => {
  let last = -1;
  for (let i = at; i < at + LONGEST; i++) {
    const word = wordAt(scope, i);
    if (!isNoun(word) || CARDINALS.has(word) || (BECAME.has(word) && i > at)) break;
    if (BECAME.has(word) && NOT_IN_PHRASE.has(wordAt(scope, i + 1))) break;
    if (isPlural(word) && !BECAME.has(word)) {
      const next = wordAt(scope, i + 1);
      // "sales jobs", "police officers", "women soldiers": a plural or collective before another
      const goesOn = (i === at || scope.pieces[i]!.capital) && isPlural(next) && !BECAME.has(next) && next !== word;
      if (goesOn) continue;
      return { from: at, to: i + 1, head: word };
    }
    if (single && PEOPLE.has(word)) return { from: at, to: i + 1, head: word };
    last = single && last < 0 && !ADVERBS.test(word) ? i : last;
  }
  return single && last >= 0 ? { from: at, to: last + 1, head: wordAt(scope, last) } : undefined;
};

/** The singular with the capitals of the text: "IDPs" is IDP. */
const asWritten = ({ text, pieces }: Scope, at: number, one: string): string => {
  const { start, end, capital } = pieces[at]!;
  const said = text.slice(start, end);
  if (said.toLowerCase().startsWith(one)) return said.slice(0, one.length);
  return capital ? one.charAt(0).toUpperCase() + one.slice(1) : one;
};

/** What a phrase counts, as said, its head in the singular: "new passenger jet". */
export const lemmaOf = (scope: Scope, { from, to, head }: Phrase): string => {
  let first = from;
  while (first < to - 1 && ADVERBS.test(wordAt(scope, first))) first += 1;
  const words = scope.pieces.slice(first, to - 1).map(({ start, end }) => scope.text.slice(start, end));
  return [...words, asWritten(scope, to - 1, singular(head))].join(' ');
};

/** "civilian displaced": what is counted with what became of it. */
export const withFate = (lemma: string | undefined, measure: string): string | undefined => {
  if (!CASUALTY_MEASURES.has(measure)) return lemma;
  return lemma === undefined ? measure : `${lemma} ${measure}`;
};
