import { hashRun, numbersIn } from './hash.ts';

/** Words of two texts that are the same but for edits: half-open ranges of words, and how many, and how many numbers, are the same. */
export interface SharedWords {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly same: number;
  readonly sameNumbers: number;
}

// A run of five words opens a passage; up to eight edited, cut or added words may stand between two runs.
const RUN = 5;
const GAP = 8;
// A run that stands in a text more often than this is looked for at its first places only.
const PLACES = 4;
const NOWHERE = -1;
const SEED = 0x5eed_0005;

const runHash = (words: Uint32Array, at: number): number => hashRun(words, at, { length: RUN, seed: SEED });

/** Where each run of five words stands: the first place of a hash, and after each place the next of the same hash. */
export interface Places {
  readonly first: ReadonlyMap<number, number>;
  readonly next: Int32Array;
}

export const placesOf = (words: Uint32Array): Places => {
  const first = new Map<number, number>();
  const next = new Int32Array(words.length).fill(NOWHERE);
  for (let at = words.length - RUN; at >= 0; at--) {
    const hash = runHash(words, at);
    next[at] = first.get(hash) ?? NOWHERE;
    first.set(hash, at);
  }
  return { first, next };
};

/** Whether a text has so many of the runs of another: quick to tell, of a candidate that shares a phrase only. */
export const hasRuns = (words: Uint32Array, { first }: Places, least: number): boolean => {
  let common = 0;
  for (let at = 0; at + RUN <= words.length && common < least; at++) if (first.has(runHash(words, at))) common++;
  return common >= least;
};

interface Run {
  readonly at: number;
  readonly otherAt: number;
  readonly length: number;
}

const follows = (before: Run | undefined, at: number, otherAt: number): boolean => {
  if (before === undefined) return false;
  const gap = at - before.at - before.length;
  const otherGap = otherAt - before.otherAt - before.length;
  return gap <= GAP && otherGap >= 0 && otherGap <= GAP;
};

const equalWords = (
  words: Uint32Array,
  at: number,
  { other, otherAt }: { other: Uint32Array; otherAt: number },
): number => {
  let length = 0;
  while (at + length < words.length && words[at + length] === other[otherAt + length]) length++;
  return length;
};

/** Runs of equal words, in order of `words`: where a run stands in the other text twice, the one that goes on, else the longest. */
const runsOf = (words: Uint32Array, other: Uint32Array, { first, next }: Places): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at + RUN <= words.length; ) {
    let best: Run | undefined;
    let otherAt = first.get(runHash(words, at)) ?? NOWHERE;
    for (let place = 0; place < PLACES && otherAt !== NOWHERE; place++, otherAt = next[otherAt]!) {
      const length = equalWords(words, at, { other, otherAt });
      if (length < RUN) continue;
      const goesOn = follows(runs.at(-1), at, otherAt);
      if (goesOn || best === undefined || length > best.length) best = { at, otherAt, length };
      if (goesOn) break;
    }
    if (best !== undefined) runs.push(best);
    at += best?.length ?? 1;
  }
  return runs;
};

/**
 * Passages that two texts share, in order of the first: runs of five equal words or more, joined over edits of at most
 * eight words; `places` are those of the other. Time grows with the length of the texts only.
 */
export const sharedPassages = (
  words: Uint32Array,
  other: Uint32Array,
  places = placesOf(other),
): readonly SharedWords[] => {
  const passages: SharedWords[] = [];
  let last: Run | undefined;
  for (const run of runsOf(words, other, places)) {
    const open = passages.at(-1);
    const sameNumbers = numbersIn(words, run.at, run.at + run.length);
    const ends = { to: run.at + run.length, otherTo: run.otherAt + run.length };
    if (open !== undefined && follows(last, run.at, run.otherAt))
      passages[passages.length - 1] = {
        ...open,
        ...ends,
        same: open.same + run.length,
        sameNumbers: open.sameNumbers + sameNumbers,
      };
    else passages.push({ from: run.at, otherFrom: run.otherAt, ...ends, same: run.length, sameNumbers });
    last = run;
  }
  return passages;
};
