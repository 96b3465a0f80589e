import type { Kysely } from 'kysely';
import type { Reading } from '../../model/index.ts';
import type { ActorInArticle } from '../across/actor-in-article.ts';
import type { Form } from '../across/form.ts';
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
  /** Ids of its actors of whom persons have said who they are. */
  readonly judged: readonly string[];
  /** The reading, as judgements of persons correct it. */
  readonly reading: Reading;
}

/** An actor of an article, in the form by which it is compared with those of others. */
export interface Mention {
  readonly actor: ActorInArticle;
  readonly form: Form;
}

/** An article whose actors have been given their forms. */
export interface FormedArticle extends ToldArticle {
  readonly mentions: readonly Mention[];
  /** The key by which the voice of an actor, by its id, is compared with others. */
  readonly voiceOf: (actor: string) => string | undefined;
}

/** What is needed of an article when its rows go in. */
export type EnteredArticle = Omit<ToldArticle, 'reading' | 'judged'>;

/** Has the work of a layer done, on this thread or beside it. */
export type Apart<Load, Found> = (load: Load) => Promise<Found>;

/** Has it done here. */
export const onThisThread =
  <Load, Found>(work: (load: Load) => Found): Apart<Load, Found> =>
  async (load) =>
    work(load);

/**
 * One kind of what is derived across articles. `enter` and `leave` put in and take out what one article brings, and mark what
 * that touches; `settle` derives what was touched anew. What is derived is a pure function of what has been entered, the
 * same in any order: it depends on no number of a row.
 */
export interface Layer<Prepared = unknown, Load = unknown, Found = unknown> {
  readonly name: string;
  /** What an article brings, worked out of it alone. Plain data, so that another thread can do it. */
  readonly prepare: (article: FormedArticle) => Prepared;
  /** Puts in the rows of an article that is not in. A method, so that layers of any preparation stand in one list. */
  enter(db: Kysely<Schema>, article: EnteredArticle, prepared: Prepared): Promise<void>;
  /** Takes out the rows of an article, if it is in. */
  readonly leave: (db: Kysely<Schema>, article: number) => Promise<void>;
  /** What of settling takes time and no ledger, for layers that have such a part. Plain data comes in and goes out. */
  work?(load: Load): Found;
  /**
   * Derives at most about `limit` of what is touched anew; resolves to how many that were, none when all is settled. What is
   * loaded is worked on by `apart`: on this thread unless told otherwise.
   */
  settle(db: Kysely<Schema>, limit: number, apart?: Apart<Load, Found>): Promise<number>;
}
