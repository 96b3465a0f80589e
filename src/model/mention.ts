import type { Span } from './span.ts';

/** A quantity with what it counts. */
export interface Figure {
  readonly id: string;
  readonly span: Span;
  /** The innermost Statement whose content it stands in. */
  readonly statement?: string;
  readonly value: number;
  readonly high?: number;
  readonly bound?: 'exact' | 'about' | 'at least' | 'at most' | 'more than' | 'less than';
  /** UCUM code, ISO 4217 for money, "%" or "1" for a count. */
  readonly unit: string;
  readonly si?: { readonly value: number; readonly unit: string };
  readonly counts?: string;
  readonly measure?: string;
  readonly restates?: string;
  readonly agrees?: boolean;
  /** The rule or model that found it. */
  readonly by: string;
}

/** A time expression in TIMEX3 terms; `inferred` is anchored on `Article.published`, `open` is left unanchored. */
export interface Time {
  readonly id: string;
  readonly span: Span;
  /** The innermost Statement whose content it stands in. */
  readonly statement?: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly mod?: string;
  readonly basis: 'stated' | 'inferred' | 'open';
  /** The rule or model that found it. */
  readonly by: string;
}

/** A place name and what it stands for. */
export interface Place {
  readonly id: string;
  readonly span: Span;
  /** The innermost Statement whose content it stands in. */
  readonly statement?: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonames?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly feature?: string;
  readonly use: 'literal' | 'metonymic' | 'demonym';
  readonly basis: 'stated' | 'inferred' | 'open';
  readonly confidence?: number;
  /** The rule or model that found it. */
  readonly by: string;
}
