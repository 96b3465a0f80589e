import type { Figure } from './mention.ts';
import type { Span } from './span.ts';

/** Where one telling stands. `name` is the id that came in with the article, if any. */
export interface Telling {
  readonly article: string;
  readonly name?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly statement?: string;
  readonly span: Span;
}

/** One figure as one article tells it. */
export interface Point extends Telling {
  readonly figure: string;
  readonly value: number;
  readonly high?: number;
  readonly bound?: NonNullable<Figure['bound']>;
  readonly unit: string;
  readonly speaker?: { readonly id: string; readonly name: string };
  readonly side?: string;
  readonly via: readonly { readonly id: string; readonly name: string }[];
  /** TIMEX3 values. */
  readonly saidAt?: string;
  readonly asOf?: string;
  /** The article whose text this telling copies. */
  readonly copyOf?: string;
}

/** Points that give the same answer: equal within rounding and conversion, whatever their words. */
export interface Answer {
  readonly id: string;
  readonly value: number;
  readonly high?: number;
  readonly bound?: NonNullable<Figure['bound']>;
  readonly unit: string;
  readonly points: readonly Point[];
  /** Independent ones: copies count once. */
  readonly tellings: number;
  /** The earliest published telling. */
  readonly first: Telling;
  /** Answers whose interval overlaps this one's ("dozens" and 50). */
  readonly compatible: readonly string[];
  /** Answers that this one replaces by a later as-of date. */
  readonly updates: readonly string[];
}

/** One measure of one matter, told by many. */
export interface Series {
  readonly id: string;
  readonly measure: string;
  readonly counts?: string;
  /** In words: "displaced, Kursk Oblast, August 2024". */
  readonly matter: string;
  readonly place?: { readonly name: string; readonly geonames?: number };
  readonly from?: string;
  readonly to?: string;
  readonly answers: readonly Answer[];
  /** Two answers neither compatible nor ordered by updates. */
  readonly conflict: boolean;
  /** What no telling says. */
  readonly gaps: readonly ('source' | 'time' | 'place')[];
}
