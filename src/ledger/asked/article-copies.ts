import type { Kysely } from 'kysely';
import type { ArticleCopy, CopyKind, Reading, Span, StatementCopies } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { unpackPassages } from '../derived/copies/copies-rows.ts';
import { type Originals, originalsOf } from '../derived/copies/originals.ts';
import { optional } from '../optional.ts';

/** Others of which an article tells; one that thousands have run has more. */
const SHOWN = 200;
/** Others by which statements are counted, on either side. */
const COUNTED = 500;

const pairs = (
  db: Kysely<Schema>,
  article: number,
  [side, far]: readonly ['article', 'other'] | readonly ['other', 'article'],
) =>
  db
    .selectFrom('copy')
    .innerJoin('signature', 'signature.article', `copy.${far}`)
    .innerJoin('article', 'article.number', `copy.${far}`)
    .select(['article.id', 'article.headline', 'article.outlet', 'signature.published'])
    .select(['copy.kind', 'copy.containment', 'copy.passages'])
    .where(`copy.${side}`, '=', article)
    .orderBy('signature.instant')
    .orderBy('signature.rank')
    .limit(COUNTED)
    .execute();

type Row = Awaited<ReturnType<typeof pairs>>[number];

const turned = ({ span, otherSpan, same }: ArticleCopy['passages'][number]) => ({
  span: otherSpan,
  otherSpan: span,
  same,
});

const copyOf = (row: Row, earlier: boolean): ArticleCopy => {
  const passages = unpackPassages(row.passages);
  return {
    article: row.id,
    ...optional('headline', restoreText(row.headline)),
    ...optional('outlet', restoreText(row.outlet)),
    ...optional('published', restoreText(row.published)),
    kind: row.kind as CopyKind,
    earlier,
    containment: row.containment,
    passages: earlier ? passages : passages.map(turned).sort((a, b) => a.span.start - b.span.start),
  };
};

// As in the origins of words: most of a statement must be there.
const MOST = 0.5;

const lengthOf = ({ start, end }: Span): number => Math.max(0, end - start);

const has = ({ passages }: ArticleCopy, spans: readonly Span[]): boolean => {
  const common = spans.flatMap(({ start, end }) =>
    passages.map(({ span }) => lengthOf({ start: Math.max(start, span.start), end: Math.min(end, span.end) })),
  );
  const least = MOST * spans.reduce((sum, span) => sum + lengthOf(span), 0);
  return least > 0 && common.reduce((sum, length) => sum + length, 0) >= least;
};

const statementCopies = (reading: Reading, copies: readonly ArticleCopy[], originals: Originals | undefined) =>
  reading.statements.flatMap(({ id, content }): readonly StatementCopies[] => {
    const others = copies.filter((copy) => copy.kind !== 'version' && has(copy, content));
    const original = originals?.of(...content);
    if (others.length === 0 && original === undefined) return [];
    return [{ statement: id, ...optional('copyOf', original), copies: others.length }];
  });

/** What an article shares with others, earlier ones first, and which of its statements others have too; nothing where it is alone. */
export const articleCopies = async (db: Kysely<Schema>, number: number, reading: Reading) => {
  const earlier = await pairs(db, number, ['article', 'other']);
  const later = await pairs(db, number, ['other', 'article']);
  const copies = [...earlier.map((row) => copyOf(row, true)), ...later.map((row) => copyOf(row, false))];
  if (copies.length === 0) return {};
  const originals = (await originalsOf(db, [number])).get(number);
  const copied = statementCopies(reading, copies, originals);
  return {
    ...optional('copyOf', originals?.copyOf),
    copies: copies.slice(0, SHOWN),
    ...(copied.length === 0 ? {} : { copied }),
  };
};
