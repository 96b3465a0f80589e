import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWordPieces, readVocabulary } from './wordpiece.ts';

const vocabulary = readVocabulary('[PAD]\n[UNK]\n[CLS]\n[SEP]\nun\n##bro\n##ken\nbroken\n-\nkyiv\n');
const pieces = makeWordPieces(vocabulary);

test.each([
  ['a word of the vocabulary', 'kyiv', [9]],
  ['the longest beginning first', 'unbroken', [4, 5, 6]],
  ['marks that stand alone', 'un-broken', [4, 8, 7]],
  ['diacritics dropped', 'kyïv', [9]],
  ['what no pieces spell', 'zebra', [1]],
  ['a part that no pieces spell', 'un-zebra', [4, 8, 1]],
  ['what is not printed', '\u202e', [1]],
  ['a word beyond all measure', 'un'.repeat(60), [1]],
])('spells %s', (_, word, ids) => {
  expect(pieces(word)).toEqual(ids);
});

test('the ids are those of BERT for the words and marks of news', () => {
  const shipped = makeWordPieces(readVocabulary(readFileSync('models/reader-en/vocabulary.txt', 'utf8')));
  expect(['said', 'zelensky', '“', "'s", 'state-run'].map(shipped)).toEqual([
    [2056],
    [27838, 7770, 5874],
    [1523],
    [1005, 1055],
    [2110, 1011, 2448],
  ]);
});

test('every token has a piece, and every piece is of the vocabulary', () => {
  const ids = new Set(vocabulary.values());
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (word) => {
      const found = pieces(word.toLowerCase());
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((id) => !ids.has(id))).toEqual([]);
    }),
  );
});

test('a vocabulary without the frame of a window is refused', () => {
  expect(() => makeWordPieces(new Map([['un', 0]]))).toThrow('the vocabulary lacks [UNK]');
});
