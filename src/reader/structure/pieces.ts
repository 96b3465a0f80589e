import type { Quotation } from './quotations.ts';
import type { Run } from './sentences.ts';
import type { Structure, Unit } from './structure.ts';

/** A unit taken apart: quotations, and the gaps between them, in order. */
export type Piece =
  | (Run & { readonly kind: 'gap' })
  | (Run & { readonly kind: 'quotation'; readonly quotation: Quotation });

/** The pieces of a unit. Empty gaps are left out. */
export const piecesOf = (structure: Structure, unit: Unit): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = unit.from;
  for (let i = unit.from + 1; i <= unit.to; i++) {
    if (i < unit.to && structure.quotationOf[i] === structure.quotationOf[from]) continue;
    const index = structure.quotationOf[from]!;
    pieces.push(
      index === -1
        ? { kind: 'gap', from, to: i }
        : { kind: 'quotation', from, to: i, quotation: structure.quotations[index]! },
    );
    from = i;
  }
  return pieces;
};

/** Whether a gap holds any word. */
export const hasWords = (structure: Structure, run: Run): boolean => {
  for (let i = run.from; i < run.to; i++) if (structure.tokens[i]!.word) return true;
  return false;
};

export const isQuotation = (piece: Piece | undefined): piece is Extract<Piece, { kind: 'quotation' }> =>
  piece?.kind === 'quotation';
