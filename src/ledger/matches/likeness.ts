import { onOppositeSides } from './sides.ts';
import type { Sketch, Term } from './sketch.ts';
import type { Vectors } from './vectors.ts';

/** A term as it is compared. */
interface Weighed {
  readonly term: Term;
  readonly weight: number;
  /** Number of its key among those of its cell. */
  readonly at: number;
  readonly vector: number;
}

/** A sketch made ready to be compared with others of its cell. */
export interface Ready {
  readonly sketch: Sketch;
  readonly own: readonly Weighed[];
  /** What its own terms weigh together. */
  readonly mass: number;
  /** By number of key: what it says itself (its place in `own` and two), what its surroundings say (1), nothing (0). */
  readonly has: Uint8Array;
  /** Whether it says of something that it is not so: how far that reaches is not always told alike. */
  readonly negative: boolean;
}

/** How two claims are like each other. */
export interface Likeness {
  /** The part of what each tells that the other tells too, by weight, 0..1. */
  readonly a: number;
  readonly b: number;
  /** Weight of what both tell in their own words. */
  readonly mass: number;
  /** Words of the first with those of the second that are the same or like it. */
  readonly shared: readonly (readonly [Term, Term])[];
  /** The part of the shared plain words that one says to be so and the other not to be so: of all, and from the first on. */
  readonly mixed: number;
  readonly against: number;
  /** Weight of words that are only like the other's. */
  readonly soft: number;
}

/** Names tell which matter it is; states are in every claim of a war. */
const NAME = 3.2;
const NUMBER = 1.6;
const STATE = 1.5;
const UNKNOWN = 2.2;
/** The rarest words tell no more than names, the commonest still something. */
const [LEAST, MOST, STEP] = [0.4, 3, 1.7];

export const weightOf = ({ kind, word, key }: Term, vectors: Vectors | undefined): number => {
  if (kind === 'name') return NAME;
  if (kind === 'state') return STATE;
  if (kind === 'number') return NUMBER;
  // a phrase is as rare as the sense that it has: "something to bargain with" as "leverage"
  const index = vectors?.indexOf(word) ?? vectors?.indexOf(key);
  return index === undefined ? UNKNOWN : Math.min(MOST, Math.max(LEAST, vectors!.weightOf(index) / STEP));
};

type Known = Omit<Weighed, 'at'>;
/** What words weigh is asked once for each claim, in however many cells it is. */
const weighed = new WeakMap<readonly Term[], readonly Known[]>();

const knownOf = ({ terms }: Sketch, vectors: Vectors | undefined): readonly Known[] => {
  const unique = [...new Map(terms.map((term) => [term.key, term])).values()];
  return unique.map((term) => ({
    term,
    weight: weightOf(term, vectors),
    vector: (term.kind === 'word' ? vectors?.indexOf(term.word) : undefined) ?? -1,
  }));
};

const termsOf = (sketch: Sketch, vectors: Vectors | undefined): readonly Known[] => {
  if (vectors === undefined) return knownOf(sketch, vectors);
  const known = weighed.get(sketch.terms) ?? knownOf(sketch, vectors);
  weighed.set(sketch.terms, known);
  return known;
};

/** Sketches of one cell, ready to be compared. */
export const readyOf = (sketches: readonly Sketch[], vectors: Vectors | undefined): readonly Ready[] => {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const drafts = sketches.map((sketch) => ({
    sketch,
    own: termsOf(sketch, vectors).map((known) => ({ ...known, at: numberOf(known.term.key) })),
    around: sketch.context.map(({ key }) => numberOf(key)),
  }));
  return drafts.map(({ sketch, own, around }) => {
    const has = new Uint8Array(numbers.size);
    for (const at of around) has[at] = 1;
    own.forEach(({ at }, index) => {
      has[at] = index + 2;
    });
    const mass = own.reduce((sum, { weight }) => sum + weight, 0);
    return { sketch, own, mass, has, negative: own.some(({ term }) => term.negated) };
  });
};

/** What a claim says itself of a word of another's, or its surroundings. */
export const ownOf = (ready: Ready, at: number): Weighed | undefined => ready.own[ready.has[at]! - 2];
export const isAround = (ready: Ready, at: number): boolean => ready.has[at] === 1;

/** Two words of so like use may mean the same (GloVe cosines of paraphrases in the project's own pairs begin there). */
const ALIKE = 0.58;
/** What the other's surroundings have, it does not say itself. */
export const AROUND = 0.7;

interface Met {
  readonly by: number;
  readonly with?: Weighed;
}

