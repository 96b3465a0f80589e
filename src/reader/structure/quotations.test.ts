import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotations } from './quotations.ts';

const blocksOf = (text: string) =>
  [...text.matchAll(/[^\n]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
const quoted = (text: string) => findQuotations(text, blocksOf(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['curly', 'She said, “We left at dawn.” Nobody answered.', ['“We left at dawn.”']],
  ['straight', 'She said, "We left at dawn." Nobody answered.', ['"We left at dawn."']],
  ['low and high', 'She said: „We left at dawn.“ Nobody answered.', ['„We left at dawn.“']],
  ['angle', 'She said: «We left at dawn.» Nobody answered.', ['«We left at dawn.»']],
  ['typewriter', "She said, ``We left at dawn.'' Nobody answered.", ["``We left at dawn.''"]],
  ['doubled single', "''We left at dawn,'' she said.", ["''We left at dawn,''"]],
  ['mixed glyphs in one pair', '“We left at dawn," she said.', ['“We left at dawn,"']],
  ['an opening glyph that closes', '“We left at dawn,“ she said.', ['“We left at dawn,“']],
  ['a closing glyph that opens a paragraph', '”We left at dawn,” she said.', ['”We left at dawn,”']],
  ['British single', "'We left at dawn,' she said. 'It was cold.'", ["'We left at dawn,'", "'It was cold.'"]],
  ['British single, curly', '‘We left at dawn,’ she said.', ['‘We left at dawn,’']],
  ['a fragment in single marks', 'He spoke of an ‘exchange fund’ on Monday.', ['‘exchange fund’']],
  ['nested, outermost kept', '“He told me ‘go home’ and left,” she said.', ['“He told me ‘go home’ and left,”']],
  ['nested in its own kind', '“He said “go home” to us,” she said.', ['“He said “go home” to us,”']],
  ['two in a sentence', '“We left,” she said, “at dawn.”', ['“We left,”', '“at dawn.”']],
])('finds quotation marks: %s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test.each([
  ['apostrophes', "The soldiers' families didn't leave; it's the '90s again, rock 'n' roll."],
  ['curly apostrophes', 'The soldiers’ families didn’t leave; it’s the ’90s again.'],
  ['feet and minutes', 'The wall is 6’ high in the village.'],
])('takes no apostrophe for a quotation: %s', (_, text) => {
  expect(quoted(text)).toEqual([]);
});

test('a quotation re-opened in the next paragraph goes on, and the paragraph before stays open', () => {
  const text = '“We left at dawn.\n“It was cold,” she said.';
  const found = findQuotations(text, blocksOf(text));
  expect(found.map(({ closed, continues }) => ({ closed, continues }))).toEqual([
    { closed: false, continues: false },
    { closed: true, continues: true },
  ]);
});

test('a missing closing mark spoils its own paragraph only', () => {
  const text = '“We left at dawn, she said.\nNobody answered. “It was cold,” said another.';
  expect(quoted(text).at(-1)).toBe('“It was cold,”');
});

test('an opening mark within an open quotation ends the first where no second closing mark follows', () => {
  expect(quoted('“We left at dawn, she said. “It was cold.”')).toEqual([
    '“We left at dawn, she said.',
    '“It was cold.”',
  ]);
});

test('quotations are in order, do not overlap, and lie within their blocks, whatever the text', () => {
  const mark = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '``',
    "''",
    ' ',
    'word',
    '😀',
    '. ',
    ', ',
    '\n',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const blocks = blocksOf(text);
      let end = 0;
      for (const quotation of findQuotations(text, blocks)) {
        expect(quotation.start).toBeGreaterThanOrEqual(end);
        expect(quotation.end).toBeGreaterThan(quotation.start);
        expect(blocks.some((block) => block.start <= quotation.start && quotation.end <= block.end)).toBe(true);
        end = quotation.end;
      }
    }),
  );
});
