import stringWidth from 'string-width';

/** The text in lines of at most `width` columns as a terminal counts them; only a word that is wider is broken. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((whole) => pieces(whole, width))) {
    const columns = stringWidth(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += columns + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
};

/** The beginning of the text that fits into `width` columns, with an ellipsis where something is left out. */
export const cut = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text;
  const [beginning = ''] = pieces(text, Math.max(1, width - 1));
  return `${beginning.trimEnd()}…`;
};

/** The text with spaces behind it up to `width` columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text cut, between graphemes, into pieces of at most `width` columns. */
const pieces = (text: string, width: number): readonly string[] => {
  if (stringWidth(text) <= width) return [text];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const columns = stringWidth(segment);
    if (piece !== '' && used + columns > width) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += columns;
  }
  return [...found, piece];
};
