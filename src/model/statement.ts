import type { Span } from './span.ts';

/** `author`: the article's own voice, unattributed, source and cue empty. */
export type Voice = 'direct' | 'indirect' | 'mixed' | 'author';
/** Statement and negotiation acts after PLOVER and CAMEO. */
export type Act =
  | 'assert'
  | 'deny'
  | 'admit'
  | 'accuse'
  | 'demand'
  | 'offer'
  | 'refuse'
  | 'agree'
  | 'promise'
  | 'threaten'
  | 'ask'
  | 'predict'
  | 'order'
  | 'praise'
  | 'criticise';
/** What the cue lets the author say of the content: said | claimed, alleged | acknowledged, revealed. */
export type CueStance = 'neutral' | 'distancing' | 'factive';
export type Polarity = 'positive' | 'negative';
export type Modality = 'actual' | 'possible' | 'conditional' | 'future' | 'question';
/** What a checkable statement leaves unsaid. */
export type Gap = 'source' | 'time' | 'place';
export type Medium =
  | 'interview'
  | 'statement'
  | 'press conference'
  | 'social media'
  | 'broadcast'
  | 'document'
  | 'report';

/** Through whom words travelled before the author had them. `actor` is an Actor.id. */
export interface Relay {
  readonly actor: string;
  readonly span: Span;
  readonly medium?: Medium;
}

/** An attribution relation (PARC, PolNeAR): whose words or thoughts (source), by what sign (cue), and what (content). */
export interface Statement {
  /** "s" + 16 hex digits, a hash of the article's text and the statement's spans: the same wherever it is read again. */
  readonly id: string;
  readonly voice: Voice;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Actor.id behind the source; for `author` the byline's actor, if any. */
  readonly speaker?: string;
  readonly addressee?: string;
  /** Nearest to the speaker first; the author is implied. */
  readonly via: readonly Relay[];
  /** The Statement whose content this one stands in. */
  readonly parent?: string;
  readonly act: Act;
  readonly cueStance?: CueStance;
  readonly hedge?: Span;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Time.id of when it was said. */
  readonly saidAt?: string;
  /** Time.id of when what it says was or will be so. */
  readonly asOf?: string;
  /** 0..1: the share of statements found by the same rule that are right, as measured. */
  readonly confidence: number;
  readonly gaps: readonly Gap[];
  /** The rule or model that found it. */
  readonly by: string;
}
