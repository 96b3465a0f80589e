import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const words = '“Żółć”';

test('UTF-8 is read with a mark and without', () => {
  expect(decode(new TextEncoder().encode(words))).toBe(words);
  expect(decode(new TextEncoder().encode(`\ufeff${words}`))).toBe(words);
});

test('UTF-16 is read by its mark', () => {
  expect(decode(new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le')))).toBe(words);
  expect(decode(new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le').swap16()))).toBe(words);
});

test('other bytes are windows-1252, unless the page names another encoding', () => {
  expect(decode(new Uint8Array([0x93, 0x61, 0x94]))).toBe('“a”');
  const page = [...Buffer.from('<meta charset="iso-8859-2">'), 0xb3];
  expect(decode(new Uint8Array(page))).toBe('<meta charset="iso-8859-2">ł');
});
