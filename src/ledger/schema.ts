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

/** An item of one kind under a path of segments, each ended by a slash, the most telling first. */
export interface CellItemRow {
  readonly kind: string;
  readonly path: string;
  readonly item: number;
  readonly article: number;
}

/** A beginning of paths with how many items have it; `split`: it holds more than a cell may, and has cells below it. */
export interface CellNodeRow {
  readonly kind: string;
  readonly prefix: string;
  readonly count: number;
  readonly split: number;
}

/** An item that came under a path (1) or went (-1), and is not yet counted. */
export interface CellChangeRow {
  readonly number: Generated<number>;
  readonly kind: string;
  readonly path: string;
  readonly by: number;
}

/** A cell to be derived anew; "*": all cells of the kind, once all items are in. */
export interface DirtyRow {
  readonly kind: string;
  readonly cell: string;
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

/** How far a rebuild has come: articles up to the number `after` are entered, or all are and what they touch is settled. */
export interface RebuildRow {
  readonly step: string;
  readonly after: number;
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
  readonly cell_item: CellItemRow;
  readonly cell_node: CellNodeRow;
  readonly cell_change: CellChangeRow;
  readonly dirty: DirtyRow;
  readonly rebuild: RebuildRow;
  readonly match: MatchRow;
  readonly dispute: DisputeRow;
}
