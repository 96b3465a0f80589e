import type { Act } from '../../model/index.ts';
import { TERMS } from '../lexicon/en/moves.ts';
import { HELP, NO_ANSWER, NO_STEP, UNNAMED } from '../lexicon/en/position-words.ts';

/** The words of a statement that tell whether its act is a step: its cue, and the first words of its content. */
export interface StepWords {
  readonly cue: string;
  readonly head: string;
}

/** Of a content's first words, so many tell what it is of. */
const NEAR = 12;

const holds = (words: string, set: ReadonlySet<string>): boolean =>
  words.split(' ', NEAR).some((word) => set.has(word));

/** "would likely reject": what a side may do is no step yet. */
const SUPPOSED = /\b(?:will|would|may|might|could|should|must|if)\b/u;
const FAILED = /\b(?:not|never|fail\w*|unable)\b|n't\b/u;
const COURTESY =
  /^(?:(?:his|her|their|its|my|our) )?(?:\p{L}+ )?(?:condolences|congratulations|thanks|prayers|sympath(?:y|ies)|apolog(?:y|ies))\b/u;

/** "agreed to share", "accepted the terms", "signed the pact"; not "agreed that it was late", "backs the mayor". */
const isAcceptance = ({ cue, head }: StepWords): boolean => {
  if (FAILED.test(cue)) return false;
  if (/\baccept/u.test(cue)) return !/^that\b/u.test(head) || holds(cue, TERMS);
  if (!/\b(?:agree|consent)/u.test(cue))
    return /\b(?:sign|endors|approv|ratif|embrac)/u.test(cue) && holds(head, TERMS);
  if (/^that\b/u.test(head)) return /\b(?:should|would|will)\b/u.test(head);
  return /^(?:to|on|upon)\b/u.test(head) || /\b(?:to|on|upon)$/u.test(cue) || holds(head, TERMS);
};

/** "refused to leave", "opposes the plan"; not "declined to comment", "ruled out a link", "opposes the mayor". */
const isRefusal = ({ cue, head }: StepWords): boolean => {
  const asked = /\bto \p{L}.*$/u.exec(cue)?.[0] ?? '';
  if (NO_ANSWER.test(head) || NO_ANSWER.test(asked)) return false;
  if (/\brul/u.test(cue) && NO_STEP.test(head)) return holds(head, TERMS);
  return holds(head, TERMS) || !/\b(?:oppos|resist|object|block)/u.test(cue);
};

/** "wants the army to leave"; not "wants to leave", "wants a new road to the coast". */
const WANTED_OF = /^(?!to |an? |more |some |his |her |my |their own )(?:\p{L}[\p{L}'’-]* ){1,4}to (?:be|\p{L}{3,})\b/u;

/** "demanded a vote", "sought help"; not "asked not to be named", "recommends rest". */
const isDemand = ({ cue, head }: StepWords): boolean => {
  if (UNNAMED.test(head)) return false;
  if (/\b(?:seek\w*|sought)\b/u.test(cue)) return holds(head, HELP);
  if (/\bwants?$/u.test(cue)) return WANTED_OF.test(head);
  return !/\b(?:wanted|encourag\w+|recommend\w*|warn\w*|caution\w*|advis\w+)\b/u.test(cue);
};

/** "promised to go", "promised an answer"; not "plans to go", "promised that it was so". */
const isPromise = ({ cue, head }: StepWords): boolean =>
  !/\b(?:plan|intend|decision|intention)/u.test(cue) &&
  (!/^that\b/u.test(head) || /\b(?:will|would|'ll|won't)\b/u.test(head));

const STEPS: Readonly<Partial<Record<Act, (words: StepWords) => boolean>>> = {
  agree: isAcceptance,
  refuse: isRefusal,
  demand: isDemand,
  promise: isPromise,
  offer: ({ head }) => !COURTESY.test(head),
};

/** Whether an act is a step between sides; views, attitudes, courtesies and words for reporters are none. */
export const isStep = (act: Act, words: StepWords): boolean =>
  !SUPPOSED.test(words.cue) && (STEPS[act]?.(words) ?? true);
