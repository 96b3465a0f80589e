import type { Span } from '../../model/index.ts';
import type { Structure, Unit } from '../structure/structure.ts';
import type { Attribution } from './attribution.ts';
import { readIntro } from './intro.ts';
import { hasWords, isQuotation, type Piece, piecesOf, spanOfPiece } from './pieces.ts';
import { type Draft, readUnit } from './quoted-unit.ts';

/** What is known while the units are walked in order. */
interface Walk {
  readonly structure: Structure;
  readonly drafts: Draft[];
  /** Quotations that no cue has claimed yet. */
  waiting: Span[];
  /** The attribution that a quotation without a cue goes on, if one directly follows. */
  last: Draft | undefined;
  /** The unit before, where it ends in a colon. */
  colon: Unit | undefined;
  block: number;
}

/**
 * Direct and mixed speech that quotation marks show: tagged after (“…,” she said), introduced before (She said: “…”),
 * in several pieces around one cue, going on in the sentences after it, re-opened in the next paragraph. A quotation
 * that nothing claims is kept as a statement without source and cue: nobody is said to have said it.
 */
export const readQuoted = (structure: Structure): readonly Attribution[] => {
  const walk: Walk = { structure, drafts: [], waiting: [], last: undefined, colon: undefined, block: -1 };
  for (const unit of structure.units) {
    const pieces = piecesOf(structure, unit);
    if (unit.block !== walk.block) openBlock(walk, unit, pieces);
    if (!pieces.some(isQuotation)) passOver(walk, unit);
    else if (pieces.some((piece) => piece.kind === 'gap' && hasWords(structure, piece))) readMixed(walk, unit, pieces);
    else readWholly(walk, pieces);
  }
  leaveAlone(walk);
  return walk.drafts;
};

const openBlock = (walk: Walk, unit: Unit, pieces: readonly Piece[]): void => {
  leaveAlone(walk);
  if (!continuesInto(pieces[0])) walk.last = continuing(walk, unit, pieces);
  walk.block = unit.block;
};

/** Quotations that were never claimed stand alone. */
const leaveAlone = (walk: Walk): void => {
  if (walk.waiting.length > 0)
    walk.drafts.push({ source: [], cue: [], content: walk.waiting, rule: 'quotation-alone' });
  walk.waiting = [];
};

const passOver = (walk: Walk, unit: Unit): void => {
  leaveAlone(walk);
  walk.last = undefined;
  walk.colon = walk.structure.tokens[unit.to - 1]!.lower === ':' ? unit : undefined;
};

const readMixed = (walk: Walk, unit: Unit, pieces: readonly Piece[]): void => {
  const found = readUnit(walk.structure, unit, pieces, walk.waiting);
  if (walk.waiting.some((span) => found.some((draft) => draft.content.includes(span)))) walk.waiting = [];
  leaveAlone(walk);
  walk.drafts.push(...found);
  walk.last = found.at(-1);
  walk.colon = undefined;
};

const readWholly = (walk: Walk, pieces: readonly Piece[]): void => {
  const spans = pieces.filter(isQuotation).map(spanOfPiece);
  const announced = walk.colon && walk.last === undefined ? announce(walk.structure, walk.colon, spans) : undefined;
  if (announced) {
    walk.drafts.push(announced);
    walk.last = announced;
  } else if (walk.last) walk.last.content.push(...spans);
  else walk.waiting.push(...spans);
  walk.colon = undefined;
};

const continuesInto = (first: Piece | undefined): boolean => isQuotation(first) && first.quotation.continues;

/** A paragraph that is nothing but a quotation, after one that ended in its speaker's words, is the same speaker's. */
const continuing = ({ structure, last, drafts }: Walk, unit: Unit, pieces: readonly Piece[]): Draft | undefined => {
  if (last === undefined || !isQuotation(pieces[0]) || !wholeBlockQuoted(structure, unit.block)) return undefined;
  const draft: Draft = { source: last.source, cue: [], content: [], rule: 'quotation-continued' };
  drafts.push(draft);
  return draft;
};

const wholeBlockQuoted = (structure: Structure, block: number): boolean => {
  const { from, to } = structure.blocks[block]!;
  for (let i = from; i < to; i++) if (structure.tokens[i]!.word && structure.quotationOf[i] === -1) return false;
  return true;
};

/** A paragraph that ends in a colon announces the quotation of the next. */
const announce = (structure: Structure, unit: Unit, content: Span[]): Draft | undefined => {
  const intro = readIntro(structure, unit, true);
  return intro ? { ...intro, cue: [intro.cue], content } : undefined;
};
