import type { Span } from './span.ts';
import type { Act, CueStance, Modality, Polarity, Voice } from './statement.ts';

/** Whether two are one and the same, or say the same. */
export type Sameness = 'same' | 'different' | 'unsure';

/** W3C TextPositionSelector and TextQuoteSelector of one span: where the words stood, and what stood around them. */
export interface Quote extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The statement that was judged, as it was read then. */
export interface Anchor {
  readonly article: string;
  readonly statement: string;
  /** Name and version of the reader. */
  readonly reader: string;
  readonly source: readonly Quote[];
  readonly cue: readonly Quote[];
  readonly content: readonly Quote[];
}

/** Who it is: an actor of the reading, where the person meant one, and the name in any case. */
export interface NamedActor {
  readonly id?: string;
  readonly name: string;
}

/** What a statement is instead. Absent: as it was read; null: nobody is named. */
export interface Correction {
  readonly source?: readonly Quote[];
  readonly cue?: readonly Quote[];
  readonly content?: readonly Quote[];
  readonly speaker?: NamedActor | null;
  readonly addressee?: NamedActor | null;
  readonly voice?: Voice;
  readonly act?: Act;
  readonly cueStance?: CueStance;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
}

/** Points at an actor of one article, or at a statement. */
export interface ActorPointer {
  readonly article: string;
  readonly actor: string;
}
export interface StatementPointer {
  readonly article: string;
  readonly statement?: string;
}

/** What a person says of two actors. */
export interface AboutActors {
  readonly about: 'actor';
  readonly a: ActorPointer;
  /** Of two that are different and equally fit for a third, the one that is set apart. */
  readonly b: ActorPointer;
  readonly verdict: Sameness;
}

/** What a person says of a statement as it was read: right, no statement at all, or to be read otherwise. */
export interface AboutStatement {
  readonly about: 'statement';
  readonly verdict: 'right' | 'wrong' | 'corrected';
  readonly anchor: Anchor;
  readonly correction?: Correction;
}

/** What a person says of a match: whether its two are of one matter. */
export interface AboutMatch {
  readonly about: 'match';
  readonly match: string;
  readonly a: StatementPointer;
  readonly b: StatementPointer;
  readonly verdict: Sameness;
}

/** What is judged. */
export type Verdict = AboutActors | AboutStatement | AboutMatch;

/** Who judged, and why, in his own words. */
export interface Signed {
  readonly by: string;
  readonly note?: string;
}

/** Taken back by another entry; both stay on the record. */
export interface TakenBack extends Signed {
  readonly id: string;
  readonly at: string;
}

/** What every judgement has: who, when, why, and what took it back. */
export interface Entered extends Signed {
  /** "j" + 16 hex digits. */
  readonly id: string;
  /** ISO 8601 instant, by the ledger's clock. */
  readonly at: string;
  readonly takenBack?: TakenBack;
}

/** A judgement as it was entered; never changed, and never gone. */
export type Judgement = (AboutActors & Entered) | (AboutStatement & Entered) | (AboutMatch & Entered);

/** What a person has put in the place of what the reader said, in words; null: nothing. */
export interface Change {
  readonly field: keyof Correction;
  readonly was: string | null;
  readonly now: string | null;
}

/**
 * What became of a judgement: `overruled` by a later one that says otherwise; `unfit`: the words or the statement that it
 * was made on are not there any more.
 */
export type Standing = 'in force' | 'overruled' | 'taken back' | 'unfit';

/** A judgement of a statement, where the statement is shown. */
export interface Review extends Signed {
  /** Id of the judgement. */
  readonly judgement: string;
  readonly at: string;
  readonly verdict: AboutStatement['verdict'];
  readonly standing: Standing;
  /** Id of the statement that it is about, in the reading that is shown; absent where it is unfit. */
  readonly statement?: string;
  /** The words that it was made on. */
  readonly quote: string;
  readonly changes: readonly Change[];
}

/** Where a judgement of a statement was looked for: its own article, or a later version of the page. */
export interface JudgedPlace {
  readonly article: string;
  readonly statement?: string;
  readonly standing: Standing;
}

/** A judgement as it is listed. */
export type JudgementRecord = Judgement & {
  readonly standing: Standing;
  /** Ids of standing judgements of the same that say otherwise. */
  readonly disputedBy: readonly string[];
  readonly places: readonly JudgedPlace[];
};
