import { areApart, daysBetween, onlyOneCounts, type Pair } from './apart.ts';
import { OPPOSITE } from './lexicon.ts';
import { AROUND, isAround, ownOf, type Ready } from './likeness.ts';
import { onOppositeSides, opposite } from './sides.ts';
import type { Sketch, Term } from './sketch.ts';

/** What the contents of two claims are to each other, whoever tells them. */
export interface Relation {
  readonly stand: 'alike' | 'against';
  readonly score: number;
  readonly by: string;
  /** How they stand to each other, in plain words. */
  readonly words: string;
  /** Of two that are against each other: whether time may have brought it about. */
  readonly sort?: 'state' | 'stance' | 'event';
  /** Whether both name somebody, some place or some number: only that tells the same of what two strangers say. */
  readonly named?: boolean;
}

type Rule = (pair: Pair) => Relation | null;

const clamp = (score: number): number => Math.round(1000 * Math.max(0, Math.min(1, score))) / 1000;

/** Claims longer apart tell of different days of a matter. */
const WINDOW = 21;
/** Who was open to a thing has taken a stand on it, as has who told that it is ruled out. */
const standOf = ({ mood }: Sketch): string => (mood === 'offer' ? 'told' : mood);
const mayConflict = (pair: Pair): boolean => {
  const stand = standOf(pair.a.sketch);
  if (stand !== standOf(pair.b.sketch) || (stand !== 'told' && stand !== 'future')) return false;
  if (pair.a.sketch.mood === 'offer' && pair.b.sketch.mood === 'offer') return false;
  return daysBetween(pair.a.sketch, pair.b.sketch) <= WINDOW && !areApart(pair);
};

const takes = ({ sides = [] }: Term, name: string): boolean => sides.some((side) => side.slice(1) === name);

/** The part of a claim, besides the words that take a side, that the other or its surroundings tell too. */
const restTold = (one: Ready, other: Ready, name: string): number | undefined => {
  const rest = one.own.filter(({ term }) => !takes(term, name) && term.kind !== 'number');
  const mass = rest.reduce((sum, { weight }) => sum + weight, 0);
  if (mass === 0) return undefined;
  const met = rest.reduce((sum, { at, weight }) => {
    if (ownOf(other, at)) return sum + weight;
    return isAround(other, at) ? sum + AROUND * weight : sum;
  }, 0);
  return met / mass;
};

/** Both tell something that the other does not: "short of staff" and "enough blood", or another name. Sides they take aside. */
const LACK = 0.9;
const PART = 0.22;
const SPELLING = 4;
const lackOf = (one: Ready, other: Ready, likeness: Pair['likeness'], name: string): boolean => {
  const alike = new Set(likeness.shared.flatMap(([x, y]) => [x.key, y.key]));
  const starts = other.own.map(({ term }) => term.key.slice(0, SPELLING));
  const rest = one.own.filter(({ term }) => !takes(term, name) && term.kind !== 'number');
  // names may be told around a claim; its own words are what it says
  const lack = rest.filter(
    ({ term, at }) => !alike.has(term.key) && (other.has[at] === 0 || (term.kind === 'word' && isAround(other, at))),
  );
  const isOther = ({ kind, key }: Term): boolean => kind === 'name' && !starts.includes(key.slice(0, SPELLING));
  if (lack.some(({ term }) => isOther(term))) return true;
  const weigh = (all: typeof rest): number => all.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(lack) >= LACK && weigh(lack) >= PART * weigh(rest);
};
const bothLack = ({ a, b, likeness }: Pair, name = ''): boolean =>
  lackOf(a, b, likeness, name) && lackOf(b, a, likeness, name);

