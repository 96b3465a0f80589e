import type { Span } from '../model/index.ts';
import { spanOfWords } from './structure/clause.ts';
import { hasWords, piecesOf } from './structure/pieces.ts';
import type { Run } from './structure/sentences.ts';
import type { Structure, Unit } from './structure/structure.ts';

/** Words that go on a sentence after an attributed part of it: ", but the fighting goes on". */
const GOES_ON = /^(?:but|and|while|though|although|as|yet)$/u;
/** A remainder of fewer words is no sentence of the author's. */
const REMAINDER_WORDS = 5;
/** Behind a semicolon two are: "she offered a truce; the rebels refused". */
const CLAUSE_WORDS = 2;

/** A headline of fewer words names a subject and states nothing. */
const HEADLINE_WORDS = 5;

const wordsIn = (structure: Structure, run: Run): number => {
  let n = 0;
  for (let i = run.from; i < run.to; i++) if (structure.tokens[i]!.word) n += 1;
  return n;
};

/** What the author adds in his own voice after the last attributed words of a unit. */
const remainder = (structure: Structure, unit: Unit, covered: Uint8Array): Span | undefined => {
  let from = unit.to;
  while (from > unit.from && covered[from - 1] === 0) from -= 1;
  if (from === unit.from || from === unit.to) return undefined;
  if (structure.tokens[from]!.lower === ';' && wordsIn(structure, { from, to: unit.to }) >= CLAUSE_WORDS)
    return spanOfWords(structure, { from: from + 1, to: unit.to });
  if (from >= unit.to - REMAINDER_WORDS) return undefined;
  let begin = from;
  while (begin < unit.to && !structure.tokens[begin]!.word) begin += 1;
  if (begin === from || !GOES_ON.test(structure.tokens[begin]?.lower ?? '')) return undefined;
  const run = { from: begin + 1, to: unit.to };
  return wordsIn(structure, run) >= REMAINDER_WORDS ? spanOfWords(structure, run) : undefined;
};

/** A unit that is nothing but quotation marks and what they hold is somebody's speech, not the author's. */
const isWhollyQuoted = (structure: Structure, unit: Unit): boolean =>
  !piecesOf(structure, unit).some((piece) => piece.kind === 'gap' && hasWords(structure, piece));

/**
 * The author's own sentences: units in which nothing is attributed, and what goes on after an attributed part.
 * `covered` marks the tokens that stand in some attribution. Subheadings and captions are left out.
 */
export const authorSentences = (structure: Structure, covered: Uint8Array): readonly Span[] =>
  structure.units.flatMap((unit) => {
    const role = structure.blocks[unit.block]!.block.role;
    if (role === 'subheading' || role === 'caption' || isWhollyQuoted(structure, unit)) return [];
    if (role === 'headline' && wordsIn(structure, unit) < HEADLINE_WORDS) return [];
    let free = true;
    for (let i = unit.from; i < unit.to; i++) if (covered[i] !== 0) free = false;
    const span = free ? spanOfWords(structure, unit) : remainder(structure, unit, covered);
    return span ? [span] : [];
  });

/** Which tokens stand in the source, cue or content of some attribution. */
export const coverage = (structure: Structure, spans: readonly Span[]): Uint8Array => {
  const covered = new Uint8Array(structure.tokens.length);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let first = 0;
  for (const span of sorted) {
    while (first < structure.tokens.length && structure.tokens[first]!.end <= span.start) first += 1;
    for (let i = first; i < structure.tokens.length && structure.tokens[i]!.start < span.end; i++) covered[i] = 1;
  }
  return covered;
};
