import type { Span } from '../../model/index.ts';
import type { CueEntry } from '../lexicon/en/cues.ts';

/** What a stage of attribution hands on: the relation's words, and who found it. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The model, and the rules that had a hand in it, as `Statement.by` has them. */
  readonly by: string;
  /** 0..1: the share of relations with the same signs that are right, as measured. */
  readonly confidence: number;
  /** The lexicon's entry of the cue, where it has one. */
  readonly entry?: CueEntry;
  readonly hedge?: Span;
}

/** Rules that work on what the model finds, or where it finds nothing. */
export type RuleName =
  | 'quotation-tag'
  | 'quotation-whole'
  | 'quotation-continued'
  | 'quotation-alone'
  | 'source-parted'
  | 'account'
  | 'amount-told'
  | 'said-that'
  | 'as-claimed';
