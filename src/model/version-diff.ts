import type { Span } from './span.ts';
import type { Voice } from './statement.ts';

/** Words that one text has and another has not, in its place; where only one of the two has words there, the other is absent. */
export interface TextChange {
  readonly before?: Span;
  readonly after?: Span;
  /** The words of either, empty where there are none. */
  readonly removed: string;
  readonly added: string;
}

/** A statement as a text tells it. */
export interface ToldStatement {
  readonly statement: string;
  readonly voice: Voice;
  /** Name of the speaker, else the words of the source; absent for the author's own. */
  readonly speaker?: string;
  /** Its content, with where that stands. */
  readonly words: string;
  readonly spans: readonly Span[];
}

/** What became of a statement: `changed` where its words or its speaker did. */
export interface StatementChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: ToldStatement;
  readonly after?: ToldStatement;
  /** Where its words stood in the earlier text and stand in the later no more: what points at them has lost its place. */
  readonly orphaned: boolean;
  /** Rule that made it. */
  readonly by: string;
}

/** A figure as a text tells it; `statement` where it stands in one. */
export interface ToldFigure {
  readonly figure: string;
  readonly statement?: string;
  readonly words: string;
  readonly span: Span;
  /** "more than 130,000". */
  readonly amount: string;
  readonly counts?: string;
}

/** What became of a figure: `changed` where another amount stands in its place. */
export interface FigureChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: ToldFigure;
  readonly after?: ToldFigure;
  readonly by: string;
}

/** One of two texts that are compared. */
export interface DiffSide {
  readonly id: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  /** Its number among the texts of the page that both stood on. */
  readonly version?: number;
  readonly reader: string;
}

/** How two texts, mostly of one page, differ; nothing of which of them is right. */
export interface ArticleDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** In order of the text. */
  readonly changes: readonly TextChange[];
  readonly statements: readonly StatementChange[];
  /** Statements that both tell in the same words by the same speaker. */
  readonly unchanged: number;
  readonly figures: readonly FigureChange[];
}
