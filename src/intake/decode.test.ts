import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => [...part]));
const codeOf = (bytes: Uint8Array) => {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('UTF-8 comes back exactly, whatever line ends and characters it has', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '“', '😀', '\u00a0', '\r\n', 'Ж', ' ', '—') });
  fc.assert(
    fc.property(word, (text) => {
      const bytes = utf8(`x${text}`);
      expect(decode(bytes)).toEqual({ text: `x${text}`, encoding: 'utf-8', exact: true });
    }),
  );
});

test('a byte order mark is no part of the text', () => {
  expect(decode(joined([0xef, 0xbb, 0xbf], utf8('Kyiv')))).toEqual({ text: 'Kyiv', encoding: 'utf-8', exact: false });
  expect(decode(joined([0xff, 0xfe], utf16le('Kyiv')))).toEqual({ text: 'Kyiv', encoding: 'utf-16le', exact: false });
  expect(decode(joined([0xfe, 0xff], utf16be('Kyiv')))).toEqual({ text: 'Kyiv', encoding: 'utf-16be', exact: false });
});

test('UTF-16 without a mark is told by its content, in Latin and in Cyrillic', () => {
  for (const text of ['Officials said so on Monday.', 'Чиновники сказали это в понедельник, и не раз.']) {
    expect(decode(utf16le(text))).toEqual({ text, encoding: 'utf-16le', exact: false });
    expect(decode(utf16be(text))).toEqual({ text, encoding: 'utf-16be', exact: false });
  }
});

test('bytes that are not UTF-8 are windows-1252, curly quotes among them', () => {
  const decoded = decode(joined(utf8('He said '), [0x93], utf8('caf'), [0xe9, 0x94]));
  expect(decoded).toEqual({ text: 'He said “café”', encoding: 'windows-1252', exact: false });
});

test('UTF-8 with one damaged byte stays UTF-8', () => {
  const decoded = decode(joined(utf8('“Так”, — сказал он. “Нет”'), [0xe9], utf8(' — ответили ему.')));
  expect(decoded.text).toBe('“Так”, — сказал он. “Нет”\ufffd — ответили ему.');
});

test('a page is read in the encoding that it declares', () => {
  const head = utf8('<html><head><meta charset="windows-1251"></head><body>');
  const decoded = decode(joined(head, [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]));
  expect(decoded.encoding).toBe('windows-1251');
  expect(decoded.text).toMatch(/Москва$/);
  expect(decode(utf8('<meta charset="windows-1251"><p>Москва')).text).toMatch(/Москва$/);
  expect(decode(joined([0xd0]), 'koi8-r').text).toBe('п');
});

test('what is no text is named, with a cure', () => {
  expect(() => decode(utf8('%PDF-1.7 …'))).toThrow(/a PDF: save it as plain text/);
  expect(() => decode(gzipSync('text'))).toThrow(/gzip/);
  expect(codeOf(joined(utf8('PK'), [3, 4, 20, 0]))).toBe('binary-document');
  expect(codeOf(joined([0x89], utf8('PNG\r\n')))).toBe('binary-document');
  expect(codeOf(joined(utf8('some text'), [0], utf8('and more')))).toBe('binary-document');
  expect(codeOf(new Uint8Array(Array.from({ length: 3000 }, (_, at) => ((at * 7919) % 251) + 1)))).toBe(
    'binary-document',
  );
});

test('a document without a visible character is empty', () => {
  expect(codeOf(new Uint8Array())).toBe('empty-document');
  expect(codeOf(utf8(' \r\n\t\u00a0\u200b'))).toBe('empty-document');
  expect(codeOf(joined([0xef, 0xbb, 0xbf], utf8('\n')))).toBe('empty-document');
});
