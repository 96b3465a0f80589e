import type { MoveTelling, Party, Position, Statement } from '../../model/index.ts';

/** A party as one article speaks of it. */
export interface PartyTold extends Party {
  /** Under what it is filed: its side, a person by his last name, anybody else by name. */
  readonly camp: string;
  /** Key of its voice across articles, where there is one. */
  readonly voice?: string;
}

/** One step of a negotiation as one article tells it. Plain data, to be kept in a table. */
export interface Step {
  /** Position.id, which is of this text alone. */
  readonly id: string;
  readonly move: Position['move'];
  readonly act: Statement['act'];
  readonly by: PartyTold;
  readonly to?: PartyTold;
  /** The terms in words, and what they come to: content words without endings, in order. */
  readonly terms: string;
  readonly words: readonly string[];
  /** TIMEX3 value of when the step was taken. */
  readonly at?: string;
  readonly told: MoveTelling;
  /** Steps of the same article that this one answers. */
  readonly answers: readonly string[];
}
