import type { Kysely } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import { packClaims, pathsOf, type Sketch, sketchesOf } from '../../matches/index.ts';
import { optional } from '../../optional.ts';
import { voicesOf } from '../actors/voices.ts';
import { type CellKind, cleanCells, dirtyCells, enterCells, leaveCells } from '../cells/cells.ts';
import type { Layer, ToldArticle } from '../layer.ts';
import { settleMatches } from './matches-settled.ts';
import { knownWords } from './matches-words.ts';

/** So many claims are held against each other: every two of them, so that its square is what a cell costs. */
const KIND: CellKind = { kind: 'matches', cap: 64 };

interface Filed {
  readonly sketch: Sketch;
  readonly paths: readonly (readonly string[])[];
}

/** The claims of an article that are compared with those of others, each with its paths. */
const filedOf = async (db: Kysely<Schema>, article: ToldArticle): Promise<readonly Filed[]> => {
  const { number, reading, name, outlet, published } = article;
  const voices = await voicesOf(db, [number]);
  const sketches = sketchesOf({
    reading,
    ...optional('name', name),
    ...optional('outlet', outlet),
    ...optional('published', published),
    voiceKey: ({ id }) => voices.keyOf(number, id) ?? `${reading.id} ${id}`,
  });
  const answered = new Set(sketches.flatMap(({ answers }) => answers ?? []));
  const vectors = knownWords();
  return sketches
    .map((sketch) => ({ sketch, paths: pathsOf(sketch, { answered, vectors }) }))
    .filter(({ paths }) => paths.length > 0);
};

const enter = async (db: Kysely<Schema>, article: ToldArticle): Promise<void> => {
  if (article.superseded) return;
  const filed = await filedOf(db, article);
  const packed = packClaims(filed.map(({ sketch }) => sketch));
  if (packed === undefined) return;
  const { number } = article;
  const first = number * ROWS_PER_ARTICLE;
  await insertRows(db, 'claim_article', [{ article: number, body: JSON.stringify(packed.shared) }]);
  await insertRows(
    db,
    'claim',
    packed.claims.map((claim, at) => ({ number: first + at, article: number, body: JSON.stringify(claim) })),
  );
  await enterCells(
    db,
    KIND,
    filed.flatMap(({ paths }, at) => paths.map((path) => ({ item: first + at, article: number, path }))),
  );
};

const leave = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const { numDeletedRows } = await db.deleteFrom('claim_article').where('article', '=', article).executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const first = article * ROWS_PER_ARTICLE;
  await db
    .deleteFrom('claim')
    .where('number', '>=', first)
    .where('number', '<', first + ROWS_PER_ARTICLE)
    .execute();
  await leaveCells(db, KIND, article);
};

const settle = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const cells = await dirtyCells(db, KIND, limit);
  await settleMatches(db, cells);
  await cleanCells(db, KIND, cells);
  return cells.length;
};

/** What statements are to each other by their contents, and the questions that they answer differently. */
export const matches: Layer = { name: 'matches', enter, leave, settle };
