import type { Window } from '../encoding/windows.ts';
import type { Run } from '../structure/sentences.ts';

/** What one pass over a window gives. Opaque to all but the network, except for the tags. */
export interface WindowVectors {
  /** For each word the logits of the cue tags: outside, begin, inside. */
  readonly cues: Float32Array;
  /** For each word the logits of the `NAME_TAGS`. */
  readonly names: Float32Array;
}

/** What the network says of some cues of a window. */
export interface RoleLogits {
  /** For each cue, for each word of the window, the logits of the `ROLE_TAGS`. */
  readonly roles: Float32Array;
  /** For each cue the logit of its being one. */
  readonly keep: Float32Array;
}

/** The trained network; deterministic, one window at a time. */
export interface Network {
  readonly vectors: (window: Window) => Promise<WindowVectors>;
  /** `cueWords`: for each word of the window 1 where it is in some cue. `cues`: runs of the window's words. */
  readonly roles: (
    window: Window,
    vectors: WindowVectors,
    cueWords: readonly number[],
    cues: readonly Run[],
  ) => Promise<RoleLogits>;
  /** Frees its memory. */
  readonly close: () => Promise<void>;
}

export const CUE_TAGS = 3;
/** Outside; begin and inside of a place, a person, an organisation. */
export const NAME_TAGS = 7;
/** Words on either side of a cue's first word in which its source and content are sought; as in training/model.py. */
export const REACH = 64;
/** Outside; source: single, begin, inside, end; content: single, begin, inside, end. */
export const ROLE_TAGS = 9;

const FAR_BLOCK = 2;
const FAR_SENTENCE = 3;
const within = (value: number, far: number): number => Math.max(-far, Math.min(far, value)) + far;

/** Where every word of a window stands against each of some cues, row by row; as `places` in training/model.py. */
export const placesOf = (
  { blocks, sentences, quotations }: Window,
  cues: readonly Run[],
): { readonly distance: Int32Array; readonly relation: Int32Array } => {
  const words = blocks.length;
  const distance = new Int32Array(cues.length * words);
  const relation = new Int32Array(cues.length * words);
  cues.forEach(({ from, to }, row) => {
    for (let i = 0; i < words; i++) {
      const quoted = quotations[i]! < 0 ? 0 : quotations[i] === quotations[from] ? 2 : 1;
      const block = within(blocks[i]! - blocks[from]!, FAR_BLOCK);
      const sentence = within(sentences[i]! - sentences[from]!, FAR_SENTENCE);
      distance[row * words + i] = i >= from && i < to ? 2 * REACH + 1 : within(i - from, REACH);
      relation[row * words + i] = (block * (2 * FAR_SENTENCE + 1) + sentence) * 3 + quoted;
    }
  });
  return { distance, relation };
};
