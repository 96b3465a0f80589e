import type { Span } from '../../model/index.ts';

const isThere = ({ start, end }: Span): boolean => start < end;

/** The first of disjoint spans in order that ends after an offset. */
const firstAfter = (spans: readonly Span[], offset: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those of disjoint spans in order that have something of a span in them. */
export const touching = <S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] => {
  const found: S[] = [];
  for (let at = firstAfter(spans, start); at < spans.length && spans[at]!.start < end; at++) found.push(spans[at]!);
  return found;
};

/** What is left of a span beside disjoint ones in order. */
export const beside = <S extends Span>(span: S, others: readonly Span[]): readonly S[] => {
  const parts: S[] = [];
  let { start } = span;
  for (const other of touching(others, span)) {
    parts.push({ ...span, start, end: other.start });
    start = other.end;
  }
  return [...parts, { ...span, start }].filter(isThere);
};

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Disjoint spans in order with others added beside them; of those that overlap, the first gets the words. */
export const addBeside = <S extends Span>(there: readonly S[], more: readonly S[]): readonly S[] => {
  const added: S[] = [];
  let reach = 0;
  for (const span of [...more].sort(byPlace)) {
    const rest = { ...span, start: Math.max(span.start, reach) };
    if (isThere(rest)) added.push(...beside(rest, there));
    reach = Math.max(reach, span.end);
  }
  return [...there, ...added].sort(byPlace);
};
