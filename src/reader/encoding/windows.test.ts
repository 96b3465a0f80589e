import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { findStructure } from '../structure/structure.ts';
import { makeWindows } from './windows.ts';
import { readVocabulary } from './wordpiece.ts';

const vocabulary = readVocabulary(readFileSync('models/reader-en/vocabulary.txt', 'utf8'));
const windowsOf = makeWindows(vocabulary);
const idOf = (piece: string): number => vocabulary.get(piece)!;

const sentence = fc.constantFrom(
  'The mayor said that the bridge was shut. ',
  '“We left at dawn,” she said. ',
  `${'Nobody knew why the road was open again. '.repeat(30)}`,
  `${'word '.repeat(400)}`,
  '😀 Kyïv\u00a0held. ',
  '\n\n',
  '\r\n',
);

test('every token is in exactly one window, no window is longer than the encoder takes, and every word has its piece', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), (parts) => {
      const structure = findStructure(articleOf(parts.join('')));
      const windows = windowsOf(structure).all;
      let next = 0;
      for (const { tokens, ids, first, features, marks, quotations } of windows) {
        expect(tokens.from).toBe(next);
        next = tokens.to;
        expect(ids.length).toBeLessThanOrEqual(256);
        expect(features).toHaveLength(ids.length);
        for (const list of [first, marks, quotations]) expect(list).toHaveLength(tokens.to - tokens.from);
        expect(first.filter((at) => at < 1 || at >= ids.length - 1)).toEqual([]);
      }
      expect(next).toBe(structure.tokens.length);
    }),
    { numRuns: 60 },
  );
});

test('whatever their glyphs, the encoder sees one opening and one closing mark', () => {
  const idsOf = (text: string) => windowsOf(findStructure(articleOf(text))).all[0]!.ids;
  const curly = idsOf('“We left,” she said.');
  expect(idsOf('"We left," she said.')).toEqual(curly);
  expect(idsOf('„We left,“ she said.')).toEqual(curly);
  expect(curly.slice(0, 2)).toEqual([idOf('[CLS]'), idOf('“')]);
});

test('blocks are apart by [SEP]', () => {
  const [window] = windowsOf(findStructure(articleOf('It held.\nIt fell.'))).all;
  expect(window!.ids.filter((id) => id === idOf('[SEP]'))).toHaveLength(2);
  expect(window!.blocks).toEqual([0, 0, 0, 1, 1, 1]);
});
