import type { Generated } from 'kysely';

/** How many numbers of derived rows belong to one article: row n of article a has the number a * 2^20 + n. */
export const ROWS_PER_ARTICLE = 2 ** 20;

/** One row: which ledger this is, and how often it was written to. */
export interface LedgerRow {
  readonly id: string;
  readonly revision: number;
}

/** A text as it first came in. `dated` is `published`, or empty, so that the undated can be sorted. */
export interface ArticleRow {
  readonly number: Generated<number>;
  readonly id: string;
  readonly text: string;
  readonly blocks: string;
  readonly headline: string | null;
  readonly authors: string;
  readonly language: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly dated: string;
  readonly taken_at: string;
}

/** A place where texts appear, one after another. `latest` and `versions` follow from its appearances. */
export interface PageRow {
  readonly number: Generated<number>;
  readonly id: string;
  readonly key: string;
  readonly latest: number;
  readonly versions: number;
}

export interface AppearanceRow {
  readonly number: Generated<number>;
  readonly page: number;
  readonly article: number;
  readonly version: number;
  readonly name: string | null;
  readonly outlet: string | null;
  readonly outlet_key: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly origin: string;
  readonly format: string;
  readonly bytes_hash: string;
  /** Deflated. */
  readonly bytes: Uint8Array | null;
  readonly taken_at: string;
}

/** The current reading of an article, whole in `body` (JSON, without the article), with its statements counted. */
export interface ReadingRow {
  readonly article: number;
  readonly reader: string;
  readonly read_at: string;
  readonly unread: string | null;
  readonly body: string;
  readonly direct: number;
  readonly indirect: number;
  readonly mixed: number;
  readonly author: number;
}

export interface StatementRow {
  readonly number: number;
  readonly article: number;
  readonly id: string;
  readonly voice: string;
  readonly speaker: number | null;
  readonly act: string;
  readonly cue_stance: string | null;
  readonly polarity: string;
  readonly modality: string;
  readonly confidence: number;
  readonly by: string;
}

export interface SpanRow {
  readonly statement: number;
  readonly role: 'source' | 'cue' | 'content';
  readonly seq: number;
  readonly start: number;
  readonly end: number;
}

export interface RelayRow {
  readonly statement: number;
  readonly seq: number;
  readonly actor: number | null;
  readonly start: number;
  readonly end: number;
  readonly medium: string | null;
}

/** An actor of one article. `spoken`: attributed statements it is the speaker of. */
export interface ActorRow {
  readonly number: number;
  readonly article: number;
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
  /** What makes two rows one actor: the name's key where there is a name, else that and the article. */
  readonly identity: string;
  readonly kind: string;
  readonly naming: string;
  readonly roles: string;
  readonly side: string | null;
  readonly side_basis: string | null;
  readonly spoken: number;
}

/** A place in the text where an actor is spoken of. */
export interface MentionRow {
  readonly actor: number;
  readonly seq: number;
  readonly start: number;
  readonly end: number;
}

/** What a person judged, or took back. Appended only; its number tells the order in which judgements came. */
export interface JudgementRow {
  readonly number: Generated<number>;
  readonly id: string;
  readonly about: 'actor' | 'statement' | 'match' | 'take-back';
  readonly verdict: string;
  /** The statement, or the match. */
  readonly subject: string | null;
  /** Ids of the articles. */
  readonly a_article: string | null;
  readonly b_article: string | null;
  /** Id of the judgement that is taken back. */
  readonly revokes: string | null;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  /** Verdict (JSON). */
  readonly body: string;
}

/** What became of a judgement of a statement in the reading of an article: its own, or a later version's. */
export interface ReviewRow {
  readonly article: number;
  readonly judgement: string;
  /** Id of the statement that it fits. */
  readonly statement: string | null;
  readonly standing: string;
}

/** An item of one kind under a path of segments, each ended by a slash, the most telling first. */
export interface CellItemRow {
  readonly article: number;
  readonly kind: string;
  readonly path: string;
  readonly item: number;
  /** Where the item stands in its article. */
  readonly start: number;
  readonly end: number;
}

/** A beginning of paths with how many items have it; `split`: it holds more than a cell may, and has cells below it. */
export interface CellNodeRow {
  readonly kind: string;
  readonly prefix: string;
  readonly count: number;
  readonly split: number;
  /** Of one that is not split the numbers of its items, with blanks between. */
  readonly items: string;
}

/** An item that came under a path (1) or went (-1), and is not yet counted. */
export interface CellChangeRow {
  readonly number: Generated<number>;
  readonly kind: string;
  readonly path: string;
  readonly item: number;
  readonly by: number;
}

/** A cell to be derived anew; "*": all cells of the kind, once all items are in. */
export interface DirtyRow {
  readonly kind: string;
  readonly cell: string;
  /** Numbers of the items that have come, with blanks between, where nothing else has changed; null: it may be anything. */
  readonly fresh: string | null;
}

