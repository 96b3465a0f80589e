import type { Kysely } from 'kysely';
import { bumpRevision, revision } from '../../database/revision.ts';
import type { Schema } from '../../database/schema.ts';
import { ALL } from '../cells/cell-tree.ts';
import { enterPrepared, settleSome } from '../derive.ts';
import { type ArticleSource, articleSource } from '../told-article.ts';
import { derivedRows, digestOf } from './derived-rows.ts';
import { ANSWERING, derivedTables, MARKS } from './derived-tables.ts';
import { prepareArticles, type ReadyArticle } from './prepare-articles.ts';
import { openPreparer, type Preparer } from './preparer.ts';
import { rebuildUnderWay } from './rebuild-state.ts';

/** How far a rebuild has come: articles entered, of how many; then cells settled, of as many as are known to be left. */
export interface RebuildProgress {
  readonly step: 'entering' | 'settling';
  readonly done: number;
  readonly of: number;
}

export interface RebuildOptions {
  readonly progress?: (progress: RebuildProgress) => void;
  /** Stops after the piece of work that is under way; the next rebuild goes on from there. */
  readonly signal?: AbortSignal;
}

export interface Rebuilt {
  /** Articles entered and cells settled by this call. */
  readonly articles: number;
  readonly cells: number;
  /** Whether an earlier rebuild that had been broken off was gone on with. */
  readonly resumed: boolean;
  readonly stopped: boolean;
  /** A hash of all answers that were derived; absent where it was stopped. */
  readonly digest?: string;
}

/** Articles entered in one transaction, and cells settled in one turn: few enough to be stopped soon, many enough to pay for syncing. */
const ARTICLES = 200;
const CELLS = 256;
/** So many cells are held in memory at once; a transaction settles them so many times over. */
const TURNS = 4;

/** Empties what is derived and notes that all articles are to be entered, unless that is noted already. */
const begin = (db: Kysely<Schema>): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    if ((await rebuildUnderWay(transaction)) !== undefined) return false;
    for (const table of [...MARKS, ...derivedTables]) await transaction.deleteFrom(table).execute();
    await transaction.insertInto('rebuild').values({ step: 'entering', after: 0 }).execute();
    await transaction.insertInto('dirty').values({ kind: ALL, cell: ALL }).execute();
    await bumpRevision(transaction);
    return true;
  });

