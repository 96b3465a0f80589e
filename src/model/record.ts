import type { Actor, ActorKind, Naming } from './actor.ts';
import type { ArticleCopy, StatementCopies } from './copy.ts';
import type { DocumentFormat } from './intake.ts';
import type { Judgement, Review } from './judgement.ts';
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
  /** The article of which the whole text is a copy, itself a copy of none. */
  readonly copyOf?: string;
  /** Other articles that share words with it, by publication, at most 200; absent where there are none. */
  readonly copies?: readonly ArticleCopy[];
  /** Its statements whose words others have too. */
  readonly copied?: readonly StatementCopies[];
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
  /** The article that first told these words; absent where that is its own, or an earlier version of its page. */
  readonly copyOf?: string;
  /** What persons judged of it; the record has what holds of it. Absent where nothing is. */
  readonly reviews?: readonly Review[];
}

/** A role that articles give an actor, and the days of publication between which they do. */
export interface RoleHeld {
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * An actor over all articles: who is one is told by names, spellings, offices and sides, and by persons, whose word wins.
 * What older versions of a page say counts for nothing. The unnamed ("a woman") are one for each article and its copies:
 * nobody knows that two of them are one.
 */
export interface ActorRecord {
  /** "i" and 16 hex digits, a hash of the earliest mention. */
  readonly id: string;
  readonly name: string;
  /** How articles spell it, the most frequent first, at most 50. */
  readonly names: readonly string[];
  readonly kind: ActorKind;
  readonly naming: Naming;
  /** ISO 3166-1 alpha-3 of the state that it speaks for. */
  readonly side?: string;
  /** The most frequent first, at most 50. */
  readonly roles: readonly RoleHeld[];
  readonly articles: number;
  readonly statements: number;
  /** The actor's id in each article, the latest first, at most 50 of them. */
  readonly ids: readonly { readonly article: string; readonly actor: Actor['id'] }[];
}

/** Why two mentions are one actor, or may be. */
export interface ActorTie {
  readonly a: ActorInPlace;
  readonly b: ActorInPlace;
  /** Points for, less points against; 6 joins. Absent where a person said so. */
  readonly score?: number;
  /** In plain words. */
  readonly reason: string;
  /** The rule, or "judgement". */
  readonly by: string;
}

/** A mention of an actor with who it is over all articles. */
export interface ActorInPlace {
  readonly article: string;
  readonly actor: string;
  readonly name: string;
  /** ActorRecord.id. */
  readonly id: string;
}

/** An actor with why its mentions are one, who else it may be, what persons said of that, and what it said last. */
export interface ActorPage extends ActorRecord {
  /** Of the most frequent forms in which it is spoken of, at most 50. */
  readonly ties: readonly ActorTie[];
  /** Others who may be the same, or are kept apart from it by what speaks against it; at most 20. */
  readonly unsure: readonly ActorTie[];
  readonly judgements: readonly Judgement[];
  readonly latest: readonly StatementRecord[];
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
  /** Articles that are copies as a whole. */
  readonly copies: number;
  readonly from?: string;
  readonly to?: string;
  readonly readers: readonly string[];
}
