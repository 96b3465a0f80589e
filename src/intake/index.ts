export { isFailure } from './failure.ts';
export type { FetchedPage, FetchOptions } from './fetch.ts';
export type { Given } from './given.ts';
export { articleOfRecord, type RecordArticle } from './jsonl.ts';
export { type Source, takeIn } from './take-in.ts';
export { type TakeInOptions, takeInPaths } from './take-in-paths.ts';