/** Has the cells of every kind made once, from all items that were entered. */
const plantCells = async (db: Kysely<Schema>): Promise<void> => {
  await db.deleteFrom('cell_change').execute();
  await db.deleteFrom('dirty').where('kind', '=', ALL).execute();
  const kinds = await db.selectFrom('cell_item').select('kind').distinct().orderBy('kind').execute();
  if (kinds.length === 0) return;
  await db
    .insertInto('dirty')
    .values(kinds.map(({ kind }) => ({ kind, cell: ALL })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** The articles that are to be entered next, as they stood at one revision of the ledger. */
interface Next {
  readonly after: number;
  readonly revision: string;
  readonly numbers: readonly number[];
  readonly sources: readonly ArticleSource[];
}

const nextAfter = async (db: Kysely<Schema>, after: number): Promise<Next> => {
  const rows = await db
    .selectFrom('article')
    .select('number')
    .where('number', '>', after)
    .orderBy('number')
    .limit(ARTICLES)
    .execute();
  const numbers = rows.map(({ number }) => number);
  const sources: ArticleSource[] = [];
  for (const number of numbers) {
    const source = await articleSource(db, number);
    if (source !== undefined) sources.push(source);
  }
  return { after, revision: await revision(db), numbers, sources };
};

/** What comes next, being prepared beside what is done meanwhile. */
interface Ahead extends Next {
  readonly ready: Promise<readonly ReadyArticle[]>;
}

const lookAhead = async (db: Kysely<Schema>, after: number, { prepare }: Preparer): Promise<Ahead> => {
  const next = await nextAfter(db, after);
  const ready = prepare(next.sources);
  ready.catch(() => undefined); // said where it is waited for
  return { ...next, ready };
};

/** What was prepared ahead, unless the ledger has been written to since: an article may have been read anew. */
const readyFor = async (db: Kysely<Schema>, after: number, ahead: Ahead | undefined) => {
  if (ahead?.after === after && ahead.revision === (await revision(db)))
    return { numbers: ahead.numbers, articles: await ahead.ready };
  const { numbers, sources } = await nextAfter(db, after);
  return { numbers, articles: prepareArticles(sources) };
};

const enterSome = async (db: Kysely<Schema>, after: number, ahead: Ahead | undefined): Promise<number> => {
  const { numbers, articles } = await readyFor(db, after, ahead);
  for (const { article, prepared } of articles) await enterPrepared(db, article, prepared);
  if (numbers.length < ARTICLES) await plantCells(db);
  const next =
    numbers.length < ARTICLES ? { step: 'settling', after: 0 } : { step: 'entering', after: numbers.at(-1)! };
  await db.updateTable('rebuild').set(next).execute();
  return numbers.length;
};

const settleOrEnd = async (db: Kysely<Schema>): Promise<number> => {
  let cells = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const settled = await settleSome(db, CELLS);
    cells += settled;
    if (settled === 0) break;
  }
  if (cells === 0) await db.deleteFrom('rebuild').execute();
  await bumpRevision(db);
  return cells;
};

/** One piece of the work, in a transaction; undefined when there is none left. */
const advance = (db: Kysely<Schema>, ahead: Ahead | undefined) =>
  db.transaction().execute(async (transaction) => {
    const state = await rebuildUnderWay(transaction);
    if (state === undefined) return undefined;
    return state.step === 'entering'
      ? { step: 'entering' as const, count: await enterSome(transaction, state.after, ahead) }
      : { step: 'settling' as const, count: await settleOrEnd(transaction) };
  });

interface Piece {
  readonly step: RebuildProgress['step'];
  readonly count: number;
}

interface Advancing {
  readonly total: number;
  readonly tell: (piece: Piece) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/** Piece after piece, until none is left or it is to stop. While one is entered, the next is prepared. */
const advanceAll = async (db: Kysely<Schema>, { total, tell, signal }: Advancing): Promise<void> => {
  const preparer = openPreparer(total);
  const aheadOf = async (after: number | undefined): Promise<Ahead | undefined> => {
    const state = await rebuildUnderWay(db);
    return state?.step === 'entering' ? lookAhead(db, after ?? state.after, preparer) : undefined;
  };
  try {
    let ahead = await aheadOf(undefined);
    while (signal?.aborted !== true) {
      const now = ahead;
      await now?.ready.catch(() => undefined); // no lock is held while it is waited for
      ahead = await aheadOf(now?.numbers.at(-1));
      const piece = await advance(db, now);
      if (piece === undefined) return;
      await tell(piece);
    }
  } finally {
    await preparer.close();
  }
};

const countOf = async (db: Kysely<Schema>, table: 'reading' | 'dirty'): Promise<number> => {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/**
 * Throws away everything derived across articles and derives it anew from the articles, their readings and the judgements,
 * piece by piece: a rebuild that is stopped or killed goes on where it was when it is asked for again. While one is under
 * way, articles may be added.
 */
export const rebuild = async (db: Kysely<Schema>, { progress, signal }: RebuildOptions = {}): Promise<Rebuilt> => {
  const resumed = !(await begin(db));
  const total = await countOf(db, 'reading');
  const done = { entering: 0, settling: 0 };
  const tell = async ({ step, count }: Piece): Promise<void> => {
    done[step] += count;
    const left = step === 'settling' ? await countOf(db, 'dirty') : 0;
    progress?.({
      step,
      done: done[step],
      of: step === 'entering' ? Math.max(total, done.entering) : done.settling + left,
    });
  };
  await advanceAll(db, { total, tell, signal });
  const stopped = (await rebuildUnderWay(db)) !== undefined;
  const result = { articles: done.entering, cells: done.settling, resumed, stopped };
  return stopped ? result : { ...result, digest: await digestOf(derivedRows(db, ANSWERING)) };
};
