import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, visible, visibleJson } from './visible.ts';

test('what drives a terminal or turns the writing is shown by its name', () => {
  expect(visible('a\u001b[31mb')).toBe('a␛[31mb');
  expect(visible('a\u202eb\u2066c')).toBe('a<U+202E>b<U+2066>c');
  expect(visible('a\u009bb\u0007')).toBe('a<U+009B>b<U+0007>');
  expect(visible('a\rb')).toBe('a␍b');
  expect(visible('a\u{e0041}b')).toBe('a<U+E0041>b');
});

test('words of every writing, emoji, tabs and newlines stay', () => {
  const text = 'Київ\tمرحبا שלום 北京 👩‍👩‍👧 “q” \u00a0x\n';
  expect(visible(text)).toBe(text);
  expect(oneLine(' a\n\n b\tc ')).toBe('a b c');
});

test('JSON made visible is the same JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = visibleJson(JSON.stringify({ text: `${text}\u202e\u009b\u{e0041}` }));
      expect(JSON.parse(json).text).toBe(`${text}\u202e\u009b\u{e0041}`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
