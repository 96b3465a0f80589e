import type { Span } from '../../model/index.ts';

/** The items that lie within a span, of items in order of the text. */
export const within = <T extends { readonly span: Span }>(items: readonly T[], { start, end }: Span): readonly T[] => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < items.length && items[at]!.span.start < end; at++)
    if (items[at]!.span.end <= end) found.push(items[at]!);
  return found;
};

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The item nearest to a span, the earlier of two as near. */
export const nearest = <T extends { readonly span: Span }>(items: readonly T[], to: Span): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best === undefined || gap(item.span, to) < gap(best.span, to) ? item : best),
    undefined,
  );