/** A match as one cell has it; the same two may meet in several cells, under one id. */
export interface MatchRow {
  /** The layer that derived it. */
  readonly layer: string;
  readonly cell: string;
  readonly id: string;
  readonly kind: string;
  /** Ids of articles and statements. */
  readonly a_article: string;
  readonly a_statement: string | null;
  readonly b_article: string;
  readonly b_statement: string | null;
  /** The later of the dates of publication, or empty. */
  readonly latest: string;
  readonly score: number;
  /** Match (JSON). */
  readonly body: string;
}

/** A dispute as one cell has it. */
export interface DisputeRow {
  readonly layer: string;
  readonly cell: string;
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  /** Folded words of the question, the answers and those who give them, to be searched. */
  readonly words: string;
  readonly weight: number;
  readonly latest: string;
  /** Dispute (JSON). */
  readonly body: string;
}

/**
 * How far a rebuild has come: `entering`, articles up to the number `after` are entered; `settling`, all are, and what they
 * touch is settled; `stale`, what there is was derived by an earlier version, and none of it is kept up any more.
 */
export interface RebuildRow {
  readonly step: string;
  readonly after: number;
}

/** A way in which articles speak of an actor. */
export interface FormRow {
  readonly number: Generated<number>;
  readonly id: string;
  /** Form (JSON). */
  readonly body: string;
  readonly kind: string;
  readonly side: string | null;
  /** Hash of all by which a form can exclude another. */
  readonly class: string;
  readonly members: number;
  /** Forms that links hold together share a number; null until its links are known. */
  readonly component: number | null;
  readonly who: number | null;
  /** Of an unnamed holder of an office the id of the form that names the holder. */
  readonly holder: string | null;
}

/** An actor of an article that is spoken of in a form. */
export interface FormMemberRow {
  readonly form: number;
  /** Day of publication or "9999", id of the article, id of the actor, a space between them. */
  readonly told: string;
  /** Id of the article, id of the actor, a space between them. */
  readonly ref: string;
  readonly article: number;
  readonly name: string;
  readonly naming: string;
  /** JSON. */
  readonly roles: string;
  /** Attributed statements that it is the speaker of. */
  readonly statements: number;
  /** 0: a later version of the article's page stands, and the mention counts for nothing. */
  readonly standing: number;
  /** As its form has it. */
  readonly who: number | null;
}

/** A key under which forms of what may be one actor are found. */
export interface FormKeyRow {
  readonly key: string;
  readonly form: number;
}

/** How often articles of a day name somebody with an office. */
export interface OfficeToldRow {
  readonly office: string;
  readonly day: string;
  readonly form: number;
  readonly times: number;
}

/** Who is spoken of on a day by an office alone. */
export interface OfficeUnnamedRow {
  readonly office: string;
  readonly day: string;
  readonly form: number;
}

/** An actor over all articles. Articles and statements are those of standing versions. */
export interface WhoRow {
  readonly number: Generated<number>;
  readonly id: string;
  /** The earliest mention, as `told` has it. */
  readonly first: string;
  readonly name: string;
  readonly kind: string;
  readonly naming: string;
  readonly side: string | null;
  readonly members: number;
  readonly articles: number;
  readonly statements: number;
  /** Whether names and roles are counted in `who_tally`; those of few mentions are counted when asked for. */
  readonly tallied: number;
}

