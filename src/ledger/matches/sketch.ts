import type { Act, Modality, Span } from '../../model/index.ts';

/** What a word of a claim is: a state or people, another name, a number, or a plain word. */
export type TermKind = 'state' | 'name' | 'number' | 'word';

/** A word, or phrase of one meaning, that tells what a claim is about. */
export interface Term {
  /** What it is compared by: a state's code, a sense, or a stem. */
  readonly key: string;
  /** As written, folded. */
  readonly word: string;
  readonly kind: TermKind;
  /** Said not to be so: "was not told". */
  readonly negated?: true;
  /** Sides of opposites that it takes: "+hold", "-advance". */
  readonly sides?: readonly string[];
}

/** Who tells a claim. `key` says whose voice it is, as far as one article knows. */
export interface Voice {
  readonly key: string;
  /** Id of the actor in its article. */
  readonly actor: string;
  readonly name: string;
  readonly side?: string;
  /** A description as good as any other's: "a woman". */
  readonly unnamed: boolean;
}

/**
 * How a claim is put forward: told to be so, asked for, offered, foreseen, or nothing of the kind (a question, what might be).
 */
export type Mood = 'told' | 'wish' | 'offer' | 'refusal' | 'future' | 'open';

/**
 * One claim of a statement, as it is compared with others: plain data, to be kept in a table. A statement that tells several
 * things has several.
 */
export interface Sketch {
  /** The statement's id and the number of the claim in it. */
  readonly id: string;
  readonly statement: string;
  readonly article: string;
  /** Where the article came from, as it is shown. */
  readonly name?: string;
  readonly outlet?: string;
  readonly span: Span;
  /** The words of the claim. */
  readonly words: string;
  readonly voice?: Voice;
  /** Whether the article itself says it. */
  readonly author: boolean;
  readonly act: Act;
  readonly modality: Modality;
  readonly mood: Mood;
  readonly hedged: boolean;
  readonly terms: readonly Term[];
  /** Of its surroundings: what "we", "it" and "the advance" stand for. May agree with another claim, need not. */
  readonly context: readonly Term[];
  /** What its sides of opposites come to: "+hold". */
  readonly sides: readonly string[];
  /** The state that is told to hold a place. */
  readonly holder?: string;
  /** The day, month or year of which it is told, where one is. */
  readonly asOf?: string;
  readonly published?: string;
  /** The day, month or year in which it was said, where the article tells that: "in June". */
  readonly said?: string;
  /** The statement of its own article that it speaks of: "that is false". */
  readonly answers?: string;
  /** Pairs of states that its article tells to be against each other: "RUS UKR". */
  readonly foes: readonly string[];
  /** Whose matter its article tells of. */
  readonly arena: string;
  readonly gaps: readonly ('source' | 'time' | 'place')[];
  /** The article that first told these words, where that is another: a copy is no telling of its own. */
  readonly original?: string;
  /** The article of which its whole article is a copy, be it an edited one: what both say is said once. */
  readonly story?: string;
}
