import { HearsayError } from '../../model/index.ts';

type Failure = readonly [pattern: RegExp, code: string, message: (place: string, detail: string) => string];

const ELSEWHERE = 'name another place with --ledger or HEARSAY_LEDGER';

/** What SQLite (by its result codes) and the file system (by errno) say of a ledger that cannot be used. In order. */
const FAILURES: readonly Failure[] = [
  [/^SQLITE_NOTADB/, 'not-a-ledger', (place) => `not a ledger: ${place}; ${ELSEWHERE}`],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|E(ACCES|PERM|ROFS|NOTDIR|NOENT|EXIST|NAMETOOLONG)$)/,
    'ledger-not-writable',
    (place, detail) => `the ledger cannot be written: ${place} (${detail}); give write permission, or ${ELSEWHERE}`,
  ],
  [
    /^SQLITE_BUSY/,
    'ledger-busy',
    (place) => `another process keeps the ledger locked: ${place}; try again when it is done`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'disk-full',
    (place) => `no space left for the ledger: ${place}; make room and run again`,
  ],
  [
    /^SQLITE_CORRUPT/,
    'ledger-damaged',
    (place) => `the ledger is damaged: ${place}; restore a copy of it, or ${ELSEWHERE}`,
  ],
  [
    /^SQLITE_(CONSTRAINT|MISMATCH|RANGE|TOOBIG)/,
    'ledger-refused',
    (place, detail) => `the ledger cannot hold this: ${place} (${detail}); leave the document out and report it`,
  ],
  [/^SQLITE_/, 'ledger-failed', (place, detail) => `the ledger failed: ${place} (${detail}); check the disk it is on`],
];

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** What a user should hear of an error that came out of the engine. Errors of the program itself pass unchanged. */
export const ledgerError = (error: unknown, place: string): unknown => {
  if (!(error instanceof Error) || error instanceof HearsayError) return error;
  if (error.message.includes('driver has already been destroyed')) {
    return new HearsayError('ledger-closed', `the ledger is closed: ${place}; open it again`);
  }
  const failure = FAILURES.find(([pattern]) => pattern.test(codeOf(error)));
  if (failure === undefined) return error;
  const [, code, message] = failure;
  return new HearsayError(code, message(place, error.message), code === 'not-a-ledger' ? 2 : 1);
};

/** Whether a later attempt may succeed, since another process was in the way. */
export const isBusy = (error: unknown): boolean => error instanceof Error && codeOf(error).startsWith('SQLITE_BUSY');
