import { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import {
  type Article,
  HearsayError,
  type Intake,
  type IntakeFailure,
  type Kept,
  type Outcome,
  type Reading,
} from '../model/index.ts';
import { batchesOf } from './batches.ts';
import { givenFields, givenOf, textField } from './fields.ts';
import { type Context, type Given, operation } from './operation.ts';

/** Documents kept in one transaction: large enough that syncing the disk costs little, small enough to stop soon. */
const BATCH = 64;
/** How many documents the report names one by one; the counts are of all. */
const NAMED = 1_000;

const outcomeSchema = z.enum(['added', 'known', 'updated']);
const count = z.int().min(0);

/** Keeps articles, then reads those that the current reader has not read. */
export const add = operation({
  name: 'add',
  summary: 'Keep articles in the ledger, and read them.',
  route: 'POST /api/articles',
  input: z.strictObject({
    paths: z.array(z.string().min(1)).optional().describe('Files, folders, globs or URLs; "-" for standard input.'),
    text: textField,
    ...givenFields,
  }),
  output: z.object({
    added: count.describe('Documents that were new.'),
    known: count.describe('Documents that were there already.'),
    updated: count.describe('Documents that are a new version of a page already there.'),
    failed: count.describe('Documents that could not become an article, or whose reading failed.'),
    read: count.describe('Articles read now.'),
    unread: count.describe('Articles kept and not read, since only English is read.'),
    stopped: z.boolean().describe('Whether the work was broken off before the end.'),
    failures: z
      .array(z.object({ origin: z.string(), code: z.string(), message: z.string() }))
      .describe('What failed or was kept unread, and why; the first 1,000.'),
    articles: z
      .array(z.object({ id: z.string(), outcome: outcomeSchema }))
      .describe('What became of each document; the first 1,000.'),
  }),
  local: ['paths'],
  argument: 'paths',
  run: async ({ paths, text, ...rest }, context) => {
    const incoming = documents({ paths, text }, givenOf(rest), context);
    const ledger = await context.ledger();
    const tally = newTally();
    for await (const batch of batchesOf(incoming, BATCH)) {
      if (context.signal?.aborted) break;
      await addBatch(batch, tally, { ...context, ledger });
      context.progress?.(tally.added + tally.known + tally.updated + tally.failed);
    }
    refuseMisuse(tally);
    return { ...told(tally), stopped: context.signal?.aborted ?? false };
  },
});

const documents = (
  { paths, text }: { readonly paths: readonly string[] | undefined; readonly text: string | undefined },
  given: Given,
  context: Context,
): AsyncIterable<Intake | IntakeFailure> | readonly (Intake | IntakeFailure)[] => {
  const named = paths !== undefined && paths.length > 0;
  if (text !== undefined && !named) return context.take(text, given);
  if (text === undefined && named && context.open !== undefined) return context.open(paths, given);
  throw context.open === undefined
    ? new HearsayError('nothing-to-add', 'there is nothing to add; give the article as "text"', 2)
    : new HearsayError('nothing-to-add', 'there is nothing to add; name files, folders, globs or URLs', 2);
};

/** Where nothing came in because the request cannot be meant so (no such file), that is an error and no result. */
const refuseMisuse = ({ added, known, updated, failed, misuse }: Tally): void => {
  const [first] = misuse;
  if (first === undefined || misuse.length < failed || added + known + updated > 0) return;
  throw new HearsayError(first.code, misuse.map(({ message }) => message).join('; '), 2);
};

const told = ({ misuse: _misuse, ...tally }: Tally): Omit<Tally, 'misuse'> => tally;

interface Tally extends Record<Outcome | 'failed' | 'read' | 'unread', number> {
  readonly failures: { origin: string; code: string; message: string }[];
  readonly articles: { id: string; outcome: Outcome }[];
  /** Failures of the request more than of a document. */
  readonly misuse: HearsayError[];
}

const newTally = (): Tally => ({
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

/** Keeps first and reads then: what was acknowledged is safe, whatever befalls the reader. */
const addBatch = async (
  batch: readonly (Intake | IntakeFailure)[],
  tally: Tally,
  { ledger, read, reader }: Omit<Context, 'ledger'> & { readonly ledger: Ledger },
): Promise<void> => {
  const intakes: Intake[] = [];
  for (const each of batch) {
    if ('error' in each) fail(tally, each.origin, each.error);
    else intakes.push(each);
  }
  if (intakes.length === 0) return;
  const kept = await ledger.keep(intakes, reader);
  kept.forEach((one) => {
    countKept(tally, one);
  });
  const readings = intakes.flatMap((intake, at) => readingOf(intake, kept[at], { tally, read }));
  if (readings.length > 0) await ledger.putReadings(unique(readings));
};

const countKept = (tally: Tally, { article, outcome }: Kept): void => {
  tally[outcome] += 1;
  if (tally.articles.length < NAMED) tally.articles.push({ id: article, outcome });
};

const readingOf = (
  { article, origin }: Intake,
  kept: Kept | undefined,
  { tally, read }: { readonly tally: Tally; readonly read: (article: Article) => Reading },
): readonly Reading[] => {
  if (kept === undefined || kept.read) return [];
  try {
    const reading = read(article);
    if (reading.unread === undefined) tally.read += 1;
    else {
      tally.unread += 1;
      name(tally, { origin, code: 'kept-unread', message: `kept and not read: ${reading.unread}` });
    }
    return [reading];
  } catch (error) {
    fail(tally, origin, error);
    return [];
  }
};

/** The same text twice in one batch is one article. */
const unique = (readings: readonly Reading[]): readonly Reading[] => [
  ...new Map(readings.map((reading) => [reading.id, reading])).values(),
];

const fail = (tally: Tally, origin: string, error: unknown): void => {
  tally.failed += 1;
  const known = error instanceof HearsayError;
  if (known && error.exitStatus === 2 && tally.misuse.length < NAMED) tally.misuse.push(error);
  const message = known
    ? error.message
    : `the reader failed: ${error instanceof Error ? error.message : String(error)}`;
  name(tally, { origin, code: known ? error.code : 'reading-failed', message });
};

const name = (tally: Tally, failure: Tally['failures'][number]): void => {
  if (tally.failures.length < NAMED) tally.failures.push(failure);
};
