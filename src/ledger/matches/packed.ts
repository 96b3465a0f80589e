import type { Sketch, Term, TermKind } from './sketch.ts';

/** What all claims of an article share, kept once. */
export type Shared = Pick<Sketch, 'article' | 'name' | 'outlet' | 'published' | 'foes' | 'arena'> & {
  readonly home: readonly string[];
};

/** A claim as it is kept, without what its article's claims share: words as text, what is usual left out. */
export interface Packed
  extends Omit<Sketch, keyof Shared | 'terms' | 'context' | 'statement' | 'hedged' | 'author' | 'original' | 'story'> {
  readonly terms: string;
  readonly near: string;
  readonly hedged?: true;
  readonly author?: true;
}

const KINDS: Readonly<Record<TermKind, string>> = { word: 'w', name: 'n', state: 's', number: 'd' };
const KIND_OF = new Map(Object.entries(KINDS).map(([kind, letter]) => [letter, kind as TermKind]));

/** "w!tell=told~-told": kind, whether negated, key, word where it is another, sides. No part has a tab or these signs. */
const packTerm = ({ kind, key, word, negated, sides = [] }: Term): string =>
  [KINDS[kind], negated ? '!' : '', key, word === key ? '' : `=${word}`, ...sides.map((side) => `~${side}`)].join('');

const readTerm = (text: string): Term => {
  const [told, ...sides] = text.slice(1).split('~') as [string, ...string[]];
  const negated = told.startsWith('!');
  const [key, word = key] = (negated ? told.slice(1) : told).split('=') as [string, string?];
  return {
    key,
    word,
    kind: KIND_OF.get(text[0]!)!,
    ...(negated ? { negated: true as const } : {}),
    ...(sides.length > 0 ? { sides } : {}),
  };
};

/** So many terms are kept in memory: the frequent ones are read again and again. */
const KEPT = 20_000;
const kept = new Map<string, Term>();

const unpackTerm = (text: string): Term => {
  const there = kept.get(text);
  if (there !== undefined) return there;
  if (kept.size >= KEPT) kept.clear();
  const term = readTerm(text);
  kept.set(text, term);
  return term;
};

const packTerms = (terms: readonly Term[]): string => terms.map(packTerm).join('\t');
const unpackTerms = (text: string): readonly Term[] => (text === '' ? [] : text.split('\t').map(unpackTerm));

/** Claims of one article and what they share, to be kept; nothing where there are none. */
export const packClaims = (sketches: readonly Sketch[]): { shared: Shared; claims: readonly Packed[] } | undefined => {
  const [first] = sketches;
  if (first === undefined) return undefined;
  const { article, name, outlet, published, foes, arena } = first;
  const packed = sketches.map(({ terms, context }) => ({ terms: packTerms(terms), context: context.map(packTerm) }));
  const often = new Map<string, number>();
  for (const { context } of packed) for (const term of context) often.set(term, (often.get(term) ?? 0) + 1);
  const home = [...often].flatMap(([term, times]) => (times > 1 ? [term] : []));
  const shared: Shared = {
    article,
    ...(name === undefined ? {} : { name }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    foes,
    arena,
    home,
  };
  const numbers = new Map(home.map((term, at) => [term, at]));
  const claims = sketches.map(({ hedged, author, statement: _, terms: __, context: ___, ...rest }, at): Packed => {
    const {
      article: ____,
      name: _____,
      outlet: ______,
      published: _______,
      foes: ________,
      arena: _________,
      original: __________,
      ...own
    } = rest;
    return {
      ...own,
      terms: packed[at]!.terms,
      near: packed[at]!.context.map((term) => numbers.get(term)?.toString() ?? term).join('\t'),
      ...(hedged ? { hedged } : {}),
      ...(author ? { author } : {}),
    };
  });
  return { shared, claims };
};

const unpackNear = (near: string, home: readonly string[]): readonly Term[] =>
  near === '' ? [] : near.split('\t').map((term) => unpackTerm(/^\d/u.test(term) ? home[Number(term)]! : term));

/** A claim as it was before it was kept. */
export const unpackClaim = ({ terms, near, hedged, author, ...own }: Packed, { home, ...shared }: Shared): Sketch => ({
  ...shared,
  ...own,
  statement: own.id.slice(0, own.id.lastIndexOf('.')),
  terms: unpackTerms(terms),
  context: unpackNear(near, home),
  hedged: hedged ?? false,
  author: author ?? false,
});
