import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { findStructure } from './structure.ts';

const wordsOf = (text: string, runs: 'sentences' | 'units'): string[] => {
  const structure = findStructure(articleOf(text));
  return structure[runs].map(({ from, to }) =>
    text.slice(structure.tokens[from]!.start, structure.tokens[to - 1]!.end),
  );
};

test.each([
  ['titles', 'Gen. Ivanov met Dr. Petrova. They spoke.', 2],
  ['initials', 'J. R. Brown spoke. He left.', 2],
  ['acronyms within', 'The U.S. government denied it. Officials agreed.', 2],
  ['an acronym at the end', 'She moved to the U.S. She liked it.', 2],
  ['decimals', 'It grew by 3.5 percent. Prices fell.', 2],
  ['months', 'On Aug. 12 the governor spoke. He left.', 2],
  ['questions', 'Why now? Nobody knew!', 2],
  ['an ellipsis within', 'They waited … and waited. Nothing came.', 2],
  ['a stop within quotation marks', 'He said, “We left.” She stayed.', 2],
  ['a company', 'Acme Inc. shares fell. Nobody knew why.', 2],
])('splits sentences: %s', (_, text, count) => {
  expect(wordsOf(text, 'sentences')).toHaveLength(count);
});

test('a quotation of several sentences and its tag are one unit', () => {
  expect(wordsOf('“We left. It was cold,” she said. Nobody answered.', 'units')).toEqual([
    '“We left. It was cold,” she said.',
    'Nobody answered.',
  ]);
});

test('a tag after a question stays with its quotation, a new sentence does not', () => {
  expect(wordsOf('“Why now?” The mayor asked. The crowd was silent.', 'units')[0]).toBe('“Why now?” The mayor asked.');
  expect(wordsOf('She said, “It is over.” He adds, “We stay.”', 'units')).toHaveLength(2);
});

test('bylines, datelines and notes are not read', () => {
  const text = 'KYIV — The line held.\nBy Ann Lee';
  const { tokens } = findStructure({
    ...articleOf(text),
    blocks: [
      { role: 'paragraph', span: { start: 0, end: 21 } },
      { role: 'dateline', span: { start: 0, end: 6 } },
      { role: 'byline', span: { start: 22, end: 32 } },
    ],
  });
  expect(tokens.map((token) => token.lower)).toEqual(['the', 'line', 'held', '.']);
});

test('every token belongs to exactly one sentence and one unit, and no character but white space is lost', () => {
  const part = fc.constantFrom(
    'The mayor said',
    ' ',
    '. ',
    '“',
    '”',
    'U.S.',
    '\u00a0',
    '\r\n',
    '\n',
    '😀',
    "it's",
    '1,000',
    '?',
    ' — ',
    'Mr. Roe',
    '…',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { tokens, sentences, units } = findStructure(articleOf(text));
      for (const runs of [sentences, units])
        expect(runs.reduce((n, { from, to }) => n + to - from, 0)).toBe(tokens.length);
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});
