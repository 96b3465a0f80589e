import { findCopies, type KeyedSignature, type Signature } from '../../src/ledger/copies/index.ts';

/** What the ledger's table of keys does, in memory: at most `most` signatures a key, the first that came. */
export const copyIndex = (most = 64) => {
  const index = new Map<number, Signature[]>();
  const add = (signature: KeyedSignature): void => {
    for (const key of signature.keys) {
      const kept = index.get(key);
      if (kept === undefined) index.set(key, [signature]);
      else if (kept.length < most) kept.push(signature);
    }
  };
  const lookup = (keys: readonly number[]): ReadonlySet<Signature> =>
    new Set(keys.flatMap((key) => index.get(key) ?? []));
  return { add, lookup, find: (signature: KeyedSignature) => findCopies(signature, lookup) };
};
