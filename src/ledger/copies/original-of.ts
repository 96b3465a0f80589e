import type { Span } from '../../model/index.ts';
import { byPublication, type Dated } from './earlier.ts';
import type { Copy } from './find-copies.ts';

// Most of a statement must stand in words that are shared: a copy may add what nobody said before.
const MOST = 0.5;

const covered = (span: Span, { span: shared }: { readonly span: Span }): number =>
  Math.max(0, Math.min(span.end, shared.end) - Math.max(span.start, shared.start));

/**
 * The earliest published article, before this one, whose words a span of it repeats; undefined where the words are its
 * own. `copies` are those of the article, `dates` tell when each article of them was published.
 */
export const originalOf = (
  span: Span,
  article: Dated,
  { copies, dates }: { readonly copies: readonly Copy[]; readonly dates: ReadonlyMap<string, Dated> },
): string | undefined =>
  copies
    .filter(({ passages }) => {
      const sum = passages.reduce((characters, passage) => characters + covered(span, passage), 0);
      return sum >= MOST * (span.end - span.start);
    })
    .flatMap(({ other }) => dates.get(other) ?? [])
    .filter((other) => byPublication(other, article) < 0)
    .sort(byPublication)[0]?.article;
