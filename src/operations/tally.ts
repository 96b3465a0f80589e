import { HearsayError, type Kept, type Outcome } from '../model/index.ts';

/** How many documents a report names one by one; the counts are of all. */
const NAMED = 1_000;

/** The count of what became of documents, as it grows. */
export interface Tally extends Record<Outcome | 'failed' | 'read' | 'unread', number> {
  readonly failures: { origin: string; code: string; message: string }[];
  readonly articles: { id: string; outcome: Outcome }[];
  /** Failures of the request more than of a document. */
  readonly misuse: HearsayError[];
}

export const newTally = (): Tally => ({
  added: 0,
  known: 0,
  updated: 0,
  failed: 0,
  read: 0,
  unread: 0,
  failures: [],
  articles: [],
  misuse: [],
});

/** Counts a document that was kept. */
export const countKept = (tally: Tally, { article, outcome }: Kept): void => {
  tally[outcome] += 1;
  if (tally.articles.length < NAMED) tally.articles.push({ id: article, outcome });
};

/** Counts a document that could not be kept or read. */
export const countFailed = (tally: Tally, origin: string, error: unknown): void => {
  tally.failed += 1;
  const known = error instanceof HearsayError;
  if (known && error.exitStatus === 2 && tally.misuse.length < NAMED) tally.misuse.push(error);
  const message = known
    ? error.message
    : `the reader failed: ${error instanceof Error ? error.message : String(error)}`;
  name(tally, { origin, code: known ? error.code : 'reading-failed', message });
};

/** Counts a document that was kept and that the reader does not read. */
export const countUnread = (tally: Tally, origin: string, reason: string): void => {
  tally.unread += 1;
  name(tally, { origin, code: 'kept-unread', message: `kept and not read: ${reason}` });
};

const name = (tally: Tally, failure: Tally['failures'][number]): void => {
  if (tally.failures.length < NAMED) tally.failures.push(failure);
};

/** Where nothing came in because the request cannot be meant so (no such file), that is an error and no result. */
export const refuseMisuse = ({ added, known, updated, failed, misuse }: Tally): void => {
  const [first] = misuse;
  if (first === undefined || misuse.length < failed || added + known + updated > 0) return;
  throw new HearsayError(first.code, misuse.map(({ message }) => message).join('; '), 2);
};

/** The tally as the report has it. */
export const told = ({ misuse: _misuse, ...tally }: Tally): Omit<Tally, 'misuse'> => tally;
