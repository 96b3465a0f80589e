import type { Signs } from './find.ts';

const LEAST = 1e-4;
const logit = (p: number): number => Math.log(Math.max(p, LEAST) / Math.max(1 - p, LEAST));

/** A relation's signs as what a logistic regression takes, the constant first. */
export const signsVector = ({ cue, keep, source, content, edge }: Signs): readonly number[] => [
  1,
  logit(cue),
  logit(keep),
  Math.log(Math.max(source, LEAST)),
  Math.log(Math.max(content, LEAST)),
  Math.log(Math.max(edge, LEAST)),
];

/** Weights of the regression, as long as `signsVector`; fitted by training/calibrate.ts. */
export type Calibration = readonly number[];

/**
 * 0..1, to two digits: the share of relations with the same signs whose source, cue and content are each at a Jaccard of
 * at least one half with an annotator's.
 */
export const confidenceOf = (calibration: Calibration, signs: Signs): number => {
  const score = signsVector(signs).reduce((sum, sign, i) => sum + sign * (calibration[i] ?? 0), 0);
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
};
