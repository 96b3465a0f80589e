import type {
  ActorPage,
  ActorRecord,
  Article,
  ArticleDiff,
  ArticleRecord,
  ArticleSummary,
  Correction,
  Dispute,
  DisputeKind,
  DisputeRecord,
  Intake,
  Judgement,
  JudgementRecord,
  Kept,
  LedgerStats,
  Match,
  MatchKind,
  Move,
  Page,
  Reading,
  Sameness,
  SearchHit,
  Series,
  Signed,
  Span,
  StatementRecord,
  Voice,
} from '../model/index.ts';
import type { RebuildOptions, Rebuilt } from './derived/rebuild/rebuild.ts';

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
  /** Words of one of its names, compared without case and diacritics. */
  readonly name?: string;
  readonly kind?: ActorRecord['kind'];
  /** ISO 3166-1 alpha-3. */
  readonly side?: string;
}

export interface SearchQuery extends Paging {
  /** Words, all of which must stand in the text; "words in quotation marks" stand together; a last word* matches its beginning. */
  readonly words: string;
}

/** Series of figures; words are compared without case and diacritics, and all of them must be there. */
export interface FigureQuery extends Paging {
  readonly measure?: string;
  /** Words of the matter or its place. */
  readonly words?: string;
  /** Words of names of those who give a figure, or through whom it came. */
  readonly speaker?: string;
  /** Told as of a day in this period: ISO dates. */
  readonly from?: string;
  readonly to?: string;
  /** Only those whose answers cannot all hold. */
  readonly conflict?: boolean;
}

export interface MatchQuery extends Paging {
  readonly id?: string;
  readonly kind?: MatchKind;
  /** Ids of an article or a statement that is one of the two. */
  readonly article?: string;
  readonly statement?: string;
  readonly minScore?: number;
}

export interface DisputeQuery extends Paging {
  readonly kind?: DisputeKind;
  /** Words of the question, the answers or those who give them. */
  readonly words?: string;
  /** ISO 3166-1 alpha-3 of a state for which an answer is given. */
  readonly side?: string;
  /** Told on or after this ISO date. */
  readonly since?: string;
}

export interface PositionQuery extends Paging {
  /** Words of the name of who makes the move, or of the state it speaks for; of whom it is put to. */
  readonly party?: string;
  readonly counterparty?: string;
  readonly move?: Move['move'];
  /** Made, or first told, on or after, on or before: ISO dates. Moves without a date are left out by either. */
  readonly from?: string;
  readonly to?: string;
  /** Whether moves that a later one took the place of are listed too; by default they are. */
  readonly superseded?: boolean;
}

/** What a statement is instead: spans of the article's text; an actor by id or name, null for nobody. */
export interface Corrected extends Omit<Correction, 'source' | 'cue' | 'content' | 'speaker' | 'addressee'> {
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content?: readonly Span[];
  readonly speaker?: string | null;
  readonly addressee?: string | null;
}

/** What a person says of a statement or a match. */
export interface Judging extends Signed {
  /** Id of the statement or the match. */
  readonly id: string;
  /** Of a statement: right, wrong (it is none) or corrected; of a match the others. */
  readonly verdict?: Judgement['verdict'];
  readonly correction?: Corrected;
}

/** What a person says of two actors. */
export interface JudgingActors extends Signed {
  /** Each the id of an actor, for which one of its mentions stands, or "ARTICLE/ACTOR"; of two that differ the second is set apart. */
  readonly a: string;
  readonly b: string;
  readonly verdict: Sameness;
}

export interface JudgementQuery extends Paging {
  readonly about?: Judgement['about'];
  /** Id of the statement, match or article that was judged. */
  readonly of?: string;
  readonly by?: string;
  /** Only those whose words, statement, match or actors are not there any more, somewhere that they were looked for. */
  readonly unfit?: boolean;
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
  /**
   * How an article differs from the version of its page before it, or how `other` differs from it. Either may be named by an id,
   * or by the address of a page. Throws `no-such-article`, `no-earlier-version`.
   */
  diff(id: string, other?: string): Promise<ArticleDiff>;
  statements(query: StatementQuery): Promise<Page<StatementRecord>>;
  actors(query: ActorQuery): Promise<Page<ActorRecord>>;
  /** By id, or by an actor of an article, "ARTICLE/ACTOR". */
  actor(id: string): Promise<ActorPage | undefined>;
  /** Moves of negotiations, by party and counterparty, in order of time. */
  positions(query: PositionQuery): Promise<Page<Move>>;
  /** Enters what a person says of a statement or a match; what is derived follows at once. */
  judge(judging: Judging): Promise<Judgement>;
  /** Enters what a person says of two actors, and derives anew what follows from it. */
  judgeActors(judging: JudgingActors): Promise<Judgement>;
  /** Takes the judgement of this id back: it stays on the record, and has no effect. */
  takeBack(judgement: string, signed: Signed): Promise<Judgement>;
  judgements(query: JudgementQuery): Promise<Page<JudgementRecord>>;
  figures(query: FigureQuery): Promise<Page<Series>>;
  /** By the id of a series. */
  series(id: string): Promise<Series | undefined>;
  matches(query: MatchQuery): Promise<Page<Match>>;
  disputes(query: DisputeQuery): Promise<Page<Dispute>>;
  dispute(id: string): Promise<DisputeRecord | undefined>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
  stats(): Promise<LedgerStats>;
  /** Whether all that follows across articles is derived: not while a rebuild is under way, was broken off, or is asked for by a newer version. */
  isDerived(): Promise<boolean>;
  /**
   * Throws away what is derived across articles and derives it anew, in many transactions: one that is stopped or killed
   * goes on where it was when it is asked for again.
   */
  rebuild(options?: RebuildOptions): Promise<Rebuilt>;
  /** A value that changes whenever the ledger's content does; for ETags. */
  revision(): Promise<string>;
  close(): Promise<void>;
}
