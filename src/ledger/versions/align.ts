import { diffArrays } from 'diff';
import type { Span } from '../../model/index.ts';

/** Words of one text in the place of words of another; either may be empty. Between two of them the texts are the same. */
export interface Hunk {
  readonly before: Span;
  readonly after: Span;
}

// Myers' search grows with the square of the differences: texts are compared line by line, and only what differs word by
// word. Lines or words that differ in more places than these are one change.
const MOST_LINES = 2_000;
const MOST_WORDS = 1_500;
/** Words of a stretch that differs; a longer one is one change. */
const LONGEST = 20_000;

const LINE = /[^\n]*(?:\n|$)/gu;
// A word with its marks, one sign, or white space.
const WORD = /[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu;

const tokensOf = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([token]) => token).filter((token) => token !== '');

const lengthOf = (tokens: readonly string[]): number => tokens.reduce((sum, { length }) => sum + length, 0);

/** Where two lists of tokens differ; one hunk of all where they differ in more than `most` places. */
const hunksOf = (
  before: readonly string[],
  after: readonly string[],
  { most, at }: { most: number; at: Hunk },
): readonly Hunk[] => {
  const parts = diffArrays([...before], [...after], { maxEditLength: most });
  if (parts === undefined) return [at];
  const hunks: Hunk[] = [];
  let [mine, its, open] = [at.before.start, at.after.start, false];
  for (const { added, removed, value } of parts) {
    const length = lengthOf(value);
    const last = hunks.at(-1);
    const [start, otherStart] = open && last !== undefined ? [last.before.start, last.after.start] : [mine, its];
    if (!added) mine += length;
    if (!removed) its += length;
    if (added || removed) {
      if (open) hunks.pop();
      hunks.push({ before: { start, end: mine }, after: { start: otherStart, end: its } });
    }
    open = added || removed;
  }
  return hunks;
};

/** “82 were lost” for “28 died”: changes with nothing but white space between them are one. */
const joined = (before: string, hunks: readonly Hunk[]): readonly Hunk[] => {
  const all: Hunk[] = [];
  for (const hunk of hunks) {
    const last = all.at(-1);
    const isBeside = last !== undefined && before.slice(last.before.end, hunk.before.start).trim() === '';
    if (isBeside) all.pop();
    const from = isBeside ? last : hunk;
    all.push({
      before: { start: from.before.start, end: hunk.before.end },
      after: { start: from.after.start, end: hunk.after.end },
    });
  }
  return all;
};

const inWords = (before: string, after: string, hunk: Hunk): readonly Hunk[] => {
  const mine = tokensOf(before.slice(hunk.before.start, hunk.before.end), WORD);
  const its = tokensOf(after.slice(hunk.after.start, hunk.after.end), WORD);
  if (mine.length > LONGEST || its.length > LONGEST) return [hunk];
  return joined(before, hunksOf(mine, its, { most: MOST_WORDS, at: hunk }));
};

/** Where two texts differ, in order: word by word, in time that grows with their length and with how much differs. */
export const align = (before: string, after: string): readonly Hunk[] => {
  const whole = { before: { start: 0, end: before.length }, after: { start: 0, end: after.length } };
  const lines = hunksOf(tokensOf(before, LINE), tokensOf(after, LINE), { most: MOST_LINES, at: whole });
  return lines.flatMap((hunk) => inWords(before, after, hunk));
};

/** The last hunk that begins at or before an offset of the earlier text. */
const hunkAt = (hunks: readonly Hunk[], offset: number): Hunk | undefined => {
  let [low, high] = [0, hunks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hunks[middle]!.before.start <= offset) low = middle + 1;
    else high = middle;
  }
  return hunks[low - 1];
};

const shifted = (offset: number, hunk: Hunk | undefined): number =>
  hunk === undefined ? offset : offset + hunk.after.end - hunk.before.end;

/** The place in the later text of a span of the earlier one: of what differs, all that stands in its place. It may be empty. */
export const placeOf = (hunks: readonly Hunk[], { start, end }: Span): Span => {
  const first = hunkAt(hunks, start);
  const last = hunkAt(hunks, end - 1);
  const isIn = (hunk: Hunk | undefined, offset: number): hunk is Hunk => hunk !== undefined && offset < hunk.before.end;
  return {
    start: isIn(first, start) ? first.after.start : shifted(start, first),
    end: isIn(last, end - 1) ? last.after.end : shifted(end, last),
  };
};
