import { HearsayError, type Intake, type IntakeFailure } from '../model/index.ts';
import { decode } from './decode.ts';
import { failureOf } from './failure.ts';
import { formatOf, isJsonlName } from './format.ts';
import { linesOf } from './lines-of.ts';
import { opensValue, takeInLine } from './records.ts';
import { type Source, takeIn } from './take-in.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** The format of a stream is told from this much of it. */
const headSize = 65_536;
/** A document of more bytes than this is no article; JSONL has no limit, since its lines are taken one by one. */
const mostBytes = 64_000_000;

/** The articles of a stream of bytes, as `takeIn` has them; of JSONL no more than a line is held at a time. */
export async function* takeInStream(chunks: Chunks, source: Source): AsyncGenerator<Intake | IntakeFailure> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const { head, done } = await headOf(iterator);
    const rest = restOf(head, iterator);
    const lines = isLines(head, source.origin, done) ? utf8(rest, head) : undefined;
    if (lines !== undefined) yield* takeInLines(lines, source);
    else yield* takeIn(await wholeOf(rest), source);
  } catch (error) {
    if (error instanceof HearsayError && error.exitStatus === 2) throw error;
    yield failureOf(source.origin, error);
  } finally {
    await iterator.return?.();
  }
}

async function* takeInLines(chunks: Chunks, { origin, given = {} }: Source): AsyncGenerator<Intake | IntakeFailure> {
  for await (const { number, bytes } of linesOf(chunks)) {
    const from = `${origin}:${number}`;
    if (bytes === undefined) yield failureOf(from, lineTooLong());
    else if (!isBlank(bytes)) yield takeInLine(bytes, from, given);
  }
}

const lineTooLong = () =>
  new HearsayError('line-too-long', 'the line has more than 16 MB: write one article on each line');

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

/** Whether the head says that each line is a record, so that the stream need not be held. */
const isLines = (head: Uint8Array, origin: string, done: boolean): boolean => {
  const text = textOf(head);
  const [first = ''] = text.trimStart().split('\n', 1);
  if (opensValue(first)) return false;
  if (isJsonlName(origin)) return true;
  if (formatOf(text) === 'jsonl') return /^\s*\{/.test(text) && text.includes('\n');
  return !done && /^\{\s*"/.test(first) && first.length >= text.trimStart().length;
};

/** What the head can be read as; a binary or empty one is left to `takeIn`, which says so. */
const textOf = (head: Uint8Array): string => {
  try {
    return decode(head).text;
  } catch {
    return '';
  }
};

/** The stream in UTF-8 without a mark. */
const utf8 = (chunks: Chunks, head: Uint8Array): Chunks => {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return recoded(chunks, 'utf-16le');
  if (a === 0xfe && b === 0xff) return recoded(chunks, 'utf-16be');
  return chunks;
};

async function* recoded(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const headOf = async (iterator: AsyncIterator<Uint8Array>) => {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < headSize) {
    const next = await iterator.next();
    if (next.done === true) return { head: Buffer.concat(parts), done: true };
    parts.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(parts), done: false };
};

async function* restOf(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

const wholeOf = async (chunks: Chunks): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};

const tooLarge = () =>
  new HearsayError('document-too-long', 'the document has more than 64 MB: split it into articles, or make it JSONL');
