import type { Actor, ActorKind, Naming } from './actor.ts';
import type { DocumentFormat } from './intake.ts';
import type { Review } from './judgement.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';
import type { Act, CueStance, Modality, Polarity, Voice } from './statement.ts';

/** One page of a list. `next` is the cursor of the page that follows, absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** What became of a document that was added: new, there already, or a new version of a page that is there. */
export type Outcome = 'added' | 'known' | 'updated';

/** One article kept. `read`: whether the ledger holds a reading of it by the asked reader. */
export interface Kept {
  readonly article: string;
  readonly outcome: Outcome;
  readonly read: boolean;
}

/** Where and when one text appeared. `version` counts the texts of one page from 1 in order of intake. */
export interface Appearance {
  readonly article: string;
  readonly page: string;
  readonly version: number;
  readonly name?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly origin: string;
  readonly format: DocumentFormat;
  readonly bytesHash: string;
  /** ISO 8601 instant of intake. */
  readonly takenAt: string;
}

/** A line of the list of articles. */
export interface ArticleSummary {
  readonly id: string;
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language: string;
  readonly takenAt: string;
  /** Attributed statements, without the author's own. */
  readonly statements: number;
  readonly authorStatements: number;
  readonly versions: number;
  /** Whether a later version of the same page is there. */
  readonly superseded: boolean;
  readonly unread?: string;
}

/** An article with its reading and everything known of where it appeared. */
export interface ArticleRecord {
  readonly reading: Reading;
  readonly readAt?: string;
  readonly appearances: readonly Appearance[];
  /** All versions of its pages, oldest first, itself among them. */
  readonly versions: readonly Appearance[];
  /** What persons judged of its statements, the earliest first; the reading has what holds of it. Absent where nothing is. */
  readonly reviews?: readonly Review[];
}

/** A statement with its words, as listed across articles. */
export interface StatementRecord {
  readonly id: string;
  readonly article: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly voice: Voice;
  readonly speaker?: { readonly id: string; readonly name: string; readonly kind: ActorKind; readonly naming: Naming };
  readonly via: readonly { readonly id: string; readonly name: string }[];
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly spans: {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  };
  readonly act: Act;
  readonly cueStance?: CueStance;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly confidence: number;
  readonly by: string;
  readonly reader: string;
  /** What persons judged of it; the record has what holds of it. Absent where nothing is. */
  readonly reviews?: readonly Review[];
}

/**
 * Actors of one name, in all the articles that speak of them; names are compared without case and diacritics only. The
 * unnamed ("a woman") are a record for each article: nobody knows that two of them are one.
 */
export interface ActorRecord {
  readonly name: string;
  readonly kind: ActorKind;
  readonly naming: Naming;
  readonly roles: readonly string[];
  readonly articles: number;
  readonly statements: number;
  /** The actor's id in each article, at most 50 of them. */
  readonly ids: readonly { readonly article: string; readonly actor: Actor['id'] }[];
}

/** A place in the ledger that a search found; `marks` are ranges of `excerpt`. */
export interface SearchHit {
  readonly kind: 'statement' | 'article';
  readonly article: string;
  readonly statement?: string;
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly speaker?: string;
  readonly excerpt: string;
  readonly marks: readonly Span[];
}

/** Counts of what the ledger holds. */
export interface LedgerStats {
  readonly place: string;
  readonly articles: number;
  readonly pages: number;
  readonly read: number;
  readonly unread: number;
  readonly statements: {
    readonly direct: number;
    readonly indirect: number;
    readonly mixed: number;
    readonly author: number;
  };
  readonly actors: number;
  readonly outlets: number;
  readonly from?: string;
  readonly to?: string;
  readonly readers: readonly string[];
}
