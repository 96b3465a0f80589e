import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const wordsOf = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

test('blank lines part paragraphs, whatever the line ends', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
    expect(wordsOf(['One.', '', ' ', 'Two.', '', ''].join(end))).toEqual(['One.', 'Two.']);
  }
});

test('without blank lines each line is a paragraph', () => {
  expect(wordsOf('One is short.\nTwo is a little longer.\nThree.')).toEqual([
    'One is short.',
    'Two is a little longer.',
    'Three.',
  ]);
});

test('hard-wrapped lines are one paragraph', () => {
  const wrapped = [
    'The ministry said on Monday that its forces had stopped what it',
    'called an attempt to break through. It gave no figures for those',
    'who were killed or wounded. Nobody could be reached for comment',
    'in the evening.',
    '',
    'Kyiv did not answer.',
  ];
  expect(wordsOf(wrapped.join('\n'))).toEqual([wrapped.slice(0, 4).join('\n'), 'Kyiv did not answer.']);
});

test('long lines one below the other are paragraphs of their own', () => {
  const [one, two] = [`${'He spoke for a long time. '.repeat(9)}It was late.`, 'And then he stopped.'];
  expect(wordsOf(`${one}\n${two}`)).toEqual([one, two]);
});

test('spans are in order, apart, trimmed, and leave out nothing but white space', () => {
  const unit = fc.constantFrom('a', 'B.', ' ', '\u00a0', '\n', '\r\n', '\r', '\u2028', '😀', '“', 'é', '\t', '\ufeff');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
      let end = 0;
      for (const paragraph of paragraphsOf(text)) {
        expect(text.slice(end, paragraph.start).trim()).toBe('');
        expect(paragraph.start).toBeLessThan(paragraph.end);
        const words = text.slice(paragraph.start, paragraph.end);
        expect(words).toBe(words.trim());
        end = paragraph.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});
