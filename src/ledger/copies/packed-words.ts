import type { ToldWords } from './told-words.ts';

// Seven bits a byte, the least first; the eighth says that more follow. Gaps and lengths of words take one byte each.
const MORE = 0x80;
const HASH_BYTES = 4;

const append = (bytes: number[], value: number): void => {
  let rest = value;
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) bytes.push((rest % MORE) | MORE);
  bytes.push(rest);
};

/** The told words of an article as bytes, for a column of a table: six a word. */
export const packWords = ({ words, starts, ends }: ToldWords): Uint8Array => {
  const places: number[] = [];
  append(places, words.length);
  words.forEach((_, at) => {
    append(places, starts[at]! - (ends[at - 1] ?? 0));
    append(places, ends[at]! - starts[at]!);
  });
  const packed = new Uint8Array(places.length + words.length * HASH_BYTES);
  packed.set(places);
  const view = new DataView(packed.buffer);
  words.forEach((word, at) => {
    view.setUint32(places.length + at * HASH_BYTES, word, true);
  });
  return packed;
};

/** Undoes `packWords`. A thousand times for an article with many copies, hence the plain loops. */
export const unpackWords = (packed: Uint8Array): ToldWords => {
  let from = 0;
  const read = (): number => {
    let byte = packed[from++]!;
    if (byte < MORE) return byte;
    let value = 0;
    let factor = 1;
    for (; byte >= MORE; factor *= MORE, byte = packed[from++]!) value += (byte - MORE) * factor;
    return value + byte * factor;
  };
  const count = read();
  const [words, starts, ends] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  let end = 0;
  for (let at = 0; at < count; at++) {
    const start = end + read();
    end = start + read();
    starts[at] = start;
    ends[at] = end;
  }
  const view = new DataView(packed.buffer, packed.byteOffset + from, count * HASH_BYTES);
  for (let at = 0; at < count; at++) words[at] = view.getUint32(at * HASH_BYTES, true);
  return { words, starts, ends };
};
