export { makeReader, type Reader, type Weights } from './read.ts';