/** How much two claims are of one thing, besides the words by which they are against each other. */
const commonOf = ({ a, b, likeness }: Pair, name: string): { part: number; words: number; names: number } => {
  const parts = [restTold(a, b, name), restTold(b, a, name)].filter((part) => part !== undefined);
  const shared = likeness.shared.filter(([x, y]) => !takes(x, name) && !takes(y, name));
  const words = shared.filter(([{ kind }]) => kind === 'word').length;
  const around = [a, b].flatMap((one) =>
    one.own.filter(({ term, at, weight }) => term.kind === 'word' && weight >= 1 && isAround(one === a ? b : a, at)),
  );
  return {
    part: parts.length === 0 ? 0 : Math.max(...parts),
    words: words === 0 ? 0 : words + Math.min(1, around.length),
    names: shared.filter(([{ kind }]) => kind === 'name').length,
  };
};

/** "Denmark's motion", "to the rebels": what says so little says nothing of another. */
const SAYS = 3;
const isSaid = ({ own }: Ready): boolean => own.length >= SAYS;

/** Opposites that say what they are of ("advance" of troops) need less else in common. */
const isNarrow = (needs: readonly string[]): boolean => needs.length > 0 && needs[0] !== '*name';

/** Both tell what the opposites are of, in the matter of the same two: "talks were offered", "there is nothing to talk about". */
const areOfOneMatter = ({ a, b }: Pair, needs: readonly string[]): boolean => {
  const tells = ({ sketch }: Ready): boolean => sketch.terms.some(({ key }) => needs.includes(key));
  return a.sketch.arena === b.sketch.arena && a.sketch.arena.includes(' ') && tells(a) && tells(b);
};

const HOW_THEY_STAND = {
  state: 'the two cannot both hold of the same time',
  event: 'the two cannot both be so',
  stance: 'the one stands against the other',
} as const;

/** Two sides of one pair of opposites, of the same thing: "was stopped" and "goes on". */
const opposites: Rule = (pair) => {
  if (!mayConflict(pair)) return null;
  for (const side of pair.a.sketch.sides) {
    if (!pair.b.sketch.sides.includes(opposite(side))) continue;
    const name = side.slice(1);
    const { sort, needs } = OPPOSITE.get(name)!;
    const { part, words, names } = commonOf(pair, name);
    const enough = isNarrow(needs)
      ? part >= 0.5 || areOfOneMatter(pair, needs)
      : isSaid(pair.a) && isSaid(pair.b) && part >= 0.6 && (names >= 1 || words >= 2) && !bothLack(pair, name);
    if (!enough) continue;
    const score = clamp(0.45 + 0.4 * part + 0.05 * Math.min(3, words + names));
    return {
      stand: 'against',
      score,
      by: `opposites-${name}`,
      words: HOW_THEY_STAND[sort],
      sort,
    };
  }
  return null;
};

/** Two holders of one place. */
const holders: Rule = (pair) => {
  const [x, y] = [pair.a.sketch.holder, pair.b.sketch.holder];
  if (x === undefined || y === undefined || x === y || !mayConflict(pair)) return null;
  const { likeness } = pair;
  if (!likeness.shared.some(([{ kind }]) => kind === 'name')) return null;
  const score = clamp(0.55 + 0.3 * Math.min(likeness.a, likeness.b));
  return { stand: 'against', score, by: 'holders', words: `one has it held by ${x}, the other by ${y}`, sort: 'state' };
};

/** Words only like the other's may be other things of one sort: "malaria" and "measles". */
const SOFT = 2;

/** "Denied that anyone was turned away, as some had claimed": however short, it is of what the other says in the same words. */
const WORD_FOR_WORD = 0.9;
const deniedOutright: Rule = ({ a, b, likeness }) => {
  const denies = (a.sketch.act === 'deny') !== (b.sketch.act === 'deny');
  if (!denies || a.sketch.article !== b.sketch.article || a.sketch.modality !== b.sketch.modality) return null;
  if (Math.min(likeness.a, likeness.b) < WORD_FOR_WORD || likeness.against < WORD_FOR_WORD) return null;
  const words = 'what one says is so, the other denies in the same words';
  return { stand: 'against', score: 0.9, by: 'denied', words, sort: 'event' };
};

