import type { Signs } from './find.ts';

/** Placeholder until calibrated. */
export const confidenceOf = ({ cue, keep, edge, content, source }: Signs): number =>
  Math.sqrt(cue * keep) * (0.5 + 0.5 * Math.min(edge, content, source));
