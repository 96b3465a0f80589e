import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { Piscina } from 'piscina';
import { type LineBatch, lineBatchesOf } from './line-batches.ts';
import { checkWeights, closeReader } from './open-reader.ts';
import { failureLine, type LineFailure, type ReadBatch, readBatch } from './read-batch.ts';

/** Lines read on the spot before workers are started: below that, starting them takes longer than reading. */
const ON_THE_SPOT = 8;
/** Batches under way for each worker: one at work, one waiting, one coming back. */
const UNDER_WAY = 3;

/** Megabytes of short-lived objects in a worker: a larger nursery costs memory and gains no speed. */
const YOUNG = 32;

/** JSONL in, JSONL out, in order, in flat memory, on all cores. See `readBatch` for the lines. Throws where the model is missing. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  { threads = availableParallelism(), least }: { readonly threads?: number; readonly least?: number | undefined } = {},
): AsyncGenerator<ReadBatch> {
  let pool: Piscina<LineBatch, ReadBatch> | undefined;
  const onTheSpot: Promise<ReadBatch>[] = [];
  const read = async (batch: LineBatch): Promise<ReadBatch> => {
    if (batch.first + batch.lines - 1 <= ON_THE_SPOT) {
      const reading = readBatch(batch);
      onTheSpot.push(reading);
      return reading;
    }
    if (pool === undefined) await checkWeights(); // a model that is missing ends the work, and not each line of it
    if (pool === undefined) {
      pool = newPool(threads);
      void Promise.allSettled(onTheSpot).then(closeReader); // the workers have readers of their own
    }
    const { first, lines } = batch;
    const result = pool.run(batch, { transferList: [batch.bytes.buffer] });
    return result.catch((error: unknown) => lost({ first, lines }, error));
  };
  try {
    const withLeast = (batch: LineBatch) => read(least === undefined ? batch : { ...batch, least });
    yield* Readable.from(lineBatchesOf(chunks)).map(withLeast, { concurrency: threads * UNDER_WAY });
  } finally {
    await pool?.destroy();
  }
}

/** The very file that reads on the spot runs in the workers: .ts from the sources, .js as built. */
const newPool = (threads: number): Piscina<LineBatch, ReadBatch> =>
  new Piscina<LineBatch, ReadBatch>({
    filename: new URL(`./read-batch${extname(import.meta.url)}`, import.meta.url).href,
    name: 'readBatch',
    minThreads: threads,
    maxThreads: threads,
    recordTiming: false,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });

/** A worker that dies takes its batch with it; every line of it is named, and the stream goes on. */
const lost = ({ first, lines }: Pick<LineBatch, 'first' | 'lines'>, error: unknown): ReadBatch => {
  const message = `the reader stopped: ${error instanceof Error ? error.message : String(error)}`;
  const failures = Array.from(
    { length: lines },
    (_, at): LineFailure => ({ line: first + at, id: null, code: 'reader-stopped', message }),
  );
  return {
    bytes: new TextEncoder().encode(failures.map((one) => `${failureLine(one)}\n`).join('')),
    read: 0,
    failures,
  };
};
