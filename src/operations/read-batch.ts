import { articleOfRecord } from '../intake/index.ts';
import { HearsayError, type Reading } from '../model/index.ts';
import { withLeastConfidence } from '../reader/index.ts';
import { type LineBatch, LONGEST_LINE } from './line-batches.ts';
import { readArticle } from './open-reader.ts';

/** A line that gave no reading. */
export interface LineFailure {
  readonly line: number;
  readonly id: string | null;
  readonly code: string;
  readonly message: string;
}

/** The lines that come out for a batch, UTF-8, each with its newline. */
export interface ReadBatch {
  readonly bytes: Uint8Array;
  readonly read: number;
  readonly failures: readonly LineFailure[];
}

/**
 * Reads articles, a JSON object a line: for each line one line comes out, a reading without the text of its article,
 * under the id that came in, or `{"id", "error": {"code", "message"}, "line"}`. Blank lines give nothing.
 * Runs in workers: takes and gives bytes, so that no thread parses or encodes what another could.
 */
export const readBatch = async (batch: LineBatch): Promise<ReadBatch> => {
  const lines = batch.tooLong ? [undefined] : new TextDecoder().decode(batch.bytes).split('\n');
  const failures: LineFailure[] = [];
  let read = 0;
  let out = '';
  for (const [at, text] of lines.entries()) {
    if (text?.trim() === '') continue;
    const result = await readLine(text, batch.first + at, batch.least);
    if (typeof result === 'string') read += 1;
    else failures.push(result);
    out += typeof result === 'string' ? `${result}\n` : `${failureLine(result)}\n`;
  }
  return { bytes: new TextEncoder().encode(out), read, failures };
};

/** What stands in the place of the reading of a line that failed. */
export const failureLine = ({ id, code, message, line }: LineFailure): string =>
  JSON.stringify({ id, error: { code, message }, line });

const readLine = async (
  text: string | undefined,
  line: number,
  least: number | undefined,
): Promise<string | LineFailure> => {
  try {
    if (text === undefined || text.length > LONGEST_LINE) {
      throw new HearsayError('line-too-long', `a line may have ${LONGEST_LINE / 2 ** 20} MiB; split the document`);
    }
    const { article, name } = articleOfRecord(text);
    const reading = await readArticle(article);
    return outputOf(least === undefined ? reading : withLeastConfidence(reading, least), name ?? article.id);
  } catch (error) {
    const known = error instanceof HearsayError;
    const message = known ? error.message : `the reader failed: ${error instanceof Error ? error.message : error}`;
    return { line, id: idOf(text), code: known ? error.code : 'reading-failed', message };
  }
};

const outputOf = (reading: Reading, id: string): string => {
  const { text: _text, ...article } = reading.article;
  return JSON.stringify({ ...reading, id, article: { ...article, id } });
};

/** The id of a line that failed, where it can still be told. */
const idOf = (text: string | undefined): string | null => {
  if (text === undefined || text.length > LONGEST_LINE) return null;
  try {
    const { id } = JSON.parse(text) as { readonly id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
};
