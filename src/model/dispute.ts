import type { Match } from './match.ts';
import type { Series, Telling } from './series.ts';
import type { Span } from './span.ts';

export type DisputeKind = 'figure' | 'denial' | 'account' | 'position';

/** Those who give an answer, by the side that they speak for; no side: those that speak for none. */
export interface AnswerSide {
  readonly side?: string;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
}

/** One answer to a question, with all who give it. */
export interface DisputeAnswer {
  readonly id: string;
  readonly words: string;
  readonly by: readonly AnswerSide[];
  readonly tellings: readonly Telling[];
  /** Tellings of it that are not copies of others. */
  readonly independent: number;
  readonly first: Telling;
  readonly latest: Telling;
}

/** A question with more than one answer on the record. None of them is called right. */
export interface Dispute {
  readonly id: string;
  readonly question: string;
  readonly kind: DisputeKind;
  /** Series.id of a dispute about a figure. */
  readonly series?: string;
  readonly answers: readonly DisputeAnswer[];
  /** Where an answer is denied. */
  readonly denials: readonly Telling[];
  /** Match.ids of agreement across opposed sides, and of voices against their own earlier words. */
  readonly convergence: readonly string[];
  readonly shifts: readonly string[];
  /** What no telling says. */
  readonly gaps: Series['gaps'];
  /** How much there is to it: independent tellings times sides that give an answer. */
  readonly weight: number;
  /** Date of the latest telling, or empty. */
  readonly latest: string;
}

/** A dispute with what it takes to show it: the matches that it names, and the words of its first and latest tellings. */
export interface DisputeRecord extends Dispute {
  readonly matches: readonly Match[];
  /** Sentences in which tellings stand. */
  readonly passages: readonly {
    readonly article: string;
    readonly span: Span;
    readonly words: string;
    readonly headline?: string;
  }[];
}
