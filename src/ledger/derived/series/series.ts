import type { Kysely } from 'kysely';
import type { Reading } from '../../../model/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import { cellPath, pointsOf, profileOf } from '../../series/index.ts';
import { voicesOf } from '../actors/voices.ts';
import { type CellKind, cleanCells, dirtyCells, enterCells, leaveCells } from '../cells/cells.ts';
import type { Layer, ToldArticle } from '../layer.ts';
import { pointRows, profileRow } from './series-rows.ts';
import { settleSeries } from './series-settled.ts';

/** So many figures are held against each other: what is told of one event, and what it takes to keep it from others. */
const KIND: CellKind = { kind: 'series', cap: 160 };

/** The reading, dated as the article first appeared and not as it first came in. */
const datedReading = ({ reading, outlet, published }: ToldArticle): Reading => {
  const { outlet: _, published: __, ...article } = reading.article;
  return {
    ...reading,
    article: {
      ...article,
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
    },
  };
};

const enter = async (db: Kysely<Schema>, article: ToldArticle): Promise<void> => {
  if (article.superseded || article.reading.figures.length === 0) return;
  const { number, name } = article;
  const reading = datedReading(article);
  const profile = profileOf(reading);
  const found = pointsOf(reading, profile, name);
  if (found.length === 0) return;
  const voices = await voicesOf(db, [number]);
  const points = found.map((one) => {
    const voice = one.point.speaker && voices.keyOf(number, one.point.speaker.id);
    return voice === undefined ? one : { ...one, voice };
  });
  const rows = pointRows(number, points);
  await insertRows(db, 'profile', [profileRow(article, profile)]);
  await insertRows(db, 'point', rows);
  await enterCells(
    db,
    KIND,
    points.map((point, at) => ({ item: rows[at]!.number, article: number, path: cellPath(point) })),
  );
};

const leave = async (db: Kysely<Schema>, article: number): Promise<void> => {
  const { numDeletedRows } = await db.deleteFrom('profile').where('article', '=', article).executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const first = article * ROWS_PER_ARTICLE;
  await db
    .deleteFrom('point')
    .where('number', '>=', first)
    .where('number', '<', first + ROWS_PER_ARTICLE)
    .execute();
  await leaveCells(db, KIND, article);
};

const settle = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const cells = await dirtyCells(db, KIND, limit);
  for (const cell of cells) await settleSeries(db, cell);
  await cleanCells(db, KIND, cells);
  return cells.length;
};

/** Figures of one measure, their matches and their disputes. */
export const series: Layer = { name: 'series', enter, leave, settle };
