import { foldText } from '../fold.ts';
import type { PartyTold, Step } from './step.ts';
import { type Days, daysOf } from './when.ts';

/** The days on which a step was taken, as told; else the day on which it was told, which is no earlier. */
export interface Anchor {
  readonly told: Days | undefined;
  /** The first of those days, or the day of publication; undefined where neither is known. */
  readonly day: number | undefined;
}

export const anchorOf = ({ at, told }: Pick<Step, 'at' | 'told'>): Anchor => {
  const days = daysOf(at);
  return { told: days, day: days?.from ?? daysOf(told.published)?.from };
};

/** A party that is told from others at once. */
export interface PartyHeld extends PartyTold {
  readonly folded: string;
}

/** A step with all by which it is held against others, worked out once. */
export interface Held extends Omit<Step, 'by' | 'to'> {
  readonly by: PartyHeld;
  readonly to?: PartyHeld;
  readonly anchor: Anchor;
  readonly content: ReadonlySet<string>;
}

const partyHeld = (party: PartyTold): PartyHeld => ({ ...party, folded: foldText(party.name) });

export const heldOf = ({ to, ...step }: Step): Held => ({
  ...step,
  by: partyHeld(step.by),
  ...(to === undefined ? {} : { to: partyHeld(to) }),
  anchor: anchorOf({ ...step }),
  content: new Set(step.words),
});

type Content = Pick<Held, 'words' | 'content'>;

/** How many words both have. */
const sharedWords = (a: Content, b: Content): number => {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  let count = 0;
  for (const word of few.words) if (many.content.has(word)) count += 1;
  return count;
};

/** Words of both, by words of the one that has fewer: 1 where all that one says the other says as well. */
export const contained = (a: Content, b: Content): number => {
  const fewest = Math.min(a.words.length, b.words.length);
  return fewest === 0 ? 0 : sharedWords(a, b) / fewest;
};

/** Words of both, by words of either. */
export const overlap = (a: Content, b: Content): number => {
  const both = sharedWords(a, b);
  return both === 0 ? 0 : both / (a.words.length + b.words.length - both);
};
