import type { Kysely } from 'kysely';
import type { Move, Page } from '../model/index.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { storeText } from './exact-text.ts';
import { foldText } from './fold.ts';
import type { PositionQuery } from './ledger.ts';
import type { BoardWordRow, Schema } from './schema.ts';

const LIST = { list: 'positions', sample: ['', '', '', ''] } as const;

/** How many values one command names at most. */
const NAMED = 400;

type Asked = Pick<BoardWordRow, 'role' | 'word'>;

/** What is asked for by words, the most telling first. */
const askedOf = ({ party, counterparty, move }: PositionQuery): readonly [Asked, ...Asked[]] => {
  const words = (role: Asked['role'], name: string | undefined): readonly Asked[] =>
    name === undefined
      ? []
      : foldText(name)
          .split(' ')
          .map((word) => ({ role, word: storeText(word) }));
  const all = [
    ...words('by', party),
    ...words('to', counterparty),
    ...(move ? [{ role: 'move', word: move } as const] : []),
  ];
  const [first = { role: 'any', word: '' }, ...others] = all;
  return [first, ...others];
};

const select = (db: Kysely<Schema>, query: PositionQuery) => {
  const after = keysOf(query, LIST);
  const [first, ...others] = askedOf(query);
  let rows = db
    .selectFrom('board_word as w')
    .innerJoin('board_move as m', (join) => join.onRef('m.cell', '=', 'w.cell').onRef('m.id', '=', 'w.id'))
    .select(['w.party', 'w.counterparty', 'w.dated', 'w.id', 'm.body'])
    .where('w.role', '=', first.role)
    .where('w.word', '=', first.word);
  for (const { role, word } of others)
    rows = rows.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('board_word as o')
          .select('o.id')
          .whereRef('o.cell', '=', 'w.cell')
          .whereRef('o.id', '=', 'w.id')
          .where('o.role', '=', role)
          .where('o.word', '=', word),
      ),
    );
  return rows
    .$if(query.from !== undefined, (q) => q.where('w.dated', '>=', query.from!))
    .$if(query.to !== undefined, (q) => q.where('w.dated', '<=', query.to!).where('w.dated', '!=', ''))
    .$if(query.superseded === false, (q) => q.where('m.superseded', '=', 0))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('w.party', 'w.counterparty', 'w.dated', 'w.id'), '>', tuple(...(after as Keys))),
      ),
    )
    .orderBy('w.party')
    .orderBy('w.counterparty')
    .orderBy('w.dated')
    .orderBy('w.id')
    .limit(limitOf(query) + 1)
    .execute();
};

type Keys = readonly [string, string, string, string];

/** Of each move the others that it answers (`step` to `of`) or that answer it (`of` to `step`), by their ids. */
const joined = async (
  db: Kysely<Schema>,
  moves: readonly string[],
  [from, to]: readonly ['step', 'of'] | readonly ['of', 'step'],
): Promise<(move: string) => readonly string[]> => {
  const found = new Map<string, Set<string>>();
  for (let at = 0; at < moves.length; at += NAMED) {
    const rows = await db
      .selectFrom('board_telling as mine')
      .innerJoin('board_answer as answer', `answer.${from}`, 'mine.step')
      .innerJoin('board_telling as other', 'other.step', `answer.${to}`)
      .select(['mine.move', 'other.move as other'])
      .distinct()
      .where('mine.move', 'in', moves.slice(at, at + NAMED))
      .execute();
    for (const { move, other } of rows) found.set(move, (found.get(move) ?? new Set()).add(other));
  }
  return (move) => [...(found.get(move) ?? [])].sort();
};

/** Moves of negotiations by party and counterparty, those that speak for a state first, in order of time. */
export const positions = (db: Kysely<Schema>, query: PositionQuery): Promise<Page<Move>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows, next } = pageOfRows(await select(transaction, query), {
        limit: limitOf(query),
        cursor: ({ party, counterparty, dated, id }) => cursorAfter(LIST.list, [party, counterparty, dated, id]),
      });
      const ids = rows.map(({ id }) => id);
      const answers = await joined(transaction, ids, ['step', 'of']);
      const answeredBy = await joined(transaction, ids, ['of', 'step']);
      const moves = rows.map(({ id, body }) => ({
        ...(JSON.parse(body) as Omit<Move, 'answers' | 'answeredBy'>),
        answers: answers(id),
        answeredBy: answeredBy(id),
      }));
      return { items: moves, ...next };
    });
