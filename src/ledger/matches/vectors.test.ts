import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readVectors } from './vectors.ts';

const bytes = readFileSync('models/vectors/words.bin');

test('the file is the one whose digest is written down, and small', () => {
  const { files } = JSON.parse(readFileSync('models/vectors/files.json', 'utf8')) as {
    files: { 'words.bin': { bytes: number; sha256: string } };
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(files['words.bin']).toEqual({ bytes: bytes.length, sha256 });
  expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
});

test('words of like use are alike, others are not, and common words tell less', () => {
  const vectors = readVectors(bytes);
  const cosine = (a: string, b: string): number => vectors.cosine(vectors.indexOf(a)!, vectors.indexOf(b)!);
  expect(cosine('talks', 'negotiations')).toBeGreaterThan(0.7);
  expect(cosine('bread', 'minister')).toBeLessThan(0.3);
  expect(cosine('talks', 'talks')).toBeCloseTo(1, 1);
  expect(vectors.weightOf(vectors.indexOf('government')!)).toBeLessThan(
    vectors.weightOf(vectors.indexOf('orchestra')!),
  );
  expect(vectors.indexOf('qqqq')).toBeUndefined();
});

test('bytes of anything else are refused', () => {
  expect(() => readVectors(new Uint8Array(40))).toThrow('file of words');
});
