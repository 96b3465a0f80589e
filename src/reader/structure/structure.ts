import type { Article, Block, Span } from '../../model/index.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { type Run, splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

/** What later stages stand on: exact, found without a lexicon of meanings and without a model. */
export interface Structure {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The blocks that are read, with the tokens of each. Bylines, datelines and notes are not. */
  readonly blocks: readonly (Run & { readonly block: Block })[];
  readonly sentences: readonly Run[];
  /**
   * Sentences taken together where a quotation runs over several of them, with the clause that tags it:
   * “One. Two,” she said. — one unit.
   */
  readonly units: readonly Unit[];
  readonly quotations: readonly Quotation[];
  /** For each token the index of the quotation it stands in, or -1. Marks belong to their quotation. */
  readonly quotationOf: Int32Array;
}

export interface Unit extends Run {
  /** Index into `Structure.blocks`. */
  readonly block: number;
}

const READ_ROLES: ReadonlySet<Block['role']> = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'subheading',
  'caption',
]);

/** The tagging clause after a quotation that ends in a stop is at most this many tokens long: ”? the governor of Kursk asked. */
const TAG_REACH = 12;

const quotationsOfTokens = (tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array => {
  const of = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  quotations.forEach((quotation, index) => {
    while (at < tokens.length && tokens[at]!.end <= quotation.start) at += 1;
    for (let i = at; i < tokens.length && tokens[i]!.start < quotation.end; i++) of[i] = index;
  });
  return of;
};

/** Whether a short clause with a cue verb, and nothing else, follows a quotation that ended: “Why?” the mayor asked. */
const tagFollows = (tokens: readonly Token[], next: Run, quotationOf: Int32Array): boolean => {
  for (let i = next.from; i < next.to && i < next.from + TAG_REACH; i++) {
    if (quotationOf[i] !== -1) return false;
    const entry = CUE_FORMS.get(tokens[i]!.lower);
    if (entry !== undefined && entry.lemma !== tokens[i]!.lower && entry.deed === undefined) {
      const after = tokens[i + 1];
      if (after === undefined || i + 1 >= next.to || i === next.from) return true;
      return /^[.!?]$/u.test(after.lower) || (after.word && i + 4 >= next.to);
    }
  }
  return false;
};

const joinsNext = (tokens: readonly Token[], sentence: Run, next: Run, quotationOf: Int32Array): boolean => {
  const last = quotationOf[sentence.to - 1]!;
  const first = quotationOf[next.from]!;
  if (last !== -1 && last === first) return true;
  return last !== -1 && first === -1 && tagFollows(tokens, next, quotationOf);
};

const unitsOf = (
  tokens: readonly Token[],
  sentences: readonly Run[],
  block: number,
  quotationOf: Int32Array,
): Unit[] => {
  const units: Unit[] = [];
  for (const sentence of sentences) {
    const before = units.at(-1);
    if (before !== undefined && joinsNext(tokens, before, sentence, quotationOf))
      units[units.length - 1] = { ...before, to: sentence.to };
    else units.push({ ...sentence, block });
  }
  return units;
};

/** Where a block's own words begin: after the dateline inside it. */
const bodyOf = (block: Block, datelines: readonly Span[]): Span => {
  const dateline = datelines.find(
    (d) => d.start >= block.span.start && d.start < block.span.end && d.end <= block.span.end,
  );
  return dateline === undefined ? block.span : { start: dateline.end, end: block.span.end };
};

/** Tokens, sentences and quotations of an article. The text is looked at, never changed. */
export const findStructure = (article: Article): Structure => {
  const { text } = article;
  const datelines = article.blocks.filter((b) => b.role === 'dateline').map((b) => b.span);
  const read = article.blocks
    .filter((b) => READ_ROLES.has(b.role))
    .map((block) => ({ block, body: bodyOf(block, datelines) }));
  const tokens: Token[] = [];
  const blocks = read.map(({ block, body }) => {
    const from = tokens.length;
    for (const token of tokenize(text, body)) tokens.push(token);
    return { block, from, to: tokens.length };
  });
  const quotations = findQuotations(
    text,
    read.map(({ body }) => body),
  );
  const quotationOf = quotationsOfTokens(tokens, quotations);
  const sentences: Run[] = [];
  const units: Unit[] = [];
  blocks.forEach((block, index) => {
    const own = splitSentences(text, tokens, block);
    sentences.push(...own);
    units.push(...unitsOf(tokens, own, index, quotationOf));
  });
  return { article, text, tokens, blocks, sentences, units, quotations, quotationOf };
};

/** The word of a token, lower-cased; empty beyond the last. */
export const lowerAt = (structure: Structure, at: number): string => structure.tokens[at]?.lower ?? '';

/** Tokens of a span, as a run; empty where the span lies outside of what is read. */
export const runOf = (structure: Structure, span: Span): Run => {
  const { tokens } = structure;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.end <= span.start) low = mid + 1;
    else high = mid;
  }
  let to = low;
  while (to < tokens.length && tokens[to]!.start < span.end) to += 1;
  return { from: low, to };
};

/** Index of the unit that holds a place in the text. */
export const unitAt = ({ units, tokens }: Structure, start: number): number => {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[units[mid]!.to - 1]!.end > start) high = mid;
    else low = mid + 1;
  }
  return low;
};
