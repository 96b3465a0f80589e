export { articleOfRecord, isFailure, takeIn, takeInPaths } from './intake/index.ts';
export { defaultPlace, type Ledger, openLedger } from './ledger/index.ts';
export * from './model/index.ts';
export { makeContext } from './operations/context.ts';
export { type Context, type Given, type Operation, operations } from './operations/index.ts';
export { openReader, readArticle } from './operations/open-reader.ts';
export type { Reader } from './reader/index.ts';
