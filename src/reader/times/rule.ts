import type { Time } from '../../model/index.ts';
import type { Day } from './calendar.ts';

export type TimeType = Time['type'];
export type Direction = 'behind' | 'ahead';

/** What was read before in the same text: what "the next day" or "the quarter" may lean on. */
export interface Latest {
  /** The last day named, where it was named shortly before. */
  readonly day?: Day;
  /** The last month or year named shortly before: "2012", "2012-06". */
  readonly month?: string;
  readonly year?: number;
  /** The last quarter named in the text, "2012-Q3". */
  readonly quarter?: string;
  /** Whether the same sentence told of six or nine months before. */
  readonly months?: boolean;
}

/** Where an expression stands. */
export interface Scene {
  readonly published: Day | undefined;
  readonly latest: Latest;
  /** Whether tense and words put what is told behind or ahead; undefined where nothing does. */
  readonly direction: () => Direction | undefined;
  /** What stands before and after the matched words in the block, at most 40 code units, lower-cased. */
  readonly before: string;
  readonly after: string;
}

/** The words a pattern matched, with its named parts. */
export interface Found {
  readonly words: string;
  readonly part: (name: string) => string | undefined;
}

/** What an expression means. `from` and `to` narrow it to a part of the matched words. */
export interface Meaning {
  readonly type: TimeType;
  readonly value: string;
  readonly mod?: string;
  readonly basis: Time['basis'];
  readonly from?: number;
  readonly to?: number;
}

/** A pattern and what its words mean; `read` declines with null. */
export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (found: Found, scene: Scene) => Meaning | readonly Meaning[] | null;
}

/** Words before an expression that belong to it and bound or blur it: "early next week", "nearly two years". */
export interface Prefix {
  readonly name: string;
  readonly pattern: RegExp;
  /** The modifier that the words give to what follows; undefined where they do not belong to it. */
  readonly modify: (found: Found, meaning: Meaning, words: string) => string | undefined;
}

/** In the sources of patterns a space stands for white space: one to three characters of it. */
const compile = (source: string): RegExp =>
  new RegExp(source.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'), 'iy');

/** A pattern that begins where it is tried and ends at the end of a word. */
export const pattern = (source: string): RegExp => compile(`(?:${source})(?![A-Za-z0-9\\u00C0-\\u024F_])`);

/** A pattern of words that stand right before an expression. */
export const prefixPattern = (source: string): RegExp => compile(`(?:${source})(?:\\s{1,3}|-)`);

/** Words in lower case with single spaces, as lexicons hold them. */
export const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

export const stated = (type: TimeType, value: string, mod?: string): Meaning => ({
  type,
  value,
  basis: 'stated',
  ...(mod ? { mod } : {}),
});

/** A value that leans on another day; open where there is none to lean on. */
export const leaning = (type: TimeType, value: string | undefined, open: string, mod?: string): Meaning => ({
  type,
  value: value ?? open,
  basis: value === undefined ? 'open' : 'inferred',
  ...(mod ? { mod } : {}),
});
