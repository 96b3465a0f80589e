import type { Span } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure, Unit } from '../structure/structure.ts';
import type { Attribution } from './attribution.ts';
import { clauseEnd } from './clause-end.ts';
import { readIntro } from './intro.ts';
import { hasWords, isQuotation, type Piece, spanOfPiece } from './pieces.ts';
import { readTag } from './tag.ts';

/** An attribution while its content still grows. */
export interface Draft extends Attribution {
  readonly content: Span[];
}

/** A fragment of fewer words than this, without a stop, is a scare quote or a term, not speech. */
const SPEECH_WORDS = 3;

/** Whether a quotation stands for itself as a sentence: it begins with a capital, a number or dots. */
const standsAlone = (structure: Structure, piece: Piece): boolean => {
  for (let i = piece.from; i < piece.to; i++) {
    const token = structure.tokens[i]!;
    if (token.word || token.lower === '…' || token.lower === '$') return token.capital || !/^\p{Ll}/u.test(token.lower);
    if (token.lower === '.' || token.lower === '[') return true;
  }
  return false;
};

const wordCount = (structure: Structure, piece: Piece): number => {
  let n = 0;
  for (let i = piece.from; i < piece.to; i++) if (structure.tokens[i]!.word) n += 1;
  return n;
};

/** What is known while the gaps of one unit are walked in order. */
interface UnitWalk {
  readonly structure: Structure;
  readonly unit: Unit;
  readonly pieces: readonly Piece[];
  readonly found: Draft[];
  /** Index of the first piece that no cue has claimed. */
  unclaimed: number;
}

/** The tags and intros of one unit, with the quotations that each claims; `waiting`: quotations right before it. */
export const readUnit = (
  structure: Structure,
  unit: Unit,
  pieces: readonly Piece[],
  waiting: readonly Span[],
): readonly Draft[] => {
  const walk: UnitWalk = { structure, unit, pieces, found: [], unclaimed: 0 };
  pieces.forEach((piece, at) => {
    if (piece.kind === 'gap' && hasWords(structure, piece)) readGap(walk, at, waiting);
  });
  return walk.found;
};

/** A gap may tag the quotation before it, and then introduce the one after it or let it go on. */
const readGap = (walk: UnitWalk, at: number, waiting: readonly Span[]): void => {
  const gap = walk.pieces[at]!;
  const tagged = claimBefore(walk, at, waiting);
  const after = walk.pieces[at + 1];
  if (!isQuotation(after)) return;
  const from = tagged ?? gap.from;
  if (from < gap.to && introduce(walk, { from, to: gap.to }, at + 1)) return;
  if (tagged === undefined || !(from >= gap.to || shortBridge(walk.structure, from, gap.to))) return;
  walk.found.at(-1)!.content.push(spanOfPiece(after));
  walk.unclaimed = at + 2;
};

/** Reads the tag of the quotation before a gap; the token after the tag, or undefined if there is none. */
const claimBefore = (walk: UnitWalk, at: number, waiting: readonly Span[]): number | undefined => {
  const { structure, pieces, found } = walk;
  const before = pieces[at - 1];
  const tag = isQuotation(before) ? readTag(structure, before.quotation, pieces[at]!) : null;
  if (!isQuotation(before) || tag === null) return undefined;
  if (tag.entry === undefined && pieces.slice(0, at - 1).some((piece) => hasWords(structure, piece))) return undefined;
  const claimed = walk.unclaimed >= at;
  const content = claimed
    ? splitOff(walk, before)
    : [...(walk.unclaimed === 0 ? waiting : []), ...taggedContent(structure, pieces.slice(walk.unclaimed, at))];
  if (content.length === 0) return undefined;
  const rule = tag.entry ? 'quotation-tag' : 'quotation-unknown-verb';
  found.push({ source: tag.source, cue: [tag.cue], content, rule, ...(tag.entry ? { entry: tag.entry } : {}) });
  walk.unclaimed = at + 1;
  return tag.to;
};

/** “A,” he said. “B. And c,” he added, “d”: the last sentence of what went on goes to the second cue. */
const splitOff = (walk: UnitWalk, piece: Extract<Piece, { kind: 'quotation' }>): Span[] => {
  const { tokens, sentences } = walk.structure;
  const content = walk.found.at(-1)?.content;
  const last = sentences.findLast(({ from }) => from > piece.from && from < piece.to);
  if (last === undefined || content?.at(-1)?.end !== piece.quotation.end) return [];
  content[content.length - 1] = { start: content.at(-1)!.start, end: tokens[last.from - 1]!.end };
  return [{ start: tokens[last.from]!.start, end: piece.quotation.end }];
};

/** Reads an intro of the quotation at `at`; whether there is one. */
const introduce = (walk: UnitWalk, gap: Run, at: number): boolean => {
  const { structure, unit, pieces, found } = walk;
  const after = pieces[at]!;
  const intro = readIntro(structure, gap, standsAlone(structure, after));
  if (intro === null || !introduces(structure, after, intro.rule)) return false;
  const source = intro.source.length > 0 ? intro.source : (found.at(-1)?.source ?? []);
  found.push({ ...intro, source, cue: [intro.cue], content: introducedContent(structure, unit, pieces, at) });
  walk.unclaimed = at + 1;
  return true;
};

const introduces = (structure: Structure, piece: Piece, rule: string): boolean =>
  standsAlone(structure, piece) || (rule === 'quotation-intro' && wordCount(structure, piece) >= SPEECH_WORDS);

/** “A,” he said on Monday, “b”: what stands between the cue and the next piece of the same quotation. */
const BRIDGE_WORDS = 14;
const shortBridge = (structure: Structure, from: number, to: number): boolean =>
  to - from <= BRIDGE_WORDS && /^[,:.—–-]$/u.test(structure.tokens[to - 1]!.lower);

/** What a tag claims before it: the quotations alone, or the whole clause where the author's words run into them. */
const taggedContent = (structure: Structure, pieces: readonly Piece[]): Span[] => {
  const firstWords = pieces.findIndex((piece) => piece.kind === 'gap' && hasWords(structure, piece));
  if (firstWords < 0) return pieces.filter(isQuotation).map(spanOfPiece);
  const first = pieces[0]!;
  return [{ start: structure.tokens[first.from]!.start, end: structure.tokens[pieces.at(-1)!.to - 1]!.end }];
};

/** The quotation, and what the sentence goes on with where the quotation did not end it: said “A” and that B. */
const introducedContent = (structure: Structure, unit: Unit, pieces: readonly Piece[], at: number): Span[] => {
  const piece = pieces[at];
  if (!isQuotation(piece)) return [];
  const next = pieces[at + 1];
  const complete = /[.!?,…—–-][’']?(?:[”“"»’']|'')$/u.test(
    structure.text.slice(piece.quotation.start, piece.quotation.end),
  );
  if (next === undefined || complete || standsAlone(structure, piece) || !hasWords(structure, next))
    return [spanOfPiece(piece)];
  const end = clauseEnd(structure, piece.to, unit);
  return [{ start: piece.quotation.start, end: Math.max(piece.quotation.end, structure.tokens[end - 1]!.end) }];
};
