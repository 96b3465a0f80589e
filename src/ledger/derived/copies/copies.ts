import type { Kysely } from 'kysely';
import { creditsAnother, keyKindsOf, orderDate, packWords, plainSignatureOf } from '../../copies/index.ts';
import { storeText } from '../../database/exact-text.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { isToPlant, markCells } from '../cells/marks.ts';
import { type Apart, type EnteredArticle, type Layer, onThisThread, type ToldArticle } from '../layer.ts';
import { settleInPieces } from '../settle-in-pieces.ts';
import { type Compared, copiesIn, loadSignatures, type SignaturesLoaded } from './copies-compared.ts';
import { type CopyBounds, disturbedBy } from './copies-found.ts';
import { markedFor, markOf, type Placed, placed, TASKS, type Task } from './copies-order.ts';
import { followersOf, signatureFrom, signatureRow } from './copies-rows.ts';
import { keepCopies } from './copies-settled.ts';
import { forgetSharedKeys } from './shared-keys.ts';

/** The kind of the marks of articles whose copies are to be looked for anew. */
const KIND = 'copies';
/** Articles whose signatures are loaded and compared at a time: those of a few days have much in common with the same others. */
const PIECE = 32;

const mark = (db: Kysely<Schema>, task: Task, articles: readonly Placed[]) =>
  markCells(
    db,
    KIND,
    articles.map((article) => markOf(article, task)),
  );

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
    [...keys.whole, ...keys.passages].sort((a, b) => a - b).map((key) => ({ article: number, key, instant, rank })),
  );
  await mark(db, 'earlier', [at]);
  // while a rebuild enters articles, every one is marked itself
  if (await isToPlant(db, KIND)) return;
  await forgetSharedKeys(db);
  const { displaced, turned } = await disturbedBy(db, { at, keys, bounds });
  await mark(db, 'later', [at]);
  await mark(db, 'earlier', turned);
  for (const { article } of displaced) await mark(db, 'earlier', await followersOf(db, article));
};

const marked = prepared('articles to be compared', (db) =>
  db.selectFrom('dirty').select('cell').where('kind', '=', KIND).orderBy('cell').limit(1),
);

const unmark = prepared('compared', (db) => db.deleteFrom('dirty').where('kind', '=', KIND).where('cell', '=', ''));

interface Settling {
  readonly limit: number;
  readonly bounds: CopyBounds;
  readonly apart: Apart<SignaturesLoaded, readonly Compared[]>;
}

/** Settles articles in the order of publication, since the origin of words is that of those they were taken from. */
const settle = async (db: Kysely<Schema>, { limit, bounds, apart }: Settling): Promise<number> => {
  const marks = (await marked(db, KIND, limit)).map(({ cell }) => cell);
  let done = 0;
  await settleInPieces(marks, PIECE, {
    load: (some) => loadSignatures(db, some.map(markedFor), bounds),
    apart,
    store: async (found) => {
      for (const one of found) {
        await unmark(db, KIND, marks[done++]!);
        const { task, articles } = await keepCopies(db, one);
        await mark(db, task, articles);
      }
    },
  });
  return marks.length;
};

const leave = async (db: Kysely<Schema>, article: number, bounds: CopyBounds): Promise<void> => {
  const row = await signatureRow(db, article);
  if (row === undefined) return;
  const keys = keyKindsOf(signatureFrom(row));
  await mark(db, 'origins', await followersOf(db, article));
  if (!(await isToPlant(db, KIND))) {
    const { displaced, turned } = await disturbedBy(db, { at: row, keys, bounds });
    await mark(db, 'later', displaced);
    await mark(db, 'earlier', turned);
  }
  await db.deleteFrom('copy_key').where('article', '=', article).execute();
  await db.deleteFrom('copy').where('article', '=', article).execute();
  await db.deleteFrom('copy').where('other', '=', article).execute();
  await db.deleteFrom('origin').where('article', '=', article).execute();
  await db.deleteFrom('signature').where('article', '=', article).execute();
  for (const task of TASKS) await unmark(db, KIND, markOf(row, task));
};

/** The layer of copies within these bounds: who has words of whom, and where the words of an article come from. */
export const copiesWithin = (bounds: CopyBounds): Layer<Signed, SignaturesLoaded, readonly Compared[]> => ({
  name: 'copies',
  prepare,
  enter: (db, article, signed) => enter(db, article, { ...signed, bounds }),
  leave: (db, article) => leave(db, article, bounds),
  work: copiesIn,
  settle: (db, limit, apart = onThisThread(copiesIn)) => settle(db, { limit, bounds, apart }),
});

// A wire story in 16 outlets is told whole, one in more of them by the first 16, its original among them: a line that many have
// is laid against no more, and of 100,000 made-up articles one meets 54 others so, with 64 of them 122. An article that comes in
// before all others of a passage is laid against each of those: hence no more than 256.
export const copies = copiesWithin({ earliest: 16, formula: 256 });
