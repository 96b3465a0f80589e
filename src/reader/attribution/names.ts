import type { Run } from '../structure/sentences.ts';
import { NAME_TAGS } from './network.ts';

export type NameKind = 'place' | 'person' | 'organisation';

/** A run of words that the network takes for a name. */
export interface TaggedName extends Run {
  readonly kind: NameKind;
  /** 0..1: geometric mean over its words of the probability of the kind. */
  readonly probability: number;
}

const KINDS: readonly NameKind[] = ['place', 'person', 'organisation'];

/** Probabilities of the tags of one word. */
const softmax = (logits: Float32Array, at: number): Float64Array => {
  const row = Float64Array.from(logits.subarray(at * NAME_TAGS, (at + 1) * NAME_TAGS));
  const most = Math.max(...row);
  let sum = 0;
  for (let i = 0; i < NAME_TAGS; i++) {
    row[i] = Math.exp(row[i]! - most);
    sum += row[i]!;
  }
  return row.map((value) => value / sum);
};

const ofKind = (row: Float64Array, kind: number): number => row[2 * kind + 1]! + row[2 * kind + 2]!;

/** The kind that a word is likelier of than of none, and of any other; -1 for none. */
const kindOf = (row: Float64Array): number => {
  const best = [0, 1, 2].toSorted((a, b) => ofKind(row, b) - ofKind(row, a))[0]!;
  return ofKind(row, best) > row[0]! ? best : -1;
};

/** Whether a word is surely of no name: of two tags none can reach the sum that "outside" has alone. Most words are. */
const isOutside = (logits: Float32Array, word: number): boolean => {
  const at = word * NAME_TAGS;
  let most = -Infinity;
  for (let tag = 1; tag < NAME_TAGS; tag++) most = Math.max(most, logits[at + tag]!);
  return logits[at]! > most + Math.LN2;
};

/** Names in a window, in its words: a word that is likely of a kind, and those that go on with it. */
export const findNames = (logits: Float32Array): readonly TaggedName[] => {
  const words = logits.length / NAME_TAGS;
  const found: TaggedName[] = [];
  for (let from = 0; from < words; from++) {
    if (isOutside(logits, from)) continue;
    const first = softmax(logits, from);
    const kind = kindOf(first);
    if (kind < 0) continue;
    let [to, sum] = [from + 1, Math.log(ofKind(first, kind))];
    for (; to < words; to++) {
      const row = softmax(logits, to);
      if (kindOf(row) !== kind || row[2 * kind + 1]! > row[2 * kind + 2]!) break;
      sum += Math.log(ofKind(row, kind));
    }
    found.push({ from, to, kind: KINDS[kind]!, probability: Math.exp(sum / (to - from)) });
    from = to - 1;
  }
  return found;
};
