import type { Article, Block, BlockRole } from '../../model/article.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { type Mark, marksOf, type Segment, segments } from './segments.ts';

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

/**
 * An article as blocks of marked segments, in the order of the text.
 * Every character that is not white space between blocks stands in exactly one segment.
 */
export const layOut = (article: Article, statements: readonly Statement[]): readonly LaidBlock[] => {
  const inOrder = [...article.blocks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const blocks = outermost(inOrder);
  const datelines = inOrder
    .filter(
      (block) =>
        block.role === 'dateline' &&
        blocks.some((outer) => outer.role !== 'dateline' && contains(outer.span, block.span)),
    )
    .map((block): Mark => ({ statement: '', part: 'dateline', span: block.span }));
  const marks = [...datelines, ...statements.flatMap(marksOf)];
  const opened = new Set(['']);
  const opening = (segment: Segment): LaidSegment => {
    const opens = [...new Set(segment.marks.map((mark) => mark.statement))].filter((id) => !opened.has(id));
    for (const id of opens) opened.add(id);
    return { ...segment, opens };
  };
  return withGaps(article.text, blocks).map((block) => ({
    ...block,
    segments: segments(article.text, block.span, marks).map(opening),
  }));
};
