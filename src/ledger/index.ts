export { defaultPlace } from './default-place.ts';
export type * from './ledger.ts';
export { type LedgerOptions, openLedger } from './open-ledger.ts';
