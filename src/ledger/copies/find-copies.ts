import type { CopyKind, Span } from '../../model/index.ts';
import { byPublication } from './earlier.ts';
import { numbersIn } from './hash.ts';
import { hasRuns, type Places, placesOf, type SharedWords, sharedPassages } from './shared-passages.ts';
import { shinglesOf } from './shingles.ts';
import type { KeyedSignature, Signature } from './signature.ts';
import { SURE_PASSAGE } from './winnow.ts';

/** Words that two texts share, in each of them. Between the first and the last of them words may differ. */
export interface SharedPassage {
  readonly span: Span;
  readonly otherSpan: Span;
  /** How many words are the same. */
  readonly same: number;
}

/** What two articles have in common. It says that words are shared, and nothing of who is right. */
export interface Copy {
  readonly article: string;
  readonly other: string;
  readonly kind: CopyKind;
  /** Whichever of the two was published first; of one instant, the lesser id. */
  readonly original: string;
  /** The part of the three-word shingles of one text that the other holds, 0 to 1; the larger of the two. */
  readonly containment: number;
  /** In order of `article`. */
  readonly passages: readonly SharedPassage[];
}

/**
 * The signatures kept under at least one of the keys. It may leave out all but the earliest published of those under one
 * key, so that a line that thousands of articles end in costs no more than another.
 */
export type Lookup = (keys: readonly number[]) => Iterable<Signature>;

// A copy holds half of what the shorter text says. Measured on the samples: cut and edited wire stories 0.52 to 1, other
// stories at most 0.19.
const COPY = 0.5;
// A story that quotes a long paragraph of a short one holds half of it too, and is no copy of it.
const TAKEN_IN = 0.65;
// Two flashes of a line are no copies of each other for having eight words in common.
const LEAST_COPIED = 16;
// What two texts must share to be looked at: a phrase of eight words holds four runs of five words, 24 equal words in
// three runs hold twelve.
const LEAST_RUNS = 12;
// Within a copy a sentence is worth showing; a passage by itself must be one that the index finds for certain.
const SENTENCE = 8;
// So many numbers make a sentence of a bulletin; a toll that was brought up to date has fewer.
const FORM = 3;
// Less than this would be two texts that say the same in words of their own.
const DENSE = 0.6;

const equal = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** Every shingle of a text once, the least first. */
const shingleSet = (words: Uint32Array): Uint32Array => {
  const sorted = shinglesOf(words).sort();
  return sorted.filter((shingle, at) => at === 0 || shingle !== sorted[at - 1]);
};

/** How much of each of two sets the other holds, 0 to 1. */
const sharesOf = (a: Uint32Array, b: Uint32Array): readonly [number, number] => {
  let common = 0;
  for (let [at, other] = [0, 0]; at < a.length && other < b.length; ) {
    const [mine, its] = [a[at]!, b[other]!];
    if (mine === its) common++;
    if (mine <= its) at++;
    if (its <= mine) other++;
  }
  return [common / Math.max(1, a.length), common / Math.max(1, b.length)];
};

const spanOf = ({ starts, ends }: Signature, from: number, to: number): Span => ({
  start: starts[from]!,
  end: ends[to - 1]!,
});

const flipped = ({ from, to, otherFrom, otherTo, ...rest }: SharedWords): SharedWords => ({
  from: otherFrom,
  to: otherTo,
  otherFrom: from,
  otherTo: to,
  ...rest,
});

/** The whole of two texts that are the same. */
const wholeOf = ({ words: { length } }: Signature): SharedWords => ({
  from: 0,
  to: length,
  otherFrom: 0,
  otherTo: length,
  same: length,
  sameNumbers: 0,
});

/** Shared passages, the same whichever of the two texts is asked: the earlier one is always laid against the later. */
const passagesOf = (a: Signature, b: Signature, places: Places): readonly SharedWords[] => {
  return byPublication(a, b) <= 0
    ? sharedPassages(a.words, b.words)
    : sharedPassages(b.words, a.words, places)
        .map(flipped)
        .sort((x, y) => x.from - y.from || x.otherFrom - y.otherFrom);
};

