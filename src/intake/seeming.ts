/** Signatures of files that hold no plain text, each with what a person calls it. */
const signatures: readonly { readonly starts: string; readonly name: string }[] = [
  { starts: '%PDF-', name: 'a PDF' },
  { starts: 'PK\x03\x04', name: 'a ZIP archive (or a .docx, .odt or .epub)' },
  { starts: '\x1f\x8b', name: 'a gzip archive' },
  { starts: '\x89PNG', name: 'a PNG image' },
  { starts: '\xff\xd8\xff', name: 'a JPEG image' },
  { starts: 'GIF87a', name: 'a GIF image' },
  { starts: 'GIF89a', name: 'a GIF image' },
  { starts: 'RIFF', name: 'a picture, sound or film' },
  { starts: '7z\xbc\xaf', name: 'a 7-Zip archive' },
  { starts: '\xfd7zXZ', name: 'an xz archive' },
  { starts: '\x28\xb5\x2f\xfd', name: 'a Zstandard archive' },
  { starts: '\xd0\xcf\x11\xe0', name: 'an old Microsoft Office file' },
  { starts: '{\\rtf', name: 'an RTF document' },
  { starts: 'SQLite format 3\x00', name: 'an SQLite database' },
  { starts: '\x7fELF', name: 'a program' },
  { starts: 'ID3\x03', name: 'a sound file' },
  { starts: 'ID3\x04', name: 'a sound file' },
];

/** What a file seems to be by its first bytes, if those are of a known kind that is not text. */
export const seemingKind = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  return signatures.find((signature) => head.startsWith(signature.starts))?.name;
};
