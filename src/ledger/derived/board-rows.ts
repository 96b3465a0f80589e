import type { Party } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import { isoOf, type MoveFound } from '../board/index.ts';
import { storeText } from '../exact-text.ts';
import { foldText } from '../fold.ts';
import type { BoardMoveRow, BoardWordRow } from '../schema.ts';

/** By what parties are sorted: those that speak for a state by its code, before all others by name. */
const sortOf = (party: Party | undefined): string => {
  if (party === undefined) return '';
  return party.side === undefined ? `2 ${foldText(party.name)}` : `1 ${party.side}`;
};

const STATE_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  STATES.map(({ alpha3, names }) => [alpha3, [alpha3, ...names]]),
);

/** The words that a party is found by: of its name, and of the state that it speaks for. */
const wordsOf = (party: Party | undefined): readonly string[] => {
  if (party === undefined) return [];
  const names = [party.name, ...(STATE_NAMES.get(party.side ?? '') ?? [])];
  return [...new Set(names.flatMap((name) => foldText(name).split(' ')))].filter((word) => word !== '');
};

export const moveRow = (cell: string, { day: _, steps: __, ...move }: MoveFound): BoardMoveRow => ({
  cell,
  id: move.id,
  superseded: move.supersededBy === undefined ? 0 : 1,
  body: JSON.stringify(move),
});

/** What a move is found by, each with the order in which moves are listed; all have the word of their kind and no word. */
export const wordRows = (cell: string, { id, move, by, to, day }: MoveFound): readonly BoardWordRow[] => {
  const order = {
    party: storeText(sortOf(by)),
    counterparty: storeText(sortOf(to)),
    dated: day === undefined ? '' : isoOf(day),
    id,
    cell,
  };
  const words = { any: [''], move: [move], by: wordsOf(by), to: wordsOf(to) } as const;
  return Object.entries(words).flatMap(([role, own]) =>
    own.map((word) => ({ role: role as keyof typeof words, word: storeText(word), ...order })),
  );
};
