import { userInfo } from 'node:os';
import type { Readable } from 'node:stream';
import { takeIn, takeInPaths } from '../intake/index.ts';
import { defaultPlace, type Ledger, openLedger } from '../ledger/index.ts';
import { openReader } from './open-reader.ts';
import type { Context } from './operation.ts';

/** Where the context's ledger is (the user's own where nothing is said), and what stands for "-" among paths. */
export interface World {
  readonly place?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin?: Readable;
  readonly signal?: AbortSignal;
}

/** HEARSAY_BY, else the name of the account; nothing where the platform knows none. */
const meIn = (env: World['env']): string => {
  if (env.HEARSAY_BY !== undefined && env.HEARSAY_BY.trim() !== '') return env.HEARSAY_BY;
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

/** The context of the real intake, reader and ledger. `close` closes the ledger, if it was opened. */
export const makeContext = ({
  place,
  env,
  stdin,
  signal,
}: World): Context & { readonly close: () => Promise<void> } => {
  let opened: Promise<Ledger> | undefined;
  signal?.addEventListener('abort', () => stdin?.destroy(), { once: true }); // else it is waited for
  return {
    ledger: () => {
      opened ??= openLedger(place ?? defaultPlace(env));
      return opened;
    },
    open: (paths, given) => takeInPaths(paths, given, { stdin, signal }),
    take: (text, given) => takeIn(new TextEncoder().encode(text), { origin: 'http', given }),
    reader: openReader,
    me: () => meIn(env),
    ...(signal === undefined ? {} : { signal }),
    close: async () => {
      await (await opened?.catch(() => undefined))?.close();
    },
  };
};
