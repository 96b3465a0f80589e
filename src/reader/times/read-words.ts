import type { Span } from '../../model/index.ts';
import { PREFIXES } from './prefixes.ts';
import type { Found, Meaning, Scene } from './rule.ts';
import { RULES } from './rules.ts';

/** How much of the text around an expression its rule may look at. */
const AROUND = 40;

/** An expression in the words of a passage. */
export interface Located extends Span {
  readonly meaning: Meaning;
  readonly by: string;
}

/** Where an expression stands, without the words around it: they are cut out only when a pattern has matched. */
export type Place = Omit<Scene, 'before' | 'after'>;

const foundOf = (match: RegExpExecArray): Found => ({ words: match[0], part: (name) => match.groups?.[name] });

/** What stands before a place in words, lower-cased, as far as rules may look. */
export const beforeOf = (words: string, at: number): string => words.slice(Math.max(0, at - AROUND), at).toLowerCase();

const isList = (read: Meaning | readonly Meaning[]): read is readonly Meaning[] => Array.isArray(read);

/** What the first rule that reads the words at a place finds in them. */
const readPlain = (words: string, at: number, placeOf: () => Place): readonly Located[] => {
  for (const { name: by, pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (match === null) continue;
    const end = at + match[0].length;
    const scene = { ...placeOf(), before: beforeOf(words, at), after: words.slice(end, end + AROUND) };
    const found = read(foundOf(match), scene);
    if (found === null) continue;
    return (isList(found) ? found : [found]).map((meaning) => ({
      meaning,
      by,
      start: at + (meaning.from ?? 0),
      end: meaning.to === undefined ? end : at + meaning.to,
    }));
  }
  return [];
};

/** An expression with the words before it that belong to it: "early next week". */
const readPrefixed = (words: string, at: number, placeOf: () => Place): Located | undefined => {
  for (const { pattern, modify } of PREFIXES) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (match === null) continue;
    const from = at + match[0].length;
    const [inner, ...more] = readPlain(words, from, placeOf);
    if (inner === undefined || more.length > 0 || inner.start !== from) continue;
    const mod = modify(foundOf(match), inner.meaning, words.slice(inner.start, inner.end));
    if (mod === undefined) continue;
    return { ...inner, meaning: { ...inner.meaning, mod: inner.meaning.mod ?? mod }, start: at };
  }
  return undefined;
};

/** The expressions that begin at a place in words, most often none or one; in order, not overlapping. */
export const readWords = (words: string, at: number, placeOf: () => Place): readonly Located[] => {
  const prefixed = readPrefixed(words, at, placeOf);
  return prefixed === undefined ? readPlain(words, at, placeOf) : [prefixed];
};
