import type { Span } from '../../model/span.ts';

/** A piece of an excerpt, inside or outside what was searched for. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts an excerpt along its marks; the pieces' texts, joined, are the excerpt. Marks may overlap or overrun. */
export const marked = (excerpt: string, marks: readonly Span[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  const until = (end: number, on: boolean): void => {
    if (end > at) pieces.push({ start: at, text: excerpt.slice(at, end), marked: on });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    until(Math.min(start, excerpt.length), false);
    until(Math.min(end, excerpt.length), true);
  }
  until(excerpt.length, false);
  return pieces;
};
