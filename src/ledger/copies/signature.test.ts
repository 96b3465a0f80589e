import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyIndex } from '../../../test/ledger/copy-index.ts';
import { measureCopies } from '../../../test/ledger/measure-copies.ts';
import { plantedCopies } from '../../../test/ledger/planted-copies.ts';
import { articleFrom } from '../../../test/ledger/synthetic.ts';
import { minHash } from './bands.ts';
import { type KeyedSignature, keysOf, signatureOf } from './index.ts';
import { shinglesOf } from './shingles.ts';

const word = fc.integer({ min: 0, max: 100_000 }).map((n) => `w${n}`);
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));

test('texts that share 24 words in a row meet in the index, whatever stands around them', () => {
  fc.assert(
    fc.property(words(24, 24), fc.array(words(0, 200), { minLength: 4, maxLength: 4 }), (shared, [a, b, c, d]) => {
      const one = signatureOf(articleFrom(`${a} ${shared} ${b}`));
      const two = new Set(signatureOf(articleFrom(`${c} ${shared} ${d}`)).keys);
      expect(one.keys.some((key) => two.has(key))).toBe(true);
    }),
  );
});

test('keys are integers that a table can hold, each once, and depend on the words alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { keys, words: told } = signatureOf(articleFrom(text));
      expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysOf({ words: told })).toEqual(keys);
      expect(signatureOf(articleFrom(`“${text}”`, { published: '2024-08-12' }), 'page').keys).toEqual(keys);
    }),
  );
});

test('keys stay what they are: a ledger keeps them', () => {
  const { keys, words: told } = signatureOf(articleFrom('The bridge at Sarnova was shut before dawn on Monday.'));
  expect([told[0], keys.length, keys[0], keys.at(-1)]).toMatchInlineSnapshot(`
    [
      3305589240,
      33,
      1140922495591629,
      3894165109956151,
    ]
  `);
});

test('a MinHash tells how much two texts share', () => {
  const text = (from: number) => Array.from({ length: 600 }, (_, n) => `w${from + n}`).join(' ');
  const [a, b] = [0, 200].map((from) => minHash(shinglesOf(signatureOf(articleFrom(text(from))).words)));
  const equal = a!.filter((value, at) => value === b![at]).length / 128;
  expect(Math.abs(equal - 0.5)).toBeLessThan(0.12); // 398 of 798 shingles; two standard deviations are 0.09
});

test('planted copies are found, and little else', () => {
  const { found, planted, right, claimed, passages } = measureCopies(plantedCopies(400, 3));
  expect(planted).toBe(160);
  expect(found / planted).toBeGreaterThanOrEqual(0.98);
  expect(right / claimed).toBeGreaterThanOrEqual(0.99);
  expect(passages.found / passages.planted).toBeGreaterThanOrEqual(0.9);
});

test('the order of intake changes nothing: in the end the same pairs are known', () => {
  const signatures = plantedCopies(120, 5).map(({ article }) => signatureOf(article));
  const pairsOf = (list: readonly KeyedSignature[]) => {
    const index = copyIndex();
    return list
      .flatMap((signature) => {
        const copies = index.find(signature);
        index.add(signature);
        return copies.map(({ article, other, kind, original, containment }) =>
          [...[article, other].sort(), kind, original, containment].join(' '),
        );
      })
      .sort();
  };
  const pairs = pairsOf(signatures);
  expect(pairs.length).toBeGreaterThan(48);
  expect(pairsOf(signatures.toReversed())).toEqual(pairs);
  expect(pairsOf(signatures.toSorted((a, b) => (a.article < b.article ? -1 : 1)))).toEqual(pairs);
});
