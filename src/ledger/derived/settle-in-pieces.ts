import type { Apart } from './layer.ts';

/** How a layer derives some of its cells: what it loads, and what it keeps of what came out. */
export interface Settling<Piece, Load, Found> {
  readonly load: (piece: readonly Piece[]) => Promise<Load>;
  readonly apart: Apart<Load, Found>;
  readonly store: (found: Found) => Promise<void>;
}

/** So many pieces are loaded ahead of what is kept: enough to keep other threads at work, few enough to be held in memory. */
const AHEAD = 4;

/**
 * Derives in pieces of so many: while one is worked on elsewhere, the next is loaded. What comes out is kept in the order
 * of the pieces.
 */
export const settleInPieces = async <Piece, Load, Found>(
  all: readonly Piece[],
  size: number,
  { load, apart, store }: Settling<Piece, Load, Found>,
): Promise<void> => {
  const doing: Promise<Found>[] = [];
  for (let at = 0; at < all.length; at += size) {
    const found = apart(await load(all.slice(at, at + size)));
    found.catch(() => undefined); // said where it is waited for
    doing.push(found);
    if (doing.length > AHEAD) await store(await doing.shift()!);
  }
  for (const found of doing) await store(await found);
};
