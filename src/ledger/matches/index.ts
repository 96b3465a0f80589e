export { type Knowing, matchesOf } from './matches-of.ts';
export { type Packed, packClaims, type Shared, unpackClaim } from './packed.ts';
export { pathsOf } from './paths.ts';
export type { Sketch } from './sketch.ts';
export { sketchesOf } from './sketches.ts';
export { isUnmoved, toldInCell } from './told-in-cell.ts';
export { readVectors, type Vectors } from './vectors.ts';
