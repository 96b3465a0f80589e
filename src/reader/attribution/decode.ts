import type { Run } from '../structure/sentences.ts';
import { CUE_TAGS, REACH, ROLE_TAGS } from './network.ts';

/** A word that begins a cue with a smaller probability is not looked at further. */
const LEAST_CUE = 0.3;

/** A run of words taken for a cue, and how likely its first word begins one. */
export interface CueFound extends Run {
  readonly probability: number;
}

/** Log probabilities of one row of logits. */
const logSoftmax = (logits: Float32Array, at: number, size: number): Float64Array => {
  const row = new Float64Array(size);
  let most = -Infinity;
  for (let i = 0; i < size; i++) most = Math.max(most, logits[at + i]!);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.exp(logits[at + i]! - most);
  const norm = most + Math.log(sum);
  for (let i = 0; i < size; i++) row[i] = logits[at + i]! - norm;
  return row;
};

/** The cues of a window, left to right: a word that may begin one, and those that go on with it. */
export const findCues = (logits: Float32Array): readonly CueFound[] => {
  const words = logits.length / CUE_TAGS;
  const rows = Array.from({ length: words }, (_, i) => logSoftmax(logits, i * CUE_TAGS, CUE_TAGS));
  const found: CueFound[] = [];
  for (let i = 0; i < words; i++) {
    const probability = Math.exp(rows[i]![1]!);
    if (probability < LEAST_CUE) continue;
    let to = i + 1;
    while (to < words && rows[to]![2]! > rows[to]![0]! && rows[to]![2]! > rows[to]![1]!) to += 1;
    found.push({ from: i, to, probability });
    i = to - 1;
  }
  return found;
};

/** Sources and contents of one cue, as runs of a window's words, with the probabilities of what was chosen. */
export interface RolesFound {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** Geometric mean of the chosen tags' probabilities, over words of a role; 1 where there are none. */
  readonly sourceProbability: number;
  readonly contentProbability: number;
  /** The least sure end of any content. */
  readonly edgeProbability: number;
}

const SOURCE = 1;
const CONTENT = 5;
const isBegin = (tag: number): boolean => tag === SOURCE + 1 || tag === CONTENT + 1;
const isInside = (tag: number): boolean => tag === SOURCE + 2 || tag === CONTENT + 2;
const isEnd = (tag: number): boolean => tag === SOURCE + 3 || tag === CONTENT + 3;
const roleOf = (tag: number): number => (tag === 0 ? 0 : tag < CONTENT ? SOURCE : CONTENT);

/** Which tag may follow which: what was begun goes on and ends, and what goes on was begun. */
const FOLLOWS: readonly (readonly number[])[] = Array.from({ length: ROLE_TAGS }, (_, tag) =>
  Array.from({ length: ROLE_TAGS }, (_unused, before) => before).filter((before) => {
    const open = isBegin(before) || isInside(before);
    const goesOn = isInside(tag) || isEnd(tag);
    return open ? goesOn && roleOf(tag) === roleOf(before) : !goesOn;
  }),
);

/** A state is a tag, and whether a source has begun: annotators mark one source a cue, in one piece. */
const STATES = 2 * ROLE_TAGS;
const hasSource = (state: number): boolean => state >= ROLE_TAGS;
const beginsSource = (tag: number): boolean => tag === SOURCE || tag === SOURCE + 1;

/** For each state the states that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: STATES }, (_, state) => {
  const tag = state % ROLE_TAGS;
  return FOLLOWS[tag]!.flatMap((before) => [before, before + ROLE_TAGS]).filter((before) =>
    beginsSource(tag) ? hasSource(state) && !hasSource(before) : hasSource(state) === hasSource(before),
  );
});

/** States that a sequence may begin with: the reach may cut a role in two. */
const startsWith = (state: number): boolean => hasSource(state) === (roleOf(state % ROLE_TAGS) === SOURCE);

/** The likeliest well-formed sequence of tags (Viterbi 1967); words of the cue are outside. Where the reach ends, a role may be cut. */
const bestTags = (rows: readonly Float64Array[], isCue: (i: number) => boolean): Uint8Array => {
  const n = rows.length;
  const back = new Uint8Array(n * STATES);
  let score = new Float64Array(STATES);
  rows.forEach((row, i) => {
    const next = new Float64Array(STATES).fill(-Infinity);
    for (let state = 0; state < STATES; state++) {
      const tag = state % ROLE_TAGS;
      if (isCue(i) && tag !== 0) continue;
      if (i === 0) {
        if (startsWith(state)) next[state] = row[tag]!;
        continue;
      }
      for (const before of BEFORE[state]!) {
        const value = score[before]! + row[tag]!;
        if (value > next[state]!) {
          next[state] = value;
          back[i * STATES + state] = before;
        }
      }
    }
    score = next;
  });
  const tags = new Uint8Array(n);
  let state = score.indexOf(Math.max(...score));
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = state % ROLE_TAGS;
    state = back[i * STATES + state]!;
  }
  return tags;
};

const runsOf = (tags: Uint8Array, role: number, offset: number): readonly Run[] => {
  const runs: Run[] = [];
  tags.forEach((tag, i) => {
    if (roleOf(tag) !== role) return;
    const last = runs.at(-1);
    if (last !== undefined && last.to === offset + i) runs[runs.length - 1] = { from: last.from, to: last.to + 1 };
    else runs.push({ from: offset + i, to: offset + i + 1 });
  });
  return runs;
};

/** Sources and contents of the `index`-th cue out of the role logits of a window of `words` words. */
export const findRoles = (logits: Float32Array, index: number, cue: Run, words: number): RolesFound => {
  const from = Math.max(0, cue.from - REACH);
  const to = Math.min(words, cue.from + REACH + 1);
  const base = (index * words + from) * ROLE_TAGS;
  const rows = Array.from({ length: to - from }, (_, i) => logSoftmax(logits, base + i * ROLE_TAGS, ROLE_TAGS));
  const tags = bestTags(rows, (i) => from + i >= cue.from && from + i < cue.to);
  const sums = [0, 0];
  const counts = [0, 0];
  let edge = 0;
  tags.forEach((tag, i) => {
    if (tag === 0) return;
    const value = rows[i]![tag]!;
    const role = roleOf(tag) === SOURCE ? 0 : 1;
    sums[role]! += value;
    counts[role]! += 1;
    if (role === 1 && tag !== CONTENT + 2) edge = Math.min(edge, value);
  });
  const mean = (role: number): number => (counts[role] ? Math.exp(sums[role]! / counts[role]!) : 1);
  return {
    source: runsOf(tags, SOURCE, from),
    content: runsOf(tags, CONTENT, from),
    sourceProbability: mean(0),
    contentProbability: mean(1),
    edgeProbability: Math.exp(edge),
  };
};
