import type { Ledger } from '../ledger/ledger.ts';
import { HearsayError } from '../model/index.ts';
import type { Context } from './operation.ts';

/**
 * The ledger, to be asked what is derived across articles. Says so where that is not all there: after a newer version has
 * taken over, or while a rebuild is under way or was broken off.
 */
export const derivedLedger = async ({ ledger: open, warn }: Context): Promise<Ledger> => {
  const ledger = await open();
  if (!(await ledger.isDerived())) {
    const message = 'not everything is derived yet, so this list is not complete; run: hearsay rebuild';
    warn?.({ origin: ledger.place, error: new HearsayError('not-derived', message) });
  }
  return ledger;
};
