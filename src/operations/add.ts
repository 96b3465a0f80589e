import { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import { HearsayError, type Intake, type IntakeFailure, type Kept, type Reading } from '../model/index.ts';
import type { Reader } from '../reader/index.ts';
import { batchesOf } from './batches.ts';
import { givenFields, givenOf, textField } from './fields.ts';
import { type Context, type Given, operation } from './operation.ts';
import { countFailed, countKept, countUnread, newTally, refuseMisuse, type Tally, told } from './tally.ts';

/** Documents kept in one transaction: large enough that syncing the disk costs little, small enough to stop soon. */
const BATCH = 64;

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
    unread: z
      .boolean()
      .optional()
      .describe('Read also what is kept and was not read by this version of the reader; alone, nothing is added.'),
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
  run: async ({ paths, text, unread, ...rest }, context) => {
    const nothing = unread === true && text === undefined && (paths === undefined || paths.length === 0);
    const incoming = nothing ? [] : documents({ paths, text }, givenOf(rest), context);
    const ledger = await context.ledger();
    const opened: Opened = { ...context, ledger, reader: await context.reader() };
    const tally = newTally();
    for await (const batch of batchesOf(incoming, BATCH)) {
      if (context.signal?.aborted) break;
      await addBatch(batch, tally, opened);
      context.progress?.(tally.added + tally.known + tally.updated + tally.failed);
    }
    if (unread === true) await readLeft(tally, opened);
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

/** A context with what it opens, opened. */
/** What reads; it is not this operation's to close. */
type Reads = Pick<Reader, 'name' | 'read'>;
type Opened = Omit<Context, 'ledger' | 'reader'> & { readonly ledger: Ledger; readonly reader: Reads };

/** Keeps first and reads then: what was acknowledged is safe, whatever befalls the reader. */
const addBatch = async (
  batch: readonly (Intake | IntakeFailure)[],
  tally: Tally,
  { ledger, reader }: Opened,
): Promise<void> => {
  const intakes: Intake[] = [];
  for (const each of batch) {
    if ('error' in each) countFailed(tally, each.origin, each.error);
    else intakes.push(each);
  }
  if (intakes.length === 0) return;
  const kept = await ledger.keep(intakes, reader.name);
  for (const one of kept) countKept(tally, one);
  const fresh = unique(intakes.flatMap((intake, at) => (kept[at]?.read === false ? [underId(intake, kept[at])] : [])));
  const made = await readingsOf(fresh, tally, reader);
  if (made.length > 0) await putAll(made, tally, ledger);
};

/** Reads what the ledger holds unread: left by a process that was killed, or read by an older reader. */
const readLeft = async (tally: Tally, { ledger, reader, signal, progress }: Opened): Promise<void> => {
  let after: string | undefined;
  while (signal?.aborted !== true) {
    const left = await ledger.unread(reader.name, BATCH, after);
    const last = left.at(-1);
    if (last === undefined) return;
    const made = await readingsOf(
      left.map((article) => ({ article, origin: article.id })),
      tally,
      reader,
    );
    if (made.length > 0) await putAll(made, tally, ledger);
    progress?.(tally.read + tally.unread + tally.failed);
    after = last.id;
  }
};

interface Made {
  readonly origin: string;
  readonly reading: Reading;
}

/** Stores readings in one transaction; where that fails, one by one, so that a single one does not cost the others. */
const putAll = async (made: readonly Made[], tally: Tally, ledger: Ledger): Promise<void> => {
  try {
    await ledger.putReadings(made.map(({ reading }) => reading));
    for (const each of made) countRead(tally, each);
  } catch (error) {
    if (isOfLedger(error)) throw error;
    if (made.length === 1) countFailed(tally, made[0]!.origin, error);
    else for (const each of made) await putAll([each], tally, ledger);
  }
};

/** What is wrong with the ledger itself, and will be with the next reading too. */
const isOfLedger = (error: unknown): boolean =>
  error instanceof HearsayError && /^(?:disk-full|ledger-(?:busy|closed|damaged|not-writable))$/.test(error.code);

const countRead = (tally: Tally, { origin, reading }: Made): void => {
  if (reading.unread === undefined) tally.read += 1;
  else countUnread(tally, origin, reading.unread);
};

/** What came in, under the id that the ledger gave its text: another than its own where another text has that one. */
const underId = (intake: Intake, { article: id }: Kept): Intake => ({ ...intake, article: { ...intake.article, id } });

/** The same text twice in one batch is one article. */
const unique = (intakes: readonly Intake[]): readonly Intake[] => [
  ...new Map(intakes.map((intake) => [intake.article.id, intake])).values(),
];

const readingsOf = async (
  incoming: readonly Pick<Intake, 'article' | 'origin'>[],
  tally: Tally,
  reader: Reads,
): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (const { article, origin } of incoming) {
    try {
      made.push({ origin, reading: await reader.read(article) });
    } catch (error) {
      countFailed(tally, origin, error);
    }
  }
  return made;
};
