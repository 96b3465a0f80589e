import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';

/** What a stretch of text is to a statement; `dateline` belongs to no statement. */
export type Part = 'source' | 'cue' | 'content' | 'relay' | 'hedge' | 'dateline';

/** One span of one statement. `statement` is its id, empty for a dateline. */
export interface Mark {
  readonly statement: string;
  readonly part: Part;
  readonly span: Span;
}

/** A stretch of text under the same marks throughout, the widest mark first. */
export interface Segment extends Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** All spans of a statement as marks. */
export const marksOf = (statement: Statement): readonly Mark[] => {
  const mark = (part: Part) => (span: Span) => ({ statement: statement.id, part, span });
  return [
    ...statement.content.map(mark('content')),
    ...statement.source.map(mark('source')),
    ...statement.cue.map(mark('cue')),
    ...statement.via.map((relay) => mark('relay')(relay.span)),
    ...(statement.hedge ? [mark('hedge')(statement.hedge)] : []),
  ];
};

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The offset itself, or the one before where it would cut a character in two. */
const whole = (text: string, at: number): number =>
  at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)) ? at - 1 : at;

const width = (mark: Mark): number => mark.span.end - mark.span.start;

/**
 * Cuts `text.slice(block.start, block.end)` wherever a mark begins or ends.
 * Offsets are UTF-16 code units. The texts of the segments, joined, are the block's text: nothing lost, nothing twice.
 */
export const segments = (text: string, block: Span, marks: readonly Mark[]): readonly Segment[] => {
  const clamp = (at: number): number => Math.min(Math.max(whole(text, at), block.start), block.end);
  const waiting = marks
    .map((mark) => ({ mark, start: clamp(mark.span.start), end: clamp(mark.span.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.start - a.start);
  const cuts = new Set([block.start, block.end, ...waiting.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  // A sweep along the text: a paragraph of a thousand statements is cut as fast as a hundred of ten.
  let open: readonly Mark[] = [];
  const closing = new Map<Mark, number>();
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? block.end;
    const opening: Mark[] = [];
    for (let next = waiting.at(-1); next?.start === start; next = waiting.at(-1)) {
      opening.push(next.mark);
      closing.set(next.mark, next.end);
      waiting.pop();
    }
    const still = open.filter((mark) => (closing.get(mark) ?? 0) > start);
    open = [...still, ...opening].sort((a, b) => width(b) - width(a));
    return { start, end, text: text.slice(start, end), marks: open };
  });
};