/** How often articles give an actor a name, kind, side or role, and the days between which they give it a role. */
export interface WhoTallyRow {
  readonly who: number;
  readonly what: string;
  readonly value: string;
  readonly times: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** A word of an actor's names, with what actors are ordered by. */
export interface WhoWordRow {
  readonly who: number;
  readonly word: string;
  readonly statements: number;
  readonly articles: number;
  readonly id: string;
}

/** What an article is told to be a copy by. `instant` and `rank` say which was published first: lesser before greater. */
export interface SignatureRow {
  readonly article: number;
  readonly id: string;
  readonly instant: number;
  readonly rank: number;
  readonly published: string | null;
  /** Id of the page it stood on. */
  readonly page: string | null;
  /** Hashes of words and where they stand, packed. */
  readonly words: Uint8Array;
}

/** A key under which an article is looked for, with what orders those of one key. */
export interface CopyKeyRow {
  readonly article: number;
  readonly key: number;
  readonly instant: number;
  readonly rank: number;
}

/** A key that more than one article has, as a rebuild notes it. */
export interface SharedKeyRow {
  readonly key: number;
}

/** What an article shares with an earlier one. */
export interface CopyRow {
  readonly article: number;
  readonly other: number;
  readonly kind: string;
  readonly containment: number;
  /** JSON: start and end, those of the other, and how many words are the same, passage after passage. */
  readonly passages: string;
}

/** Where the words of an article come from, if not all are its own. */
export interface OriginRow {
  readonly article: number;
  /** Whether the text as a whole is a copy of another page's: 1 or 0. */
  readonly copy: number;
  /** Origins (JSON). */
  readonly body: string;
}

/** A figure of an article as it is compared with others: FigurePoint (JSON), without what the article's points share. */
export interface PointRow {
  readonly number: number;
  readonly article: number;
  /** Id of the form of who speaks. */
  readonly voice: string | null;
  readonly body: string;
}

/** What tells the matters of an article's figures from others. */
export interface ProfileRow {
  readonly article: number;
  /** What its points share, and where it is at home (JSON). */
  readonly head: string;
  /** Hashes of its words in four bytes each, then their weights in one byte each. */
  readonly terms: Uint8Array;
}

/** One measure of one matter, as the tellings of one cell have it. */
export interface SeriesRow {
  readonly id: string;
  readonly cell: string;
  readonly measure: string;
  /** Days as of which it is told, or empty. */
  readonly first: string;
  readonly last: string;
  /** Independent tellings. */
  readonly tellings: number;
  readonly conflict: number;
  /** Date of the latest publication, or empty. */
  readonly latest: string;
  /** Series (JSON). */
  readonly body: string;
}

/** A word that a series can be found by; "@" stands before words of names of those who speak. */
export interface SeriesWordRow {
  readonly series: string;
  readonly word: string;
}

/** A step of a negotiation as one article tells it. */
export interface BoardStepRow {
  readonly number: number;
  readonly article: number;
  /** Step (JSON). */
  readonly body: string;
}

/** A move with all who tell it. */
export interface BoardMoveRow {
  readonly id: string;
  /** The cell that has it now. */
  readonly cell: string;
  readonly superseded: number;
  /** The words that it is found by, a space before and after each. */
  readonly words: string;
  /** Move (JSON), without what it answers and what answers it, and with the articles of its parties. */
  readonly body: string;
}

/** "by:norway", "to:voss", "move:rule-out", "any:": what a move is found by, and what moves are ordered by: its parties, and the day or an empty text. */
export interface BoardWordRow {
  readonly word: string;
  readonly party: string;
  readonly counterparty: string;
  readonly dated: string;
  readonly move: string;
}

/** A step, by id, that tells a move. */
export interface BoardTellingRow {
  readonly move: string;
  readonly step: string;
}

/** A step that answers another. */
export interface BoardAnswerRow {
  readonly cell: string;
  readonly step: string;
  readonly of: string;
}

/** What the claims of an article share. */
export interface ClaimArticleRow {
  readonly article: number;
  /** Shared (JSON). */
  readonly body: string;
}

/** A claim of a statement as it is compared with others. */
export interface ClaimRow {
  readonly number: number;
  readonly article: number;
  /** Id of the form of who speaks. */
  readonly voice: string | null;
  /** Packed (JSON). */
  readonly body: string;
}

/** The tables of a ledger. Numbers join rows within it; ids are hashes of content and the same in every ledger. */
export interface Schema {
  readonly ledger: LedgerRow;
  readonly article: ArticleRow;
  readonly page: PageRow;
  readonly appearance: AppearanceRow;
  readonly reading: ReadingRow;
  readonly statement: StatementRow;
  readonly span: SpanRow;
  readonly relay: RelayRow;
  readonly actor: ActorRow;
  readonly mention: MentionRow;
  readonly judgement: JudgementRow;
  readonly review: ReviewRow;
  readonly cell_item: CellItemRow;
  readonly cell_node: CellNodeRow;
  readonly cell_change: CellChangeRow;
  readonly dirty: DirtyRow;
  readonly rebuild: RebuildRow;
  readonly board_step: BoardStepRow;
  readonly board_move: BoardMoveRow;
  readonly board_word: BoardWordRow;
  readonly board_telling: BoardTellingRow;
  readonly board_answer: BoardAnswerRow;
  readonly claim: ClaimRow;
  readonly claim_article: ClaimArticleRow;
  readonly match: MatchRow;
  readonly dispute: DisputeRow;
  readonly point: PointRow;
  readonly profile: ProfileRow;
  readonly series: SeriesRow;
  readonly series_word: SeriesWordRow;
  readonly signature: SignatureRow;
  readonly copy_key: CopyKeyRow;
  readonly shared_key: SharedKeyRow;
  readonly copy: CopyRow;
  readonly origin: OriginRow;
  readonly form: FormRow;
  readonly form_member: FormMemberRow;
  readonly form_key: FormKeyRow;
  readonly office_told: OfficeToldRow;
  readonly office_unnamed: OfficeUnnamedRow;
  readonly who: WhoRow;
  readonly who_tally: WhoTallyRow;
  readonly who_word: WhoWordRow;
}
