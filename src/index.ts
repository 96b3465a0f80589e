export { articleOfRecord, isFailure, takeIn, takeInPaths } from './intake/index.ts';
export { defaultPlace, type Ledger, openLedger } from './ledger/index.ts';
export * from './model/index.ts';
export { makeContext } from './operations/context.ts';
export { type Context, type Given, type Operation, operations } from './operations/index.ts';
export { READER, readArticle } from './reader/index.ts';
