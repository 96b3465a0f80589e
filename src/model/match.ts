import type { Telling } from './series.ts';

/**
 * What one statement, or figure, is to another: the same told again (`repeats`), agreement across opposed sides
 * (`converges`), what cannot both hold (`conflicts`), one voice against its own earlier words (`shifts`), the author or
 * another source against what somebody is told to have said (`rebuts`), a later state of the same (`updates`).
 */
export type MatchKind = 'repeats' | 'converges' | 'conflicts' | 'shifts' | 'rebuts' | 'updates';

/** A telling as one end of a match; `figure` where it is the figure that is compared. */
export interface MatchEnd extends Telling {
  readonly figure?: string;
}

/** Two tellings, and what one is to the other. It says why, and never which of them is right. */
export interface Match {
  readonly id: string;
  readonly kind: MatchKind;
  readonly a: MatchEnd;
  readonly b: MatchEnd;
  /** 0..1: how sure it is that the two are this to each other. */
  readonly score: number;
  /** Plain words, for a person. */
  readonly reason: string;
  /** The rule or model that made it. */
  readonly by: string;
  /** What a person has said of it. */
  readonly judgement?: 'same' | 'different' | 'unsure';
}
