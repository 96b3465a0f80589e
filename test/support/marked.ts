import type { Span } from '../../src/model/index.ts';

/** A statement as a test writes it down: "[source] {cue} <content>". */
export interface Marked {
  readonly text: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The spans of "[source]", "{cue}" and "<content>", and the text without these marks. */
export const marked = (notes: string): Marked => {
  const spans: Record<string, Span[]> = { '[': [], '{': [], '<': [] };
  const open: { readonly mark: string; readonly start: number }[] = [];
  let text = '';
  for (const mark of notes) {
    if (mark in spans) open.push({ mark, start: text.length });
    else if (/[\]}>]/u.test(mark)) {
      const { mark: kind, start } = open.pop()!;
      spans[kind]!.push({ start, end: text.length });
    } else text += mark;
  }
  return { text, source: spans['[']!, cue: spans['{']!, content: spans['<']! };
};
