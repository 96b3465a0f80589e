import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../model/index.ts';
import { readText } from './text.ts';

const partsOf = (text: string, known = {}) =>
  readText(text, known).blocks.map(({ role, span }) => [role, text.slice(span.start, span.end)]);
const story = 'The governor said on Monday that the bridge was open again.';

test('a dispatch is taken apart, and the lines under its headline are believed', () => {
  const header = 'By Ann Lee and Bob Ray\nOutlet: The Courier\nPublished: 2024-08-12\nURL: https://courier.example/a';
  const text = [
    'Governor says bridge is open',
    'He gave no date for the second one.',
    header,
    `KYIV, Aug 12 (Agency) — ${story}`,
    'What is known',
    story,
    'Photo: The bridge on Monday',
    story,
    'Correction (13 August): The first version had the wrong bridge.',
  ].join('\n\n');
  expect(partsOf(text)).toEqual([
    ['headline', 'Governor says bridge is open'],
    ['standfirst', 'He gave no date for the second one.'],
    ['byline', header],
    ['dateline', 'KYIV, Aug 12 (Agency)'],
    ['paragraph', `KYIV, Aug 12 (Agency) — ${story}`],
    ['subheading', 'What is known'],
    ['paragraph', story],
    ['caption', 'Photo: The bridge on Monday'],
    ['paragraph', story],
    ['note', 'Correction (13 August): The first version had the wrong bridge.'],
  ]);
  expect(readText(text)).toMatchObject({
    headline: 'Governor says bridge is open',
    authors: ['Ann Lee', 'Bob Ray'],
    outlet: 'The Courier',
    published: '2024-08-12',
    url: 'https://courier.example/a',
  });
});

test('an author and a note about him may stand below the text', () => {
  const text = `Bridge Is Open\n\n${story}\n\n${story}\n\nAuthor: Dave Doe\n\nDave Doe is the editor of the Courier.`;
  expect(partsOf(text).map(([role]) => role)).toEqual(['headline', 'paragraph', 'paragraph', 'byline', 'note']);
  expect(readText(text).authors).toEqual(['Dave Doe']);
});

test('a text that begins with its story has no headline', () => {
  expect(partsOf(`${story}\n\n${story}`)).toEqual([
    ['paragraph', story],
    ['paragraph', story],
  ]);
  expect(partsOf('Only one line')).toEqual([['paragraph', 'Only one line']]);
});

test('a known headline is recognised though its marks differ', () => {
  const first = 'Governor says \u2018bridge\u2019 is open.';
  expect(partsOf(`${first}\n\n${story}`, { headline: "Governor says 'bridge' is open" })[0]).toEqual([
    'headline',
    first,
  ]);
});

test('a standfirst may share the lines of its headline', () => {
  const text = `Governor opens bridge;\nSecond one still closed.\n\n${story}\n\n${story}`;
  expect(partsOf(text).slice(0, 2)).toEqual([
    ['headline', 'Governor opens bridge;'],
    ['standfirst', 'Second one still closed.'],
  ]);
});

test('what is no date is not made one', () => {
  expect(readText(`Bridge open\n\nPublished: yesterday\n\n${story}`).published).toBeUndefined();
  expect(readText(`Bridge open\n\nPublished: 03/04/2024\n\n${story}`).published).toBeUndefined();
  expect(readText(`Bridge open\n\n${story} It was 12 August 2024.`).published).toBeUndefined();
});

test('spans cover every word once, in order, datelines inside their paragraphs', () => {
  const line = fc.constantFrom(
    story,
    'By Ann Lee',
    'A short line',
    'KYIV — “Yes,” he said. 😀',
    'Editor’s note: none.',
    'Author: Bob Ray',
    'Correction:',
    '',
    '  ',
    '***',
    'Nb\u00a0sp.',
  );
  const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'));
  fc.assert(
    fc.property(text, ([lines, end]) => {
      const words = lines.join(end);
      const { blocks } = readText(words);
      let at = 0;
      for (const [index, { role, span }] of blocks.entries()) {
        const next = blocks[index + 1];
        if (role === 'dateline' && next !== undefined && contains(next.span, span)) continue;
        expect(words.slice(at, span.start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
      expect(words.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test('hostile texts of a million characters are read', () => {
  const shapes = [
    'a',
    ' ',
    '\n',
    'By ',
    'KYIV, ',
    '“',
    '(',
    '. ',
    'A/',
    'A, and ',
    '2024-',
    '\n-\n',
    'Author: x\n',
    ' \n',
  ];
  for (const shape of shapes) {
    const text = shape.repeat(1_000_000 / shape.length);
    expect(readText(text).blocks.every(({ span }) => span.end <= text.length)).toBe(true);
  }
});
