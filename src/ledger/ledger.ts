import type {
  ActorRecord,
  Article,
  ArticleRecord,
  ArticleSummary,
  Intake,
  Kept,
  LedgerStats,
  Page,
  Reading,
  SearchHit,
  StatementRecord,
  Voice,
} from '../model/index.ts';
import type { RebuildOptions, Rebuilt } from './derived/rebuild.ts';

/** How a list is paged: `cursor` is the `next` of the page before, `limit` at most 1,000. */
export interface Paging {
  readonly cursor?: string;
  readonly limit?: number;
}

export interface ArticleQuery extends Paging {
  readonly outlet?: string;
  /** Published on or after, on or before: ISO dates. Articles without a date are left out by either. */
  readonly from?: string;
  readonly to?: string;
  /** Whether older versions of a page are listed too; by default only the latest. */
  readonly versions?: 'latest' | 'all';
}

export interface StatementQuery extends Paging {
  readonly article?: string;
  readonly statement?: string;
  /** Words of the speaker's name, compared without case and diacritics. */
  readonly speaker?: string;
  readonly voice?: Voice;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly minConfidence?: number;
  /** By default only the latest version of a page; one article or statement asked for is given whatever its version. */
  readonly versions?: 'latest' | 'all';
}

export interface ActorQuery extends Paging {
  readonly name?: string;
  readonly kind?: ActorRecord['kind'];
  /** Whether older versions of a page count too; by default only the latest. */
  readonly versions?: 'latest' | 'all';
}

export interface SearchQuery extends Paging {
  /** Words, all of which must stand in the text; "words in quotation marks" stand together; a last word* matches its beginning. */
  readonly words: string;
}

/**
 * The ledger: frozen articles, and the readings derived from them. Asynchronous, so that an engine over the wire fits.
 * Every method that writes is one transaction: it has happened whole when the promise resolves, or not at all.
 */
export interface Ledger {
  /** Path or address of the ledger, without secrets. */
  readonly place: string;
  /** Keeps articles as they came in. Adding twice changes nothing; another text of a page already there is its next version. */
  keep(intakes: readonly Intake[], reader: string): Promise<readonly Kept[]>;
  /** Replaces what was derived from these articles before. `Reading.id` must be the ledger's article id. */
  putReadings(readings: readonly Reading[]): Promise<void>;
  /** Articles without a reading by `reader`, in order of id, at most `limit`, after the id `after`. */
  unread(reader: string, limit: number, after?: string): Promise<readonly Article[]>;
  articles(query: ArticleQuery): Promise<Page<ArticleSummary>>;
  /** By article id, a unique beginning of it of at least six characters, or the id of a statement in it. */
  article(id: string): Promise<ArticleRecord | undefined>;
  statements(query: StatementQuery): Promise<Page<StatementRecord>>;
  actors(query: ActorQuery): Promise<Page<ActorRecord>>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
  stats(): Promise<LedgerStats>;
  /**
   * Throws away what is derived across articles and derives it anew, in many transactions: one that is stopped or killed
   * goes on where it was when it is asked for again.
   */
  rebuild(options?: RebuildOptions): Promise<Rebuilt>;
  /** A value that changes whenever the ledger's content does; for ETags. */
  revision(): Promise<string>;
  close(): Promise<void>;
}
