export { diffReadings } from './diff-readings.ts';
export { reanchor } from './reanchor.ts';
