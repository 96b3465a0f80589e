import type { Kysely } from 'kysely';
import { creditsAnother, keyKindsOf, orderDate, packWords, plainSignatureOf } from '../../copies/index.ts';
import { storeText } from '../../database/exact-text.ts';
import { insertRows } from '../../database/insert-rows.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { isToPlant, markCells } from '../cells/cell-tree.ts';
import type { EnteredArticle, Layer, ToldArticle } from '../layer.ts';
import { type CopyBounds, disturbedBy } from './copies-found.ts';
import { markedArticle, markOf, type Placed, placed } from './copies-order.ts';
import { followersOf, signatureFrom, signatureRow } from './copies-rows.ts';
import { settleCopies } from './copies-settled.ts';

/** The kind of the marks of articles whose copies are to be looked for anew. */
const KIND = 'copies';

/** How many values one command names at most. */
const NAMED = 128;

const mark = (db: Kysely<Schema>, articles: readonly Placed[]) => markCells(db, KIND, articles.map(markOf));

/** What an article is known by among its copies. */
interface Signed {
  readonly published?: string;
  readonly keys: ReturnType<typeof keyKindsOf>;
  readonly words: Uint8Array;
}

const prepare = ({ id, page, published: told, outlet, reading }: ToldArticle): Signed => {
  const published = optional('published', orderDate(told, creditsAnother(reading.article.text, outlet)));
  const { published: _, ...text } = reading.article;
  const signature = plainSignatureOf({ ...text, id, ...published }, page);
  return { ...published, keys: keyKindsOf(signature), words: packWords(signature) };
};

const enter = async (
  db: Kysely<Schema>,
  { number, id, page }: EnteredArticle,
  { published, keys, words, bounds }: Signed & { readonly bounds: CopyBounds },
): Promise<void> => {
  const at = placed({ number, id, ...optional('published', published) });
  const { instant, rank } = at;
  await insertRows(db, 'signature', [
    { article: number, id, instant, rank, published: storeText(published) ?? null, page: page ?? null, words },
  ]);
  await insertRows(
    db,
    'copy_key',
    [...keys.whole, ...keys.passages].map((key) => ({ key, instant, rank, article: number })),
  );
  // while a rebuild enters articles, every one is marked itself
  const disturbed = (await isToPlant(db, KIND)) ? [] : await disturbedBy(db, { at, keys, bounds });
  await mark(db, [at, ...disturbed]);
};

/** Settles articles in the order of publication, since the origin of words is that of those they were taken from. */
const settle = async (db: Kysely<Schema>, limit: number, bounds: CopyBounds): Promise<number> => {
  const marks = await db
    .selectFrom('dirty')
    .select('cell')
    .where('kind', '=', KIND)
    .orderBy('cell')
    .limit(limit)
    .execute();
  for (const { cell } of marks) {
    await db.deleteFrom('dirty').where('kind', '=', KIND).where('cell', '=', cell).execute();
    await mark(db, await settleCopies(db, markedArticle(cell), bounds));
  }
  return marks.length;
};

const leave = async (db: Kysely<Schema>, article: number, bounds: CopyBounds): Promise<void> => {
  const row = await signatureRow(db, article);
  if (row === undefined) return;
  const keys = keyKindsOf(signatureFrom(row));
  await mark(db, [...(await disturbedBy(db, { at: row, keys, bounds })), ...(await followersOf(db, article))]);
  const all = [...keys.whole, ...keys.passages];
  for (let at = 0; at < all.length; at += NAMED)
    await db
      .deleteFrom('copy_key')
      .where('key', 'in', all.slice(at, at + NAMED))
      .where('instant', '=', row.instant)
      .where('rank', '=', row.rank)
      .where('article', '=', article)
      .execute();
  await db.deleteFrom('copy').where('article', '=', article).execute();
  await db.deleteFrom('copy').where('other', '=', article).execute();
  await db.deleteFrom('origin').where('article', '=', article).execute();
  await db.deleteFrom('signature').where('article', '=', article).execute();
  await db.deleteFrom('dirty').where('kind', '=', KIND).where('cell', '=', markOf(row)).execute();
};

/** The layer of copies within these bounds: who has words of whom, and where the words of an article come from. */
export const copiesWithin = (bounds: CopyBounds): Layer<Signed> => ({
  name: 'copies',
  prepare,
  enter: (db, article, signed) => enter(db, article, { ...signed, bounds }),
  leave: (db, article) => leave(db, article, bounds),
  settle: (db, limit) => settle(db, limit, bounds),
});

// A wire story in 64 outlets is told whole, one in more of them by the first 64, its original among them. An article that comes
// in before all others of a passage has each of those compared anew, at about 10 ms: hence no more than 256.
export const copies = copiesWithin({ earliest: 64, formula: 256 });
