import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { dropLateIndexes, makeLateIndexes } from '../../database/late-indexes.ts';
import { replaceable } from '../../database/replaceable.ts';
import { bumpRevision, revision } from '../../database/revision.ts';
import type { Schema } from '../../database/schema.ts';
import { ALL } from '../cells/marks.ts';
import { forgetSharedKeys, noteSharedKeys } from '../copies/shared-keys.ts';
import { enterPrepared, settleSome } from '../derive.ts';
import { rebuildUnderWay } from '../rebuild-state.ts';
import { type ArticleSource, articleSource } from '../told-article.ts';
import { derivedRows, digestOf } from './derived-rows.ts';
import { ANSWERING, derivedTables, MARKS } from './derived-tables.ts';
import { prepareArticles, type ReadyArticle } from './tasks.ts';
import { type Workers, workersFor } from './workers.ts';

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

/** Articles entered, and cells settled, in one transaction: few enough to be stopped soon, many enough to pay for syncing. */
const ARTICLES = 400;
const CELLS = 1024;
/** After so many milliseconds it is counted again how many cells are left: they are many, and new ones come. */
const RECOUNT_MS = 5_000;

/** Empties what is derived and notes that all articles are to be entered, unless that is noted already. */
const begin = (db: Kysely<Schema>): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const state = await rebuildUnderWay(transaction);
    if (state !== undefined && state.step !== 'stale') return false;
    await dropLateIndexes(transaction, 'planting', 'comparing', 'asking');
    await transaction.deleteFrom('rebuild').execute();
    for (const table of [...MARKS, ...derivedTables]) await transaction.deleteFrom(table).execute();
    await transaction.insertInto('rebuild').values({ step: 'entering', after: 0 }).execute();
    await transaction.insertInto('dirty').values({ kind: ALL, cell: ALL, fresh: null }).execute();
    await bumpRevision(transaction);
    return true;
  });

/** Has the cells of every kind made once, from all items that were entered. */
const haveCellsMade = async (db: Kysely<Schema>): Promise<void> => {
  await db.deleteFrom('cell_change').execute();
  await db.deleteFrom('dirty').where('kind', '=', ALL).execute();
  const kinds = await db.selectFrom('cell_item').select('kind').distinct().orderBy('kind').execute();
  if (kinds.length === 0) return;
  await db
    .insertInto('dirty')
    .values(kinds.map(({ kind }) => ({ kind, cell: ALL, fresh: null })))
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

const lookAhead = async (db: Kysely<Schema>, after: number, { prepare }: Workers): Promise<Ahead> => {
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
  if (numbers.length < ARTICLES) {
    await makeLateIndexes(db, 'planting', 'comparing');
    await noteSharedKeys(db);
    await haveCellsMade(db);
  }
  const next =
    numbers.length < ARTICLES ? { step: 'settling', after: 0 } : { step: 'entering', after: numbers.at(-1)! };
  await db.updateTable('rebuild').set(next).execute();
  return numbers.length;
};

const settleOrEnd = async (db: Kysely<Schema>, { work }: Workers): Promise<number> => {
  const cells = await settleSome(db, CELLS, work);
  if (cells === 0) {
    await forgetSharedKeys(db);
    await dropLateIndexes(db, 'planting');
    await makeLateIndexes(db, 'asking');
    await db.deleteFrom('rebuild').execute();
  }
  await bumpRevision(db);
  return cells;
};

/** One piece of the work, in a transaction; undefined when there is none left. */
const advance = (db: Kysely<Schema>, ahead: Ahead | undefined, workers: Workers) =>
  replaceable(db).execute(async (transaction) => {
    const state = await rebuildUnderWay(transaction);
    if (state === undefined) return undefined;
    return state.step === 'entering'
      ? { step: 'entering' as const, count: await enterSome(transaction, state.after, ahead) }
      : { step: 'settling' as const, count: await settleOrEnd(transaction, workers) };
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
  const workers = workersFor(total);
  const aheadOf = async (after: number | undefined): Promise<Ahead | undefined> => {
    const state = await rebuildUnderWay(db);
    return state?.step === 'entering' ? lookAhead(db, after ?? state.after, workers) : undefined;
  };
  try {
    let ahead = await aheadOf(undefined);
    while (signal?.aborted !== true) {
      const now = ahead;
      await now?.ready.catch(() => undefined); // no lock is held while it is waited for
      ahead = await aheadOf(now?.numbers.at(-1));
      const piece = await advance(db, now, workers);
      if (piece === undefined) return;
      await tell(piece);
      await turn(); // signals and timers come in, which the engine's own promises would never let
    }
  } finally {
    await workers.close();
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
  const known = { at: Number.NEGATIVE_INFINITY, cells: 0 };
  const tell = async ({ step, count }: Piece): Promise<void> => {
    done[step] += count;
    if (step === 'settling' && performance.now() - known.at > RECOUNT_MS) {
      known.cells = done.settling + (await countOf(db, 'dirty'));
      known.at = performance.now();
    }
    progress?.({ step, done: done[step], of: Math.max(done[step], step === 'entering' ? total : known.cells) });
  };
  await advanceAll(db, { total, tell, signal });
  const stopped = (await rebuildUnderWay(db)) !== undefined;
  const result = { articles: done.entering, cells: done.settling, resumed, stopped };
  return stopped ? result : { ...result, digest: await digestOf(derivedRows(db, ANSWERING)) };
};
