import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom, makeMatter, makeParagraphs } from '../../../test/ledger/copy-stories.ts';
import { articleFrom } from '../../../test/ledger/synthetic.ts';
import { packWords, unpackWords } from './index.ts';
import { toldWords } from './told-words.ts';

test('told words come back from their bytes as they were, wherever in a buffer they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.nat(300), fc.nat(5), (text, gap, offset) => {
      const told = toldWords(articleFrom(`${text}${' '.repeat(gap)}${'x'.repeat(gap)}`));
      const packed = packWords(told);
      const within = new Uint8Array(packed.length + offset + 3);
      within.set(packed, offset);
      expect(unpackWords(within.subarray(offset, offset + packed.length))).toEqual(told);
    }),
  );
});

test('a story takes six bytes a word', () => {
  const chance = chanceFrom(1);
  const told = toldWords(articleFrom(makeParagraphs(makeMatter(chance), chance, 600).join('\n\n')));
  expect(packWords(told).length / told.words.length).toBeLessThan(6.1);
});
