import type { Span } from '../../model/index.ts';
import type { Term } from '../database/full-text.ts';
import { type FoldedWord, foldedWords } from '../fold.ts';

/** Length of an excerpt in UTF-16 code units, as far as words allow: about two lines. */
const LENGTH = 160;

export interface Excerpt {
  readonly excerpt: string;
  /** Ranges of `excerpt`. */
  readonly marks: readonly Span[];
}

interface Found extends Span {
  readonly term: number;
}

const matchesAt = (words: readonly FoldedWord[], at: number, { words: wanted, prefix }: Term): boolean =>
  wanted.every((word, offset) => {
    const folded = words[at + offset]?.folded;
    return folded === word || (prefix && offset === wanted.length - 1 && folded?.startsWith(word) === true);
  });

const find = (words: readonly FoldedWord[], terms: readonly Term[]): readonly Found[] =>
  words.flatMap((word, at) =>
    terms.flatMap((term, index) =>
      matchesAt(words, at, term)
        ? [{ start: word.start, end: words[at + term.words.length - 1]!.end, term: index }]
        : [],
    ),
  );

/** The first place from which an excerpt shows the most of the terms. */
const bestStart = (found: readonly Found[]): Found | undefined => {
  const shown = (from: Found) =>
    new Set(
      found.filter(({ start, end }) => start >= from.start && end <= from.start + LENGTH).map(({ term }) => term),
    );
  let best = { from: found[0], terms: 0 };
  for (const from of found.slice(0, 200)) {
    const terms = shown(from).size;
    if (terms > best.terms) best = { from, terms };
  }
  return best.from;
};

/** A window of words around the best place, a third of what is to spare before it. */
const windowOf = (words: readonly FoldedWord[], best: Span): Span => {
  const at = words.findIndex(({ start }) => start === best.start);
  const whole = words.at(-1)!.end - words[0]!.start <= LENGTH;
  const from = whole ? 0 : Math.max(0, best.start - LENGTH / 3);
  const first = words.slice(0, at + 1).find(({ start }) => start >= from) ?? best;
  const last = words.findLast(({ end }) => end <= first.start + LENGTH) ?? best;
  return { start: first.start, end: Math.max(last.end, best.end) };
};

const merged = (found: readonly Span[]): readonly Span[] =>
  found.reduce<Span[]>((marks, { start, end }) => {
    const before = marks.at(-1);
    if (before === undefined || start > before.end) marks.push({ start, end });
    else if (end > before.end) marks[marks.length - 1] = { start: before.start, end };
    return marks;
  }, []);

/**
 * A piece of the text within `region`, cut between words, that shows as many of the terms as it can, each marked.
 * Undefined where none of them stands there.
 */
export const excerptOf = (text: string, region: Span, terms: readonly Term[]): Excerpt | undefined => {
  const words = foldedWords(text.slice(region.start, region.end)).map(({ folded, start, end }) => ({
    folded,
    start: start + region.start,
    end: end + region.start,
  }));
  const found = find(words, terms);
  const best = bestStart(found);
  if (best === undefined) return undefined;
  const { start, end } = windowOf(words, best);
  const marks = found.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    excerpt: text.slice(start, end),
    marks: merged(marks).map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
};