/** The same words, once said to be so and once said not to be so. */
const polarity: Rule = (pair) => {
  const { likeness } = pair;
  if (!isSaid(pair.a) || !isSaid(pair.b)) return null;
  if (likeness.against < 0.6 || likeness.mixed < 0.3 || likeness.soft >= SOFT || bothLack(pair) || !mayConflict(pair))
    return null;
  const [high, low] = [Math.max(likeness.a, likeness.b), Math.min(likeness.a, likeness.b)];
  if (high < 0.75 || low < 0.4 || likeness.mass < 3.5 || likeness.shared.length < 2) return null;
  const words = 'what one says is so, the other says is not';
  return { stand: 'against', score: clamp(0.2 + 0.5 * high + 0.3 * low), by: 'polarity', words, sort: 'event' };
};

/** One says what became of a thing ("was stopped"), the other does not. */
const onlyOneTakesSides = (a: Sketch, b: Sketch): boolean =>
  a.sides.length + b.sides.length > 0 && !a.sides.some((side) => b.sides.includes(side));

/** "Has to be" is told or asked for, as one hears it. */
const areOfOneMood = ({ mood: a }: Sketch, { mood: b }: Sketch): boolean =>
  a === b || (a !== 'open' && b !== 'open' && (a === 'told' || b === 'told') && a !== 'offer' && b !== 'offer');

/** The same told again, in the same words or others. */
const alike: Rule = (pair) => {
  const { a, b, likeness } = pair;
  if (!areOfOneMood(a.sketch, b.sketch) || likeness.mixed > 0.25 || areApart(pair)) return null;
  if (onOppositeSides(a.sketch, b.sketch) || likeness.mass < 3.5 || likeness.shared.length < 2) return null;
  const [high, low] = [Math.max(likeness.a, likeness.b), Math.min(likeness.a, likeness.b)];
  if ((onlyOneCounts(pair) || onlyOneTakesSides(a.sketch, b.sketch)) && low < 0.7) return null;
  return {
    stand: 'alike',
    score: clamp(0.55 * high + 0.45 * low),
    by: 'content',
    words: 'what they tell is the same',
    named: likeness.shared.some(([{ kind }]) => kind === 'name' || kind === 'number'),
  };
};

/** A claim that only points to its matter ("they are off") and one that names it, on one side of narrow opposites. */
const SAME_SIDE = 0.72;
const onOneSide: Rule = (pair) => {
  const { a, b } = pair;
  if (a.sketch.mood !== b.sketch.mood || Math.min(a.own.length, b.own.length) > 2 || areApart(pair)) return null;
  const side = a.sketch.sides.find(
    (one) => isNarrow(OPPOSITE.get(one.slice(1))!.needs) && b.sketch.sides.includes(one),
  );
  if (side === undefined || commonOf(pair, side.slice(1)).part < 0.5) return null;
  return { stand: 'alike', score: SAME_SIDE, by: 'one-side', words: 'what they tell comes to the same' };
};

/** In this order, the first that speaks. */
const RULES: readonly Rule[] = [holders, opposites, deniedOutright, polarity, alike, onOneSide];

/** No claims that share less are alike. */
const LEAST = 0.55;
const isHopeless = ({ a, b, likeness }: Pair): boolean =>
  Math.max(likeness.a, likeness.b) < LEAST &&
  !onOppositeSides(a.sketch, b.sketch) &&
  !a.sketch.sides.some((side) => b.sketch.sides.includes(side)) &&
  (a.sketch.holder === undefined || b.sketch.holder === undefined);

/** What the contents of two claims are to each other; nothing where that is unsure. */
export const relationOf = (pair: Pair): Relation | null => {
  if (isHopeless(pair)) return null;
  for (const rule of RULES) {
    const relation = rule(pair);
    if (relation) return relation;
  }
  return null;
};
