import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LineBatch, lineBatchesOf } from './line-batches.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const batchesIn = (chunks: readonly string[], longest?: number): Promise<LineBatch[]> =>
  Readable.from(lineBatchesOf(streamOf(chunks.map(encode)), longest)).toArray();

const numbered = (batches: readonly LineBatch[]): (readonly [number, string])[] =>
  batches.flatMap(({ bytes, first, tooLong }) =>
    tooLong
      ? [[first, 'too long'] as const]
      : new TextDecoder()
          .decode(bytes)
          .split('\n')
          .map((line, at) => [first + at, line] as const),
  );

test('lines are whole however the stream is cut, and keep their numbers', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const bytes = encode(`${lines.join('\n')}\n`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const found = numbered(await Readable.from(lineBatchesOf(streamOf(chunks))).toArray());
      expect(found).toEqual(lines.map((text, at) => [at + 1, text]));
    }),
  );
});

test('the last line needs no newline', async () => {
  expect(numbered(await batchesIn(['a\nb']))).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  expect(await batchesIn([''])).toEqual([]);
});

test('a line over the limit is dropped alone, and its neighbours stay', async () => {
  expect(numbered(await batchesIn(['one\n', 'xxxx', 'xxxx', 'xx\ntwo\nth', 'ree'], 6))).toEqual([
    [1, 'one'],
    [2, 'too long'],
    [3, 'two'],
    [4, 'three'],
  ]);
  expect(numbered(await batchesIn(['one\n', 'xxxx', 'xxxx'], 6))).toEqual([
    [1, 'one'],
    [2, 'too long'],
  ]);
});
