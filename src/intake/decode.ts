import { HearsayError } from '../model/index.ts';
import { seemingKind } from './seeming.ts';

/** The characters of a document. `exact`: `text` in UTF-8 is again the very bytes that came in. */
export interface Decoded {
  readonly text: string;
  /** A WHATWG encoding label: "utf-8", "utf-16le", "windows-1252". */
  readonly encoding: string;
  readonly exact: boolean;
}

/** How much of the front of a file is looked at to tell UTF-16 and binary data from text. */
const sampleSize = 65_536;
/** Above this share of control characters no text in any encoding was meant; random bytes have about a tenth. */
const controlShare = 0.01;

/**
 * The text of bytes in UTF-8, UTF-16 (with a mark or without) or windows-1252, or in the encoding that an HTML page or
 * `declared` names. A byte order mark is not part of the text. Throws "binary-document" and "empty-document".
 */
export const decode = (bytes: Uint8Array, declared?: string): Decoded => {
  const kind = seemingKind(bytes);
  if (kind !== undefined) throw binary(kind);
  const decoded = marked(bytes) ?? unmarkedUtf16(bytes) ?? unmarked(bytes, declared ?? declaredCharset(bytes));
  if (looksBinary(decoded.text)) throw binary('binary data');
  if (!/[^\s\u200b\u2060\ufeff]/u.test(decoded.text)) {
    throw new HearsayError('empty-document', 'the document is empty: give one that has text');
  }
  return decoded;
};

const binary = (kind: string) =>
  new HearsayError('binary-document', `not a text, but what seems to be ${kind}: save it as plain text or HTML first`);

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** A text with a byte order mark, which outranks everything a document says of itself. */
const marked = (bytes: Uint8Array): Decoded | undefined => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return { text: decodeAs(bytes.subarray(3), 'utf-8'), encoding: 'utf-8', exact: false };
  }
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  return encoding && { text: decodeAs(bytes.subarray(2), encoding), encoding, exact: false };
};

/** UTF-16 without a mark: spaces and Latin letters put NULs on one side of the pairs and none on the other. */
const unmarkedUtf16 = (bytes: Uint8Array): Decoded | undefined => {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const encoding = isHigh(bytes, 1) ? 'utf-16le' : isHigh(bytes, 0) ? 'utf-16be' : undefined;
  return encoding && { text: decodeAs(bytes, encoding), encoding, exact: false };
};

/** The share of NULs among high bytes: one in twenty is less than the spaces of any alphabetic script make. */
const nullShare = 1 / 20;
/** The share of high bytes below 0x30, where the alphabets are; ASCII read as pairs has letters there. */
const alphabetShare = 0.7;

/** Whether the bytes of one side of the pairs are the high ones of an alphabetic script in UTF-16. */
const isHigh = (bytes: Uint8Array, side: 0 | 1): boolean => {
  const size = Math.min(bytes.length, sampleSize);
  let [nulls, alphabetic] = [0, 0];
  for (let at = 0; at < size; at += 2) {
    if (bytes[at + 1 - side] === 0) return false;
    if (bytes[at + side] === 0) nulls++;
    if (bytes[at + side]! < 0x30) alphabetic++;
  }
  return nulls > (size / 2) * nullShare && alphabetic > (size / 2) * alphabetShare;
};

/** Bytes without a mark: valid UTF-8 with more than ASCII is UTF-8, whatever a page says; else what the page says. */
const unmarked = (bytes: Uint8Array, declared: string | undefined): Decoded => {
  const utf8 = decodeAs(bytes, 'utf-8');
  const broken = countOf(utf8, '\ufffd');
  const encoding = knownEncoding(declared);
  if (broken === 0 && (utf8.length < bytes.length || encoding === undefined)) {
    return { text: utf8, encoding: 'utf-8', exact: true };
  }
  if (encoding !== undefined) {
    const text = decodeAs(bytes, encoding);
    return { text, encoding, exact: Buffer.from(text).equals(bytes) };
  }
  return mostlyUtf8(utf8, broken)
    ? { text: utf8, encoding: 'utf-8', exact: false }
    : { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252', exact: false };
};

/** UTF-8 with a few damaged bytes: far more whole sequences of several bytes than broken ones. */
const mostlyUtf8 = (text: string, broken: number): boolean => {
  let whole = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) whole++;
  return whole - broken > 4 * broken;
};

const countOf = (text: string, character: string): number => {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
};

/** The encoding that `<meta charset>`, `<meta content="…charset=…">` or an XML declaration names in the first 4 KiB. */
const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1] ?? xmlEncoding(head);
};

const xmlEncoding = (head: string): string | undefined =>
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)?.[1];

/** UTF-16 without its NULs cannot be what a page is in, so a page that says so is in UTF-8, as in the HTML standard. */
const knownEncoding = (label: string | undefined): string | undefined => {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
};

/** NULs, or many control characters; the C1 range counts, since windows-1252 has no use for what is left in it. */
const looksBinary = (text: string): boolean => {
  const sample = text.length > sampleSize ? text.slice(0, sampleSize) : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\x01-\x06\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0;
  return text.includes('\0') || controls > Math.max(2, sample.length * controlShare);
};
