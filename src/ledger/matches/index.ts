export { type ClaimMatch, type Knowing, matchesOf } from './matches-of.ts';
export type { Sketch, Term, Voice } from './sketch.ts';
export { sketchesOf } from './sketches.ts';
export { readVectors, type Vectors } from './vectors.ts';
