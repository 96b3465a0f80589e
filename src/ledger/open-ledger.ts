import { resolve } from 'node:path';
import type { Kysely } from 'kysely';
import { HearsayError } from '../model/index.ts';
import { actors } from './asked/actors.ts';
import { actorPage } from './asked/actors-page.ts';
import { articleDiff } from './asked/article-diff.ts';
import { articleRecord } from './asked/article-record.ts';
import { articles } from './asked/articles.ts';
import { dispute, disputes } from './asked/disputes.ts';
import { figures, seriesById } from './asked/figures.ts';
import { judgements } from './asked/judgements-list.ts';
import { matches } from './asked/matches-query.ts';
import { positions } from './asked/positions.ts';
import { search } from './asked/search.ts';
import { statements } from './asked/statements.ts';
import { stats } from './asked/stats.ts';
import { migrate } from './database/migrate.ts';
import { revision } from './database/revision.ts';
import type { Schema } from './database/schema.ts';
import { openSqlite } from './database/sqlite.ts';
import { ledgerError } from './database/sqlite-error.ts';
import { rebuild } from './derived/rebuild/rebuild.ts';
import { rebuildUnderWay } from './derived/rebuild-state.ts';
import { judgeActors } from './kept/actors-judge.ts';
import { judge, unjudge } from './kept/judge.ts';
import { keep } from './kept/keep.ts';
import { putReadings, unread } from './kept/readings.ts';
import type { Ledger } from './ledger.ts';

export interface LedgerOptions {
  /** Clock for the times of intake and reading; the system's unless given. */
  readonly now?: () => Date;
}

/** The file a place names. Throws `no-place` for nothing, `no-such-engine` for an address of a database server. */
const fileOf = (place: string): string => {
  if (place.trim() === '') {
    throw new HearsayError('no-place', 'no place given for the ledger; name a file with --ledger or HEARSAY_LEDGER', 2);
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(place)?.[1];
  if (scheme !== undefined) {
    const message = `a ledger at a ${scheme}:// address cannot be opened yet; name a file with --ledger or HEARSAY_LEDGER`;
    throw new HearsayError('no-such-engine', message, 2);
  }
  return place === ':memory:' ? place : resolve(place);
};

const handle = (db: Kysely<Schema>, { place, now }: { readonly place: string; readonly now: () => Date }): Ledger => {
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw ledgerError(error, place);
    });
  return {
    place,
    keep: (intakes, reader) => guarded(keep(db, intakes, { reader, takenAt: now().toISOString() })),
    putReadings: (readings) => guarded(putReadings(db, readings, now().toISOString())),
    unread: (reader, limit, after) => guarded(unread(db, { reader, limit, after })),
    articles: (query) => guarded(articles(db, query)),
    article: (id) => guarded(articleRecord(db, id)),
    diff: (id, other) => guarded(articleDiff(db, id, other)),
    statements: (query) => guarded(statements(db, query)),
    actors: (query) => guarded(actors(db, query)),
    actor: (id) => guarded(actorPage(db, id)),
    positions: (query) => guarded(positions(db, query)),
    judge: (judging) => guarded(judge(db, judging, { ...judging, at: now().toISOString() })),
    judgeActors: (judging) => guarded(judgeActors(db, judging, { ...judging, at: now().toISOString() })),
    takeBack: (judgement, signed) => guarded(unjudge(db, judgement, { ...signed, at: now().toISOString() })),
    judgements: (query) => guarded(judgements(db, query)),
    figures: (query) => guarded(figures(db, query)),
    series: (id) => guarded(seriesById(db, id)),
    matches: (query) => guarded(matches(db, query)),
    disputes: (query) => guarded(disputes(db, query)),
    dispute: (id) => guarded(dispute(db, id)),
    search: (query) => guarded(search(db, query)),
    stats: () => guarded(stats(db, place)),
    rebuild: (options) => guarded(rebuild(db, options)),
    isDerived: () => guarded(rebuildUnderWay(db).then((rebuild) => rebuild === undefined)),
    revision: () => guarded(revision(db)),
    close: () => db.destroy(),
  };
};

/**
 * Opens the ledger at a path, made with its folder where there is none; ":memory:" for one that is gone with the process.
 * Throws HearsayError: `not-a-ledger`, `newer-ledger`, `ledger-not-writable`, `ledger-busy`, `no-such-engine`.
 */
export const openLedger = async (place: string, { now = () => new Date() }: LedgerOptions = {}): Promise<Ledger> => {
  const file = fileOf(place);
  try {
    const db = await openSqlite(file);
    try {
      await migrate(db, file);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return handle(db, { place: file, now });
  } catch (error) {
    throw ledgerError(error, file);
  }
};
