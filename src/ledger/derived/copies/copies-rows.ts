import type { Kysely, Selectable } from 'kysely';
import { type Copy, type Signature, unpackWords } from '../../copies/index.ts';
import { restoreText } from '../../database/exact-text.ts';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { CopyRow, Schema, SignatureRow } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import type { Placed } from './copies-order.ts';

/** The signature of a row. */
export const signatureFrom = ({ id, published, page, words }: Selectable<SignatureRow>): Signature => ({
  article: id,
  ...optional('published', restoreText(published)),
  ...optional('page', page),
  ...unpackWords(words),
});

/** The rows of the signatures of some articles. */
export const signatureRows = preparedFor('signatures', (db, articles: readonly number[]) =>
  db.selectFrom('signature').selectAll().where('article', 'in', articles),
);

/** The row of the signature of an article, if it is entered. */
export const signatureRow = async (
  db: Kysely<Schema>,
  article: number,
): Promise<Selectable<SignatureRow> | undefined> => (await signatureRows(db, [article]))[0];

const followers = prepared('followers', (db) =>
  db
    .selectFrom('copy')
    .innerJoin('signature', 'signature.article', 'copy.article')
    .select(['signature.article', 'signature.instant', 'signature.rank'])
    .where('copy.other', '=', 0),
);

/** The later articles that have words of this one. */
export const followersOf = (db: Kysely<Schema>, article: number): Promise<readonly Placed[]> => followers(db, article);

const FIELDS = 5;

/** Passages as numbers, five each. */
const packPassages = (passages: Copy['passages']): string =>
  JSON.stringify(
    passages.flatMap(({ span, otherSpan, same }) => [span.start, span.end, otherSpan.start, otherSpan.end, same]),
  );

/** Undoes `packPassages`. */
export const unpackPassages = (packed: string): Copy['passages'] => {
  const numbers = JSON.parse(packed) as readonly number[];
  return Array.from({ length: numbers.length / FIELDS }, (_, at) => {
    const [start = 0, end = 0, otherStart = 0, otherEnd = 0, same = 0] = numbers.slice(at * FIELDS);
    return { span: { start, end }, otherSpan: { start: otherStart, end: otherEnd }, same };
  });
};

/** The row of what an article shares with an earlier one. */
export const copyRow = ({ kind, containment, passages }: Copy, article: number, other: number): CopyRow => ({
  article,
  other,
  kind,
  containment,
  passages: packPassages(passages),
});