const isDense = ({ from, to, otherFrom, otherTo, same }: SharedWords): boolean =>
  same >= DENSE * Math.max(to - from, otherTo - otherFrom);

/** “The index closed at … points, up …”: whether most numbers of a passage are other ones, as in a form filled in again. */
const isForm = ({ from, to, otherFrom, otherTo, sameNumbers }: SharedWords, a: Signature, b: Signature): boolean => {
  const numbers = Math.min(numbersIn(a.words, from, to), numbersIn(b.words, otherFrom, otherTo));
  return numbers >= FORM && sameNumbers < numbers / 2;
};

const kindOf = (a: Signature, b: Signature, isCopy: boolean): CopyKind => {
  if (!isCopy) return 'passage';
  if (a.page !== undefined && a.page === b.page) return 'version';
  return equal(a.words, b.words) ? 'same text' : 'copy';
};

/** What is worked out once of the text that others are compared with; its shingles when one is first a copy, as few are. */
interface Known {
  readonly shingles: () => Uint32Array;
  readonly places: Places;
}

const knownOf = ({ words }: Signature): Known => {
  let shingles: Uint32Array | undefined;
  return {
    shingles: () => {
      shingles ??= shingleSet(words);
      return shingles;
    },
    places: placesOf(words),
  };
};

/** Whether the later text is mostly the earlier one's words, or takes in most of a shorter one. */
const isCopied = (a: Signature, b: Signature, [ofA, ofB]: readonly [number, number]): boolean => {
  const [ofEarlier, ofLater] = byPublication(a, b) <= 0 ? [ofA, ofB] : [ofB, ofA];
  return ofLater >= COPY || ofEarlier >= TAKEN_IN;
};

const compare = (a: Signature, b: Signature, { shingles, places }: Known): Copy | undefined => {
  const isSame = equal(a.words, b.words);
  const shorter = Math.min(a.words.length, b.words.length);
  if (!isSame && !hasRuns(b.words, places, Math.min(LEAST_RUNS, shorter / 5))) return undefined;
  const shared = isSame
    ? [wholeOf(a)]
    : passagesOf(a, b, places).filter((passage) => isDense(passage) && !isForm(passage, a, b));
  const sum = shared.reduce((words, { same }) => words + same, 0);
  if (!isSame && sum < LEAST_COPIED) return undefined;
  const mayBeCopy = isSame || sum >= Math.max(LEAST_COPIED, COPY * shorter);
  // most that meet in the index share a phrase, and end here
  if (!mayBeCopy && shared.every(({ same }) => same < SURE_PASSAGE)) return undefined;
  const shares = sharesOf(shingles(), shingleSet(b.words));
  const isCopy = isSame || (mayBeCopy && isCopied(a, b, shares));
  const told = shared.filter(({ same }) => same >= (isCopy ? Math.min(SENTENCE, sum) : SURE_PASSAGE));
  if (told.length === 0) return undefined;
  return {
    article: a.article,
    other: b.article,
    kind: kindOf(a, b, isCopy),
    original: byPublication(a, b) <= 0 ? a.article : b.article,
    containment: Math.max(...shares),
    passages: told.map(({ from, to, otherFrom, otherTo, same }) => ({
      span: spanOf(a, from, to),
      otherSpan: spanOf(b, otherFrom, otherTo),
      same,
    })),
  };
};

/** What an article shares with each of the others, the earliest published first. */
export const copiesAmong = (signature: Signature, others: Iterable<Signature>): readonly Copy[] => {
  if (signature.words.length === 0) return [];
  const known = knownOf(signature);
  const each = new Map([...others].map((other) => [other.article, other]));
  each.delete(signature.article);
  return [...each.values()]
    .filter(({ words }) => words.length > 0)
    .sort(byPublication)
    .flatMap((other) => compare(signature, other, known) ?? []);
};

/** What an article shares with those that an index finds for it. */
export const findCopies = (signature: KeyedSignature, lookup: Lookup): readonly Copy[] =>
  copiesAmong(signature, lookup(signature.keys));
