import type { Window } from '../encoding/windows.ts';
import type { Run } from '../structure/sentences.ts';

/** What one pass over a window gives. Opaque to all but the network, except for the cues. */
export interface WindowVectors {
  /** For each word the logits of the cue tags: outside, begin, inside. */
  readonly cues: Float32Array;
}

/** What the network says of some cues of a window. */
export interface RoleLogits {
  /** For each cue, for each of `ROLE_WORDS` words around its first, the logits of the `ROLE_TAGS`. */
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
}

export const CUE_TAGS = 3;
/** Words on either side of a cue's first word in which its source and content are sought; as in training/model.py. */
export const REACH = 64;
export const ROLE_WORDS = 2 * REACH + 1;
/** Outside; source: single, begin, inside, end; content: single, begin, inside, end. */
export const ROLE_TAGS = 9;
