import type { Span } from '../../model/index.ts';

/** A sentence is looked for this far to either side: hostile texts have none. */
const REACH = 600;
const END = /(?:(?<=\p{Ll}[\p{Ll}\p{N}]|\p{N}|\p{Lu}{2}|["”’)])[.!?]["”’)]*\s+(?=["“‘(]*[\p{Lu}\p{N}])|\n\s*)/gu;

/** The sentence around an offset, roughly: initials and "U. S." end none. Its words stand within `REACH` of the offset. */
export const sentenceAt = (text: string, offset: number): Span => {
  const from = Math.max(0, offset - REACH);
  const near = text.slice(from, offset + REACH);
  let [start, end] = [from, Math.min(text.length, offset + REACH)];
  for (const match of near.matchAll(END)) {
    const at = from + match.index + match[0].length;
    if (at <= offset) start = at;
    else {
      end = at;
      break;
    }
  }
  return { start, end };
};
