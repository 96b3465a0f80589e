import type { Kysely } from 'kysely';
import { boardOf, type Head, type MoveFound, pathsOf, type Step, stepsOf } from '../../board/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { type BoardMoveRow, type BoardStepRow, ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import {
  type Cell,
  type CellItem,
  type CellKind,
  cleanCells,
  dirtyCells,
  enterCells,
  leaveCells,
} from '../cells/cells.ts';
import { originalsOf } from '../copies/originals.ts';
import { inPieces } from '../in-pieces.ts';
import { knownVoices, sameVoicesIn } from '../known-voices.ts';
import type { EnteredArticle, FormedArticle, Layer, ToldArticle } from '../layer.ts';
import { changed } from '../match-rows.ts';
import { moveRow, wordRows } from './board-rows.ts';

/** So many steps are held against each other. */
const KIND: CellKind = { kind: 'board', cap: 96 };
/** How many values one command names at most. */
const NAMED = 400;

const headOf = ({ id, name, outlet, published }: ToldArticle): Head => ({
  article: id,
  ...optional('name', name),
  ...optional('outlet', outlet),
  ...optional('published', published),
});

/** Rows of the steps of an article. */
interface Stepped {
  readonly rows: readonly BoardStepRow[];
  readonly items: readonly CellItem[];
}

const prepare = (article: FormedArticle): Stepped => {
  if (article.superseded || article.reading.positions.length === 0) return { rows: [], items: [] };
  const { number } = article;
  const steps = stepsOf(article.reading, headOf(article), article.voiceOf);
  const rows = steps.map((step, at) => ({
    number: number * ROWS_PER_ARTICLE + at,
    article: number,
    body: JSON.stringify(step),
  }));
  const items = steps.flatMap((step, at) =>
    pathsOf(step).map((path) => ({ item: rows[at]!.number, article: number, path, span: step.told.span })),
  );
  return { rows, items };
};

const enter = async (db: Kysely<Schema>, _: EnteredArticle, { rows, items }: Stepped): Promise<void> => {
  await insertRows(db, 'board_step', rows);
  await enterCells(db, KIND, items);
};

const leave = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const first = article * ROWS_PER_ARTICLE;
  const { numDeletedRows } = await db
    .deleteFrom('board_step')
    .where('number', '>=', first)
    .where('number', '<', first + ROWS_PER_ARTICLE)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await leaveCells(db, KIND, article);
};

interface Told {
  readonly steps: readonly Step[];
  readonly articles: readonly number[];
  /** Number of the article of a step, by the step's id. */
  readonly articleOf: ReadonlyMap<string, number>;
}

const toldIn = async (db: Kysely<Schema>, items: readonly number[]): Promise<Told> => {
  const rows = await inPieces(items, (some) =>
    db.selectFrom('board_step').selectAll().where('number', 'in', some).execute(),
  );
  const told = rows.map(({ article, body }) => ({ article, step: JSON.parse(body) as Step }));
  return {
    steps: told.map(({ step }) => step),
    articles: [...new Set(told.map(({ article }) => article))],
    articleOf: new Map(told.map(({ step, article }) => [step.id, article])),
  };
};

/** The voices of those who take part in these steps. */
const voicesIn = ({ steps }: Told): readonly string[] =>
  steps.flatMap(({ by, to }) => [by.voice, to?.voice]).flatMap((voice) => voice ?? []);

/** The camp whose cell this is: the first segment of its path. */
const campOf = (cell: string): string => cell.slice(0, cell.indexOf('/'));

const boardIn = async (db: Kysely<Schema>, { cell, items }: Cell): Promise<ReturnType<typeof boardOf>> => {
  if (items.length === 0) return { moves: [], answers: [] };
  const told = await toldIn(db, items);
  const originals = await originalsOf(db, told.articles);
  const [same] = sameVoicesIn(await knownVoices(db, [{ voices: voicesIn(told), articles: told.articles }]));
  return boardOf(campOf(cell), told.steps, {
    same: same!,
    telling: ({ id, told: { article, span } }) => originals.get(told.articleOf.get(id)!)?.telling(span) ?? article,
  });
};

/** Takes out moves of whatever cell: one that grew or fell apart leaves them to another. */
const remove = async (db: Kysely<Schema>, moves: readonly string[]): Promise<void> => {
  for (let at = 0; at < moves.length; at += NAMED) {
    const some = moves.slice(at, at + NAMED);
    await db.deleteFrom('board_telling').where('move', 'in', some).execute();
    await db.deleteFrom('board_word').where('move', 'in', some).execute();
    await db.deleteFrom('board_move').where('id', 'in', some).execute();
  }
};

const put = async (db: Kysely<Schema>, moves: readonly MoveFound[], rows: readonly BoardMoveRow[]): Promise<void> => {
  const told = moves.flatMap(({ id, steps }) => steps.map((step) => ({ move: id, step })));
  await insertRows(db, 'board_move', rows);
  await insertRows(db, 'board_word', moves.flatMap(wordRows));
  await insertRows(db, 'board_telling', told);
};

const settleCell = async (db: Kysely<Schema>, of: Cell): Promise<void> => {
  const { cell } = of;
  const { moves, answers } = await boardIn(db, of);
  const there = await db.selectFrom('board_move').select(['id', 'body']).where('cell', '=', cell).execute();
  const { gone, fresh } = changed<BoardMoveRow>(
    there,
    moves.map((move) => moveRow(cell, move)),
  );
  const ids = new Set(fresh.map(({ id }) => id));
  await remove(db, [...new Set([...gone, ...ids])]);
  await put(
    db,
    moves.filter(({ id }) => ids.has(id)),
    fresh,
  );
  await db.deleteFrom('board_answer').where('cell', '=', cell).execute();
  await insertRows(
    db,
    'board_answer',
    answers.map(({ step, of: answered }) => ({ cell, step, of: answered })),
  );
};

const settle = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const cells = await dirtyCells(db, KIND, limit);
  for (const cell of cells) await settleCell(db, cell);
  await cleanCells(db, KIND, cells);
  return cells.length;
};

/** Moves of negotiations: what each party offers, demands, refuses and rules out, as told by whom. */
export const board: Layer<Stepped> = { name: 'board', prepare, enter, leave, settle };
