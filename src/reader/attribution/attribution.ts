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
  | 'according-to'
  | 'infinitive';

/**
 * The share of each rule's findings that are right (J50), measured on the training part of PolNeAR and rounded down;
 * `npm run bench -- confidence` prints it again. A rule that cannot be measured there takes the lowest.
 */
export const CONFIDENCE: Readonly<Record<RuleName, number>> = {
  'quotation-tag': 0.9,
  'quotation-intro': 0.8,
  'quotation-colon': 0.5,
  'quotation-unknown-verb': 0.6,
  'quotation-continued': 0.5,
  'quotation-alone': 0.5,
  'that-clause': 0.8,
  'bare-clause': 0.7,
  'clause-tag': 0.7,
  'according-to': 0.8,
  infinitive: 0.6,
};
