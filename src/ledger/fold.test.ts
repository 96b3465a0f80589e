import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldName, foldText } from './fold.ts';

test.each([
  ['Kyïv’s Zelenskyĭ', 'kyiv s zelenskyi'],
  ['e\u0301te\u0301 ÉTÉ', 'ete ete'],
  ['ﬁrst o\uFB03ce', 'first office'],
  ['1\u00a0000\u202fkm²', '1 000 km2'],
  ['Ku\u00adrsk re\u2060gion', 'kursk region'],
  ['Stra\u00dfe, Łódź; Đà Nẵng', 'strasse lodz da nang'],
  ['a\u200bb_c-d\0e\ud800f', 'a b c d e f'],
  ['🙂 … — ', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('words are where the text has them, without spaces inside, and folding them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { folded, start, end } of foldedWords(text)) {
        expect(folded).not.toMatch(/[\s"*]/);
        expect(foldText(text.slice(start, end))).toBe(folded);
      }
    }),
  );
});

test.each([
  ['Volodymyr Zelenský', 'VOLODYMYR  ZELENSKY', true],
  ['Luk’yanivka', "Luk'yanivka", true],
  ['Kim Jong-un', 'kim jong un', true],
  ['Łukasz', 'Lukasz', true],
  ['Syrskyi', 'Syrsky', false],
  ['李', '里', false],
  ['Сырский', 'Syrskij', false],
  ['***', '—', false],
])('the names %j and %j: one is %j', (a, b, same) => {
  expect(foldName(a) === foldName(b)).toBe(same);
});
