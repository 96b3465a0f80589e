export { withLeastConfidence } from './least-confidence.ts';
export { makeReader, type Reader, type Weights } from './read.ts';
