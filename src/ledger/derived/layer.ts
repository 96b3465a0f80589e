import type { Kysely } from 'kysely';
import type { Reading } from '../../model/index.ts';
import type { Schema } from '../database/schema.ts';

/** An article as derivation sees it. */
export interface ToldArticle {
  /** Its number in this ledger: joins rows, and decides nothing. */
  readonly number: number;
  readonly id: string;
  /** The id that came in with it, its outlet and date, as of its earliest appearance. */
  readonly name?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** Id of the page of that appearance. */
  readonly page?: string;
  /** Whether a later version stands on its page: what it says is no telling of its own. */
  readonly superseded: boolean;
  /** The reading, as judgements of persons correct it. */
  readonly reading: Reading;
}

/**
 * One kind of what is derived across articles. `enter` and `leave` put in and take out what one article brings, and mark what
 * that touches; `settle` derives what was touched anew. What is derived is a pure function of what has been entered, the
 * same in any order: it depends on no number of a row.
 */
export interface Layer {
  readonly name: string;
  /** Puts in the rows of an article that is not in. */
  readonly enter: (db: Kysely<Schema>, article: ToldArticle) => Promise<void>;
  /** Takes out the rows of an article, if it is in. */
  readonly leave: (db: Kysely<Schema>, article: number) => Promise<void>;
  /** Derives at most about `limit` of what is touched anew; resolves to how many that were, none when all is settled. */
  readonly settle: (db: Kysely<Schema>, limit: number) => Promise<number>;
}
