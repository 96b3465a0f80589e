import { contained, type Held, type PartyHeld } from './held.ts';

/** What a cell is told of its parties. */
export interface Known {
  /** Whether two voices, by key, are one. */
  readonly same: (a: string, b: string) => boolean;
}

/** Days within which two tellings that say no day may be of one step: a news cycle or two. */
const NEAR = 30;

/** "Kremlin officials" here and there: nobody knows that they are the same people, but they speak for one state under one name. */
const isOneOffice = (a: PartyHeld, b: PartyHeld): boolean =>
  a.camp === b.camp && a.camp.startsWith('side ') && a.folded === b.folded;

export const isOneParty = (a: PartyHeld, b: PartyHeld, { same }: Known): boolean =>
  isOneOffice(a, b) ||
  (a.voice !== undefined && b.voice !== undefined
    ? same(a.voice, b.voice)
    : a.camp === b.camp && a.folded === b.folded);

/** Whether both may be put to one: to one party, to two of one side, or one of them to nobody named. */
export const mayBeOne = (a: PartyHeld | undefined, b: PartyHeld | undefined, known: Known): boolean =>
  a === undefined || b === undefined || isOneParty(a, b, known) || (a.side !== undefined && a.side === b.side);

const isNear = (a: Held, b: Held): boolean => {
  const [one, other] = [a.anchor.day, b.anchor.day];
  return one === undefined || other === undefined || Math.abs(one - other) <= NEAR;
};

/** Whether both say when, and may mean one day; undefined where one of them says nothing. */
const isOneTime = (a: Held, b: Held): boolean | undefined => {
  const [one, other] = [a.anchor.told, b.anchor.told];
  if (one === undefined || other === undefined) return undefined;
  return one.from <= other.to && other.from <= one.to;
};

/** From here on two tellings are of one step. */
export const SAME_STEP = 0.5;

/**
 * How much speaks for two tellings being of one step, 0 to 1: words that they share, and one day. Terms of one word ("talks",
 * "the plan") are less telling than longer ones, and none ("them") say nothing by themselves. Undefined where they cannot be.
 */
export const likenessOf = (a: Held, b: Held, known: Known): number | undefined => {
  if (a.move !== b.move || !isOneParty(a.by, b.by, known) || !mayBeOne(a.to, b.to, known)) return undefined;
  const together = isOneTime(a, b);
  if (together === false || (together === undefined && !isNear(a, b))) return undefined;
  const fewest = Math.min(a.words.length, b.words.length);
  const shared = fewest === 0 ? 0.5 : contained(a, b) * (fewest === 1 ? 0.75 : 1);
  return Math.min(1, together === true ? shared + 0.2 : shared);
};
