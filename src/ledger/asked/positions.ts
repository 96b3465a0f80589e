import type { Kysely } from 'kysely';
import type { Move, Page, Party } from '../../model/index.ts';
import type { MoveFound } from '../board/index.ts';
import type { Schema } from '../database/schema.ts';
import { type Resolved, resolvedActors } from '../derived/actors/resolved.ts';
import { ANY, wordOfKind, wordsOf } from '../derived/board/board-rows.ts';
import type { PositionQuery } from '../ledger.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';

const LIST = { list: 'positions', sample: ['', '', '', ''] } as const;

/** How many values one command names at most. */
const NAMED = 400;

/** The words that a move must have. */
const askedOf = ({ party, counterparty, move }: PositionQuery): readonly string[] => [
  ...(party === undefined ? [] : wordsOf('by', party)),
  ...(counterparty === undefined ? [] : wordsOf('to', counterparty)),
  ...(move === undefined ? [] : [wordOfKind(move)]),
];

/** Moves that are counted of a word at most: one that has more is frequent, however many. */
const FREQUENT = 2_000;

/** The word that the fewest moves have. */
const rarest = async (db: Kysely<Schema>, asked: readonly string[]): Promise<string> => {
  if (asked.length < 2) return asked[0] ?? ANY;
  const counted: { readonly word: string; readonly count: number }[] = [];
  for (const word of asked) {
    const some = db.selectFrom('board_word').select('move').where('word', '=', word).limit(FREQUENT).as('some');
    const { count } = await db
      .selectFrom(some)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counted.push({ word, count });
  }
  return counted.reduce((best, other) => (other.count < best.count ? other : best)).word;
};

/** Rows of moves in order: those with the rarest word are gone through, and the engine is told to begin with these. */
const select = async (db: Kysely<Schema>, query: PositionQuery) => {
  const after = keysOf(query, LIST);
  const asked = askedOf(query);
  const first = await rarest(db, asked);
  let rows = db
    .selectFrom('board_word as w')
    .crossJoin('board_move as m')
    .whereRef('m.id', '=', 'w.move')
    .select(['w.party', 'w.counterparty', 'w.dated', 'm.id', 'm.body'])
    .where('w.word', '=', first);
  for (const word of asked.filter((one) => one !== first)) rows = rows.where('m.words', 'like', `% ${word} %`);
  return rows
    .$if(query.from !== undefined, (q) => q.where('w.dated', '>=', query.from!))
    .$if(query.to !== undefined, (q) => q.where('w.dated', '<=', query.to!).where('w.dated', '!=', ''))
    .$if(query.superseded === false, (q) => q.where('m.superseded', '=', 0))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('w.party', 'w.counterparty', 'w.dated', 'w.move'), '>', tuple(...(after as Keys))),
      ),
    )
    .orderBy('w.party')
    .orderBy('w.counterparty')
    .orderBy('w.dated')
    .orderBy('w.move')
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

type Stored = Omit<Move, 'answers' | 'answeredBy'> & Pick<MoveFound, 'namedIn'>;

/** A party as it is known across articles. */
const asKnown = (party: Party, known: Resolved | undefined): Party =>
  known === undefined ? party : { ...party, ...known };

/** Who the parties of these moves are over all articles. */
const withParties = async (db: Kysely<Schema>, moves: readonly Stored[]) => {
  const roles = ['by', 'to'] as const;
  const refs = moves.flatMap(({ namedIn, ...move }) =>
    roles.flatMap((role) => {
      const [party, article] = [move[role], namedIn[role]];
      return party === undefined || article === undefined ? [] : { article, actor: party.id };
    }),
  );
  const known = refs.length === 0 ? new Map<string, Resolved>() : await resolvedActors(db, refs);
  return moves.map(({ namedIn, ...move }) => {
    const resolved = roles.flatMap((role) => {
      const party = move[role];
      return party === undefined ? [] : [[role, asKnown(party, known.get(`${namedIn[role]} ${party.id}`))]];
    });
    return { ...move, ...(Object.fromEntries(resolved) as Pick<Move, 'by' | 'to'>) };
  });
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
      const moves = await withParties(
        transaction,
        rows.map(({ body }) => JSON.parse(body) as Stored),
      );
      return {
        items: moves.map((move) => ({ ...move, answers: answers(move.id), answeredBy: answeredBy(move.id) })),
        ...next,
      };
    });
