export { READER, readArticle } from './read.ts';
