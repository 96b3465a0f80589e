import type { Span } from '../model/index.ts';

/** A run of lines that reads on, without the white space around it. */
export interface Paragraph extends Span {
  /** How many lines of the text it covers. */
  readonly lines: number;
  /** Counts the groups of lines between blank lines; paragraphs of one group have no blank line between them. */
  readonly group: number;
}

/** Lines longer than this are not wrapped by hand or by an editor; mail and typewriters stop at 72 to 80. */
const widestWrap = 120;
/** A wrapped text has lines of at least this width; shorter ones are lists and verse. */
const narrowestWrap = 40;
/** The share of line ends that must be forced by the width before a text counts as wrapped. */
const wrappedShare = 0.6;

/**
 * The paragraphs of a text, as spans into it. A blank line always ends one; a single line end does so too, except where
 * the text is hard-wrapped, or a line stops mid-sentence and the next goes on in lower case.
 */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && last?.group === line.group && readsOn(text, { last, line, width })) {
      paragraphs[paragraphs.length - 1] = { ...open, end: line.end, lines: open.lines + 1 };
    } else {
      paragraphs.push({ start: line.start, end: line.end, lines: 1, group: line.group });
    }
    last = line;
  }
  return paragraphs;
};

/** A line that is not blank, without the white space around it. */
interface Line extends Span {
  readonly group: number;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  let group = 0;
  const add = (end: number) => {
    const span = trimmed(text, { start, end });
    if (span.start < span.end) lines.push({ ...span, group });
    else group++;
  };
  for (const match of text.matchAll(lineEnd)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
};

/** The span without the white space at its two ends. */
const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
};

const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x85 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  (code >= 0x2028 && code <= 0x2029) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** The width that the lines of a hard-wrapped text were broken to, 0 for a text that is not wrapped. */
const wrapWidth = (text: string, lines: readonly Line[]): number => {
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (width > widestWrap || width < narrowestWrap) return 0;
  let ends = 0;
  let forced = 0;
  for (let at = 1; at < lines.length; at++) {
    const [last, line] = [lines[at - 1]!, lines[at]!];
    if (last.group !== line.group) continue;
    ends++;
    if (isForced(text, { last, line, width })) forced++;
  }
  return ends >= 2 && forced >= ends * wrappedShare ? width : 0;
};

interface Break {
  readonly last: Line;
  readonly line: Line;
  readonly width: number;
}

/** Whether the next line's first word would not have fitted any more, which is when an editor wraps. */
const isForced = (text: string, { last, line, width }: Break): boolean => {
  const room = width - (last.end - last.start) - 1;
  if (line.end - line.start <= room) return false;
  return !text.slice(line.start, line.start + Math.max(room, 0) + 1).includes(' ');
};

const readsOn = (text: string, at: Break): boolean => {
  if (at.width > 0 && isForced(text, at)) return true;
  return /[\p{L}\d,]/u.test(text[at.last.end - 1]!) && /\p{Ll}/u.test(text[at.line.start]!);
};
