import { AUXILIARIES, DAYS, PREPOSITIONS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import { lower, type Scene } from './scene.ts';

/** A verb with its auxiliaries: "has not yet been offered". */
export interface VerbGroup extends Run {
  readonly at: number;
  readonly negated: boolean;
  readonly modal: string;
  readonly passive: boolean;
  /** "to offer", "by offering", "a letter offering": no clause of its own. */
  readonly finite: boolean;
  /** "…, offering": told of the sentence's subject. */
  readonly hanging: boolean;
}

const MODALS =
  /^(?:will|would|could|may|might|should|must|can|cannot|shall|'ll|won't|wouldn't|couldn't|can't|shouldn't|cannot)$/u;
const BE = /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/u;
const NOT = /^(?:not|never|hardly|neither|nor|cannot)$|n't$/u;
const ADVERB =
  /^(?:also|again|still|now|already|yet|once|twice|even|just|then|today|yesterday|tomorrow|outright|both|ever|soon|so|far|repeatedly|\p{L}{3,}ly)$/u;

const between = (word: string): boolean => ADVERB.test(word) || DAYS.has(word) || NOT.test(word);

/** The verb group that ends at a place, never further back than `least`. */
export const verbGroupAt = (scene: Scene, at: number, least: number): VerbGroup => {
  let from = at;
  while (from > least) {
    const word = lower(scene, from - 1);
    if (AUXILIARIES.has(word) || MODALS.test(word) || between(word)) from -= 1;
    else if ((word === 'on' || word === 'late' || word === 'last') && from < at && DAYS.has(lower(scene, from)))
      from -= 1;
    else break;
  }
  const chain = Array.from({ length: at - from }, (_, i) => lower(scene, from + i));
  const before = from > least ? lower(scene, from - 1) : '';
  const be = chain.some((word) => BE.test(word));
  const ing = lower(scene, at).endsWith('ing');
  const hanging = ing && !be && before === ',';
  return {
    from,
    to: at + 1,
    at,
    negated: chain.some((word) => NOT.test(word)),
    modal: chain.find((word) => MODALS.test(word)) ?? (/'(?:ll|d)$/u.test(before) ? 'will' : ''),
    passive: !ing && (be || lower(scene, at + 1) === 'by'),
    finite: before !== 'to' && (!ing || be || hanging) && !(chain.length === 0 && PREPOSITIONS.has(before)),
    hanging,
  };
};
