/**
 * A half-open range [start, end) of UTF-16 code units of `Article.text`.
 * `text.slice(start, end)` is always the words themselves. An empty range is not a span.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a list of spans covers, in the order of the list, joined by " … " where they do not touch. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.reduce((words, span, at) => {
    const before = spans[at - 1];
    const glue = before === undefined ? '' : text.slice(before.end, span.start).trim() === '' ? ' ' : ' … ';
    return words + glue + text.slice(span.start, span.end);
  }, '');

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
