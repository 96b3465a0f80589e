import { type Meaning, meaningAt, PHRASE, stateAt } from './lexicon.ts';
import type { Term } from './sketch.ts';
import type { Token } from './tokens.ts';
import { BREAKS, FUNCTION_WORDS, GENERIC, NEGATING_VERBS, NEGATORS } from './words/function-words.ts';

/** No claim is known by more. */
const MOST = 24;
/** A negation reaches so many words, and over a comma only where it has just begun. */
const REACH = 9;
const BEGUN = 7;

interface Found {
  readonly term?: Omit<Term, 'negated'>;
  readonly length: number;
}

const meant = (meaning: Meaning, near: readonly Token[]): Found => {
  const key = meaning.sense ?? near.map(({ stem }) => stem).join(' ');
  const sides = meaning.sides.length > 0 ? { sides: meaning.sides } : {};
  const word = near.map(({ folded }) => folded).join(' ');
  return { term: { key, word, kind: 'word', ...sides }, length: meaning.length };
};

/** Headlines Write Words So: there a capital tells no name. */
const isTitle = (tokens: readonly Token[]): boolean =>
  tokens.length > 3 && tokens.filter(({ capital }) => capital).length > 0.6 * tokens.length;

const termAt = (tokens: readonly Token[], at: number, title: boolean): Found => {
  const token = tokens[at]!;
  if (token.number) return { term: { key: token.folded, word: token.folded, kind: 'number' }, length: 1 };
  const near = (by: number): Token | undefined => (by < PHRASE ? tokens[at + by] : undefined);
  const state = token.capital ? stateAt((by) => near(by)?.folded) : undefined;
  if (state) return { term: { key: `@${state.state}`, word: token.folded, kind: 'state' }, length: state.length };
  const named = token.capital && at > 0 && !title && !GENERIC.has(token.folded);
  const meaning = named ? undefined : meaningAt((by) => near(by)?.stem);
  if (meaning) return meant(meaning, tokens.slice(at, at + meaning.length));
  if (FUNCTION_WORDS.has(token.folded) || token.folded.length < 3) return { length: 1 };
  return { term: { key: token.stem, word: token.folded, kind: named ? 'name' : 'word' }, length: 1 };
};

/** How far a negation still reaches after a word. */
const reachAfter = ({ folded, stem }: Token, left: number): number => {
  if (NEGATORS.has(folded) || NEGATING_VERBS.has(stem)) return REACH;
  return BREAKS.has(folded) ? 0 : Math.max(0, left - 1);
};

/**
 * The words that tell what a claim is about, in order, phrases of one meaning as one; a phrase that holds a negation ("nothing
 * to talk about") is one thing. `flip`: told by way of denying it.
 */
export const termsOf = (tokens: readonly Token[], flip: boolean): readonly Term[] => {
  const terms: Term[] = [];
  const title = isTitle(tokens);
  let left = 0;
  for (let at = 0; at < tokens.length && terms.length < MOST; ) {
    const { term, length } = termAt(tokens, at, title);
    if (tokens[at]!.apart && left < BEGUN) left = 0;
    if (term) terms.push(left > 0 !== flip ? { ...term, negated: true } : term);
    left = term && length > 1 ? Math.max(0, left - length) : reachAfter(tokens[at]!, left);
    at += length;
  }
  return terms;
};
