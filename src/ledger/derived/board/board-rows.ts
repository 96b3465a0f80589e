import type { Party } from '../../../model/index.ts';
import { STATES } from '../../../model/states.ts';
import { isoOf, type MoveFound } from '../../board/index.ts';
import { storeText } from '../../database/exact-text.ts';
import type { BoardMoveRow, BoardWordRow } from '../../database/schema.ts';
import { foldText } from '../../fold.ts';

/** By what parties are sorted: those that speak for a state by its code, before all others by name. */
const sortOf = (party: Party | undefined): string => {
  if (party === undefined) return '';
  return party.side === undefined ? `2 ${foldText(party.name)}` : `1 ${party.side}`;
};

const STATE_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  STATES.map(({ alpha3, names }) => [alpha3, [alpha3, ...names]]),
);

/** The word that all moves have. */
export const ANY = 'any:';

/** The words for those of a party's name, or another's: "by:norway". */
export const wordsOf = (role: 'by' | 'to', name: string): readonly string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `${role}:${storeText(word)}`);

/** The word for a kind of move: "move:rule-out". */
export const wordOfKind = (move: MoveFound['move']): string => `move:${move.replaceAll(' ', '-')}`;

/** What a move is found by: its kind, and the words of its parties and of the states that they speak for. */
const foundBy = ({ move, by, to }: MoveFound): readonly string[] => {
  const named = (role: 'by' | 'to', party: Party | undefined): readonly string[] =>
    party === undefined
      ? []
      : [party.name, ...(STATE_NAMES.get(party.side ?? '') ?? [])].flatMap((name) => wordsOf(role, name));
  return [...new Set([ANY, wordOfKind(move), ...named('by', by), ...named('to', to)])];
};

export const moveRow = (cell: string, found: MoveFound): BoardMoveRow => {
  const { day: _, steps: __, ...move } = found;
  return {
    id: move.id,
    cell,
    superseded: move.supersededBy === undefined ? 0 : 1,
    words: ` ${foundBy(found).join('  ')} `,
    body: JSON.stringify(move),
  };
};

/** A row for each word that a move is found by, with the order in which moves are listed. */
export const wordRows = (move: MoveFound): readonly BoardWordRow[] => {
  const { id, by, to, day } = move;
  const order = {
    party: storeText(sortOf(by)),
    counterparty: storeText(sortOf(to)),
    dated: day === undefined ? '' : isoOf(day),
    move: id,
  };
  return foundBy(move).map((word) => ({ word, ...order }));
};
