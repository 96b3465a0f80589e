/** The shapes of the model as schemas, for OpenAPI and for tests; `schemas.test.ts` holds them to src/model. */
export * from './actors.ts';
export * from './articles.ts';
export * from './diff.ts';
export * from './disputes.ts';
export * from './judgements.ts';
export * from './ledger.ts';
export * from './positions.ts';
export * from './reading.ts';
export * from './series.ts';
export { pageOf, spanSchema } from './shared.ts';
