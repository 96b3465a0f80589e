import type { Span } from '../../model/index.ts';
import type { CueEntry } from '../lexicon/en/cues.ts';

/** What a stage of attribution hands on: the relation's words, and which rule found it. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly rule: RuleName;
  /** The lexicon's entry of the cue, where it has one. */
  readonly entry?: CueEntry;
  readonly hedge?: Span;
}

export type RuleName =
  | 'quotation-tag'
  | 'quotation-intro'
  | 'quotation-colon'
  | 'quotation-unknown-verb'
  | 'quotation-continued'
  | 'quotation-alone'
  | 'that-clause'
  | 'bare-clause'
  | 'clause-tag'
  | 'put-at'
  | 'according-to'
  | 'infinitive';

/**
 * The share of each rule's findings that are right: source, cue and content each at a Jaccard of at least one half with
 * an annotator's. Measured on the training part of PolNeAR with `node bench/accuracy.ts`, rounded down. What that corpus
 * does not mark (a colon alone, a quotation without a cue) or shows too seldom is taken for as good as a coin.
 */
export const CONFIDENCE: Readonly<Record<RuleName, number>> = {
  'quotation-tag': 0.84,
  'quotation-intro': 0.56,
  'quotation-colon': 0.5,
  'quotation-unknown-verb': 0.5,
  'quotation-continued': 0.5,
  'quotation-alone': 0.5,
  'that-clause': 0.66,
  'bare-clause': 0.61,
  'clause-tag': 0.71,
  'put-at': 0.5,
  'according-to': 0.75,
  infinitive: 0.4,
};
