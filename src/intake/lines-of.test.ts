import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesIn = async (text: string, size: number, most?: number) => {
  const lines: string[] = [];
  for await (const { number, bytes } of linesOf(inChunks(Buffer.from(text), size), most)) {
    lines.push(`${number}:${bytes === undefined ? 'too long' : Buffer.from(bytes).toString()}`);
  }
  return lines;
};

test('lines are the same however the stream is cut', async () => {
  const unit = fc.constantFrom('a', '😀', '\n', 'é');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const whole = text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, at) => `${at + 1}:${line}`);
      expect(await linesIn(text, size)).toEqual(text === '' ? [] : whole);
    }),
  );
});

test('a line that is too long is told, and the next one comes whole', async () => {
  expect(await linesIn('abcdefgh\nok\n', 3, 4)).toEqual(['1:too long', '2:ok']);
});
