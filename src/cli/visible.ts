/**
 * C0 and C1 controls but tab and newline, the marks that turn the direction of writing (UAX #9), line and paragraph
 * separators, zero-width and tag characters: what could drive a terminal, or show words other than they are.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Controls with a picture of their own that readers know. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\r', '␍'],
  ['\u001b', '␛'],
]);

/** The text with every character that a terminal would obey, or not show, shown instead. */
export const visible = (text: string): string =>
  text.replaceAll(UNSEEN, (character) => NAMES.get(character) ?? `<${codeOf(character)}>`);

/** The text on one line. */
export const oneLine = (text: string): string => visible(text.replaceAll(/[\s\u2028\u2029]+/gu, ' ').trim());

/** The same JSON, with what a terminal would obey written as escapes. */
export const visibleJson = (json: string): string =>
  json.replaceAll(UNSEEN, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
