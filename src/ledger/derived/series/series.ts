import type { Kysely } from 'kysely';
import type { Reading } from '../../../model/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import type { PointRow, ProfileRow, Schema } from '../../database/schema.ts';
import { cellPath, pointsOf, profileOf } from '../../series/index.ts';
import { type CellItem, type CellKind, cleanCells, dirtyCells, enterCells } from '../cells/cells.ts';
import {
  type Apart,
  type EnteredArticle,
  type FormedArticle,
  type Layer,
  onThisThread,
  type ToldArticle,
} from '../layer.ts';
import { leaveItems } from '../leave-items.ts';
import { settleInPieces } from '../settle-in-pieces.ts';
import { keepSeries } from './series-kept.ts';
import { pointRows, profileRow } from './series-rows.ts';
import { type FiguresLoaded, LAYER, loadFigures, type SeriesFound, seriesIn } from './series-settled.ts';

/** So many figures are held against each other: what is told of one event, and what it takes to keep it from others. */
const KIND: CellKind = { kind: LAYER, cap: 112 };
/** Cells that are loaded and worked on at a time. */
const PIECE = 8;

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

/** Rows of the figures of an article; none where nothing is counted. */
interface Counted {
  readonly profile: ProfileRow;
  readonly points: readonly PointRow[];
  readonly items: readonly CellItem[];
}

const prepare = (article: FormedArticle): Counted | undefined => {
  if (article.superseded || article.reading.figures.length === 0) return undefined;
  const { number, name, voiceOf } = article;
  const reading = datedReading(article);
  const profile = profileOf(reading);
  const found = pointsOf(reading, profile, name);
  if (found.length === 0) return undefined;
  const points = found.map((one) => {
    const voice = one.point.speaker && voiceOf(one.point.speaker.id);
    return voice === undefined ? one : { ...one, voice };
  });
  const rows = pointRows(number, points);
  return {
    profile: profileRow(article, profile),
    points: rows,
    items: points.map((point, at) => ({
      item: rows[at]!.number,
      article: number,
      path: cellPath(point),
      span: point.point.span,
    })),
  };
};

const enter = async (db: Kysely<Schema>, _: EnteredArticle, counted: Counted | undefined): Promise<void> => {
  if (counted === undefined) return;
  await insertRows(db, 'profile', [counted.profile]);
  await insertRows(db, 'point', counted.points);
  await enterCells(db, KIND, counted.items);
};

const leave = (db: Kysely<Schema>, article: number): Promise<void> =>
  leaveItems(db, article, { head: 'profile', items: 'point', kind: KIND });

const settle = async (
  db: Kysely<Schema>,
  limit: number,
  apart: Apart<FiguresLoaded, readonly SeriesFound[]> = onThisThread(seriesIn),
): Promise<number> => {
  const cells = await dirtyCells(db, KIND, limit);
  await settleInPieces(cells, PIECE, {
    load: (some) => loadFigures(db, some),
    apart,
    store: (found) => keepSeries(db, found),
  });
  await cleanCells(db, KIND, cells);
  return cells.length;
};

/** Figures of one measure, their matches and their disputes. */
export const series: Layer<Counted | undefined, FiguresLoaded, readonly SeriesFound[]> = {
  name: LAYER,
  prepare,
  enter,
  leave,
  work: seriesIn,
  settle,
};
