/** A line of a stream. Without `bytes` it was too long to be held. */
export interface StreamLine {
  /** From 1. */
  readonly number: number;
  /** Without its line end. */
  readonly bytes?: Uint8Array;
}

/** A record of more bytes is not one article, and must not fill the memory. */
const longestLine = 16_000_000;
const newline = 0x0a;

/** The lines of a stream of bytes, holding one at a time; the rest of a line that is too long is passed over. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most = longestLine): AsyncGenerator<StreamLine> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= most) held.push(part);
    else held = [];
  };
  const finish = (): StreamLine => {
    const line = size > most ? { number } : { number, bytes: Buffer.concat(held) };
    [number, held, size] = [number + 1, [], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