const bestOf = (one: Weighed, of: Ready, { other, vectors }: { other: Ready; vectors: Vectors | undefined }): Met => {
  const same = ownOf(other, one.at);
  if (same) return { by: 1, with: same };
  let best: Met = { by: isAround(other, one.at) ? AROUND : 0 };
  if (one.vector < 0 || vectors === undefined) return best;
  for (const candidate of other.own) {
    // what the claim has itself is met by that, and no more
    if (candidate.vector < 0 || of.has[candidate.at]! > 1) continue;
    // words of like use may be opposites: "accept" and "reject"
    const cosine = vectors.cosine(one.vector, candidate.vector);
    if (cosine < ALIKE || cosine <= best.by || onOppositeSides(one.term, candidate.term)) continue;
    best = { by: Math.min(0.95, cosine + 0.1), with: candidate };
  }
  return best;
};

interface Cover {
  readonly part: number;
  readonly mass: number;
  readonly shared: readonly (readonly [Term, Term])[];
  readonly mixed: number;
  readonly against: number;
  readonly soft: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The part of a claim that another tells too, and what they share. */
const cover = (one: Ready, other: Ready, vectors: Vectors | undefined): Cover => {
  let [sum, mass, soft] = [0, 0, 0];
  let [plain, against, since] = [0, 0, 0];
  const shared: (readonly [Term, Term])[] = [];
  for (const weighed of one.own) {
    const { term, weight } = weighed;
    const met = bestOf(weighed, one, { other, vectors });
    sum += met.by * weight;
    if (met.with === undefined) continue;
    mass += met.by * Math.min(weight, met.with.weight);
    shared.push([term, met.with.term]);
    if (met.by < 1) soft += weight;
    if (term.kind !== 'word') continue;
    const differ = (term.negated ?? false) !== (met.with.term.negated ?? false);
    plain += weight;
    if (differ) against += weight;
    if (against > 0) since += weight;
  }
  return {
    part: share(sum, one.mass),
    mass,
    shared,
    mixed: share(against, plain),
    against: share(against, since),
    soft,
  };
};

/** Less than this of the shorter claim in the same words, and the rest in like ones does not make it the same. */
const FEW = 0.35;

/** Whether two claims share so much, word by word and without meaning, that they are worth comparing: cheap, for most do not. */
export const mayMeet = (a: Ready, b: Ready): boolean => {
  const [one, other] = a.mass <= b.mass ? [a, b] : [b, a];
  let met = 0;
  for (const { at, weight } of one.own) {
    const has = other.has[at]!;
    if (has > 0) met += has > 1 ? weight : AROUND * weight;
  }
  return met >= FEW * one.mass || onOppositeSides(a.sketch, b.sketch);
};

/** What a claim, held by its keys, says itself and has around it, and what its own words weigh. */
interface Held {
  readonly sketch: Sketch;
  readonly own: ReadonlyMap<string, number>;
  readonly around: ReadonlySet<string>;
  readonly mass: number;
}

const heldOf = (sketch: Sketch, vectors: Vectors | undefined): Held => {
  const own = new Map(termsOf(sketch, vectors).map(({ term, weight }) => [term.key, weight]));
  const mass = own.values().reduce((sum, weight) => sum + weight, 0);
  return { sketch, own, around: new Set(sketch.context.map(({ key }) => key)), mass };
};

const isWorth = (one: Held, sketch: Sketch, vectors: Vectors | undefined): boolean => {
  if (onOppositeSides(one.sketch, sketch)) return true;
  const own = termsOf(sketch, vectors);
  let [mass, met, back] = [0, 0, 0];
  const said = new Set<string>();
  for (const { term, weight } of own) {
    mass += weight;
    const there = one.own.get(term.key);
    if (there !== undefined) {
      met += weight;
      back += there;
      said.add(term.key);
    } else if (one.around.has(term.key)) met += AROUND * weight;
  }
  if (mass <= one.mass && met >= FEW * mass) return true;
  if (one.mass > mass) return false;
  for (const { key } of sketch.context) {
    if (said.has(key)) continue;
    const there = one.own.get(key);
    if (there === undefined) continue;
    said.add(key);
    back += AROUND * there;
  }
  return back >= FEW * one.mass;
};

/** Of some claims those that are worth comparing with any of these few, by what `mayMeet` asks; it needs no claims made ready. */
export const worthComparing = (
  claims: readonly Sketch[],
  few: readonly Sketch[],
  vectors: Vectors | undefined,
): readonly Sketch[] => {
  const held = few.map((sketch) => heldOf(sketch, vectors));
  return claims.filter((claim) => held.some((one) => one.sketch !== claim && isWorth(one, claim, vectors)));
};

export const likenessOf = (a: Ready, b: Ready, vectors: Vectors | undefined): Likeness => {
  const [forth, back] = [cover(a, b, vectors), cover(b, a, vectors)];
  const both = a.negative && b.negative;
  return {
    a: forth.part,
    b: back.part,
    mass: Math.max(forth.mass, back.mass),
    shared: forth.shared,
    mixed: both ? 0 : Math.max(forth.mixed, back.mixed),
    against: Math.max(forth.against, back.against),
    soft: Math.max(forth.soft, back.soft),
  };
};
