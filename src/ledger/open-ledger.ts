import { resolve } from 'node:path';
import type { Kysely } from 'kysely';
import { HearsayError } from '../model/index.ts';
import { actors } from './actors.ts';
import { judgeActors } from './actors-judge.ts';
import { actorPage } from './actors-page.ts';
import { articleDiff } from './article-diff.ts';
import { articleRecord } from './article-record.ts';
import { articles } from './articles.ts';
import { rebuild } from './derived/rebuild.ts';
import { rebuildUnderWay } from './derived/rebuild-state.ts';
import { dispute, disputes } from './disputes.ts';
import { figures, seriesById } from './figures.ts';
import { judge, unjudge } from './judge.ts';
import { judgements } from './judgements-list.ts';
import { keep } from './keep.ts';
import type { Ledger } from './ledger.ts';
import { matches } from './matches-query.ts';
import { migrate } from './migrate.ts';
import { positions } from './positions.ts';
import { putReadings, unread } from './readings.ts';
import { revision } from './revision.ts';
import type { Schema } from './schema.ts';
import { search } from './search.ts';
import { openSqlite } from './sqlite.ts';
import { ledgerError } from './sqlite-error.ts';
import { statements } from './statements.ts';
import { stats } from './stats.ts';

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
