const named = (label: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
};

/** The encoding that a page names for itself, in its first 1,024 bytes as HTML asks. */
const declared = (bytes: Uint8Array): string | undefined =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).match(/charset\s*=\s*["']?([\w-]+)/iu)?.[1];

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The text of a dropped file: by its byte order mark, else UTF-8 if it is that, else what it declares, else windows-1252. */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return (named(declared(bytes) ?? '') ?? new TextDecoder('windows-1252')).decode(bytes);
};
