import type { Article, Block, BlockRole } from '../../model/article.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { type Mark, marksOf, type Part, type Segment, segments } from './segments.ts';

/** `loose`: words that stand in no block; shown too, since no character may be lost. */
export type LaidRole = BlockRole | 'loose';

export interface LaidSegment extends Segment {
  /** Ids of the statements whose first words these are. */
  readonly opens: readonly string[];
}

export interface LaidBlock {
  readonly role: LaidRole;
  readonly span: Span;
  readonly segments: readonly LaidSegment[];
}

type Plain = { readonly role: LaidRole; readonly span: Span };

/** The blocks that stand by themselves, in order; what a block before has shown already is not shown again. */
const outermost = (blocks: readonly Block[]): readonly Block[] => {
  let shown = 0;
  return blocks.flatMap((block) => {
    const start = Math.max(block.span.start, shown);
    shown = Math.max(shown, block.span.end);
    return start < block.span.end ? [{ role: block.role, span: { start, end: block.span.end } }] : [];
  });
};

const gap = (text: string, start: number, end: number): readonly Plain[] =>
  start < end && text.slice(start, end).trim() !== '' ? [{ role: 'loose', span: { start, end } }] : [];

const withGaps = (text: string, blocks: readonly Plain[]): readonly Plain[] => {
  const ends = [0, ...blocks.map((block) => block.span.end)];
  const last = gap(text, ends[blocks.length] ?? 0, text.length);
  return [...blocks.flatMap((block, at) => [...gap(text, ends[at] ?? 0, block.span.start), block]), ...last];
};

const TOLD: ReadonlySet<Part> = new Set(['source', 'cue', 'content']);

/** Puts each statement's opening at its first words within the block where its content begins. */
const open = (blocks: readonly LaidBlock[], statements: readonly Statement[]): readonly LaidBlock[] => {
  const begins = new Map(statements.map(({ id, content }) => [id, Math.min(...content.map(({ start }) => start))]));
  const opened = new Set<string>();
  const isHome = ({ span }: LaidBlock, id: string): boolean => {
    const at = begins.get(id);
    return at !== undefined && span.start <= at && at < span.end;
  };
  const opening = (block: LaidBlock, segment: LaidSegment): LaidSegment => {
    const here = segment.marks.filter(({ part, statement }) => TOLD.has(part) && isHome(block, statement));
    const opens = [...new Set(here.map(({ statement }) => statement))].filter((id) => !opened.has(id));
    for (const id of opens) opened.add(id);
    return opens.length === 0 ? segment : { ...segment, opens };
  };
  return blocks.map((block) => ({ ...block, segments: block.segments.map((segment) => opening(block, segment)) }));
};

/**
 * An article as blocks of marked segments, in the order of the text.
 * Every character that is not white space between blocks stands in exactly one segment.
 */
export const layOut = (article: Article, statements: readonly Statement[]): readonly LaidBlock[] => {
  const inOrder = [...article.blocks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const blocks = outermost(inOrder);
  const bodies = blocks.filter(({ role }) => role !== 'dateline');
  const datelines = inOrder
    .filter(({ role, span }) => role === 'dateline' && bodies.some((body) => contains(body.span, span)))
    .map(({ span }): Mark => ({ statement: '', part: 'dateline', span }));
  const marks = [...datelines, ...statements.flatMap(marksOf)];
  const laid = withGaps(article.text, blocks).map((block) => ({
    ...block,
    segments: segments(article.text, block.span, marks).map((segment) => ({ ...segment, opens: [] })),
  }));
  return open(laid, statements);
};
