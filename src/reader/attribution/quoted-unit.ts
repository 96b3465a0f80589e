import type { Span } from '../../model/index.ts';
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

/** The tags and intros of one unit, with the quotations that each claims; `waiting`: quotations right before it. */
export const readUnit = (
  structure: Structure,
  unit: Unit,
  pieces: readonly Piece[],
  waiting: readonly Span[],
): Draft[] => {
  const found: Draft[] = [];
  let unclaimed = 0;
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'gap' || !hasWords(structure, piece)) return;
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    let from = piece.from;
    const tag = isQuotation(before) && unclaimed < at ? readTag(structure, before.quotation, piece) : null;
    if (tag !== null) {
      const content = [...(unclaimed === 0 ? waiting : []), ...taggedContent(structure, pieces.slice(unclaimed, at))];
      const { to, ...rest } = tag;
      const rule = tag.entry ? ('quotation-tag' as const) : ('quotation-unknown-verb' as const);
      found.push({ source: rest.source, cue: [rest.cue], content, rule, ...(rest.entry ? { entry: rest.entry } : {}) });
      unclaimed = at + 1;
      from = to;
    }
    if (!isQuotation(after) || from >= piece.to) {
      if (isQuotation(after) && tag !== null) {
        found.at(-1)!.content.push(spanOfPiece(after));
        unclaimed = at + 2;
      }
      return;
    }
    const intro = readIntro(structure, { from, to: piece.to }, standsAlone(structure, after));
    if (intro !== null && introduces(structure, after, intro.rule)) {
      const own = intro.source.length > 0 ? intro.source : (found.at(-1)?.source ?? []);
      found.push({
        ...intro,
        source: own,
        cue: [intro.cue],
        content: introducedContent(structure, unit, pieces, at + 1),
      });
      unclaimed = at + 2;
    } else if (tag !== null && shortBridge(structure, from, piece.to)) {
      found.at(-1)!.content.push(spanOfPiece(after));
      unclaimed = at + 2;
    }
  });
  return found;
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
