/** Whole lines of a stream, as bytes. */
export interface LineBatch {
  /** UTF-8, without the end of the last line; empty where `tooLong`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of the first line, from 1. */
  readonly first: number;
  readonly lines: number;
  /** Set on a batch of its own for a line of more bytes than the limit, which is dropped as it comes. */
  readonly tooLong?: true;
  /** Attributed statements less sure than this are left out. */
  readonly least?: number;
}

/** Bytes of the longest line that is read: a long book. What is longer is no article, and must not fill the memory. */
export const LONGEST_LINE = 16 * 2 ** 20;

const NEWLINE = 0x0a;

/**
 * The lines of a stream, as many at a time as a chunk of it completes, so that a slow stream is not held up
 * and a fast one travels in large batches. Memory is flat: one chunk and one unfinished line.
 */
export async function* lineBatchesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<LineBatch> {
  const held = newHold(longest);
  let first = 1;
  for await (const chunk of chunks) {
    const { dropped, rest } = held.drop(chunk);
    if (dropped) {
      yield { bytes: new Uint8Array(0), first, lines: 1, tooLong: true };
      first += 1;
    }
    const end = rest.lastIndexOf(NEWLINE);
    if (end !== -1) {
      const bytes = held.take(rest.subarray(0, end));
      const lines = countLines(bytes);
      yield { bytes, first, lines };
      first += lines;
    }
    held.add(rest.subarray(end + 1));
  }
  if (held.overflows()) yield { bytes: new Uint8Array(0), first, lines: 1, tooLong: true };
  else if (!held.empty()) yield { bytes: held.take(new Uint8Array(0)), first, lines: 1 };
}

/** The unfinished line: its bytes, or only their number once they are too many. */
const newHold = (longest: number) => {
  let parts: Uint8Array[] = [];
  let size = 0;
  const clear = (): void => {
    parts = [];
    size = 0;
  };
  return {
    empty: () => size === 0,
    overflows: () => size > longest,
    add: (part: Uint8Array): void => {
      size += part.length;
      if (size > longest) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    /** Ends the held line with a chunk's first newline if that makes it too long; what follows is the rest. */
    drop: (chunk: Uint8Array): { readonly dropped: boolean; readonly rest: Uint8Array } => {
      const end = size === 0 ? -1 : chunk.indexOf(NEWLINE);
      if (end === -1 || size + end <= longest) return { dropped: false, rest: chunk };
      clear();
      return { dropped: true, rest: chunk.subarray(end + 1) };
    },
    /** The held bytes with those that end them, in a buffer of their own that can be handed to a worker. */
    take: (tail: Uint8Array): Uint8Array<ArrayBuffer> => {
      const bytes = new Uint8Array(size + tail.length);
      let at = 0;
      for (const part of [...parts, tail]) {
        bytes.set(part, at);
        at += part.length;
      }
      clear();
      return bytes;
    },
  };
};

const countLines = (bytes: Uint8Array): number => {
  let lines = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
};
