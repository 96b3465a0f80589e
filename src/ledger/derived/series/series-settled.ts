import type { Kysely, Selectable } from 'kysely';
import { preparedFor } from '../../database/prepared.ts';
import type { PointRow, ProfileRow, Schema, SeriesRow, SeriesWordRow } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { type FigurePoint, figuresOf, matchIdsOf, type Profile, pairOf } from '../../series/index.ts';
import type { Cell } from '../cells/cells.ts';
import { type Originals, originalsKept } from '../copies/originals.ts';
import type { JudgedDifferent } from '../judged-different.ts';
import { sameVoicesIn } from '../known-voices.ts';
import { articlesOf, loadTold, type Told } from '../load-told.ts';
import { type CellRows, rowsOfCell } from '../match-rows.ts';
import { pointFrom, profileFrom, seriesRow, seriesWordRows } from './series-rows.ts';

export const LAYER = 'series';

/** Some cells with all that their series depend on; plain data. */
export interface FiguresLoaded extends Told {
  readonly points: readonly Selectable<PointRow>[];
  readonly profiles: readonly Selectable<ProfileRow>[];
}

/** The rows of what is derived of a cell. */
export interface SeriesFound {
  readonly cell: string;
  readonly series: readonly SeriesRow[];
  readonly words: readonly SeriesWordRow[];
  readonly rows: CellRows;
}

const pointsNamed = preparedFor('points named', (db, numbers: readonly number[]) =>
  db.selectFrom('point').selectAll().where('number', 'in', numbers),
);

const profilesOf = preparedFor('profiles', (db, articles: readonly number[]) =>
  db.selectFrom('profile').selectAll().where('article', 'in', articles),
);

/** Loads what the series of cells depend on. */
export const loadFigures = async (db: Kysely<Schema>, cells: readonly Cell[]): Promise<FiguresLoaded> => {
  const points = await pointsNamed(
    db,
    cells.flatMap(({ items }) => items),
  );
  return { ...(await loadTold(db, cells, points)), points, profiles: await profilesOf(db, articlesOf(points)) };
};

/** A point whose words were told elsewhere first says so. */
const asTold = (point: FigurePoint, originals: Originals | undefined): FigurePoint => {
  const { article, span } = point.point;
  const telling = originals?.telling(span) ?? article;
  return telling === article ? point : { ...point, point: { ...point.point, copyOf: telling } };
};

interface Gathered {
  readonly points: ReadonlyMap<number, FigurePoint>;
  readonly profiles: ReadonlyMap<number, Profile>;
  readonly articleOf: ReadonlyMap<number, number>;
}

const toldIn = ({ points, profiles, origins }: FiguresLoaded): Gathered => {
  const heads = new Map(profiles.map((row) => [row.article, profileFrom(row)]));
  const originals = originalsKept(origins, (article) => heads.get(article)!.shared.article);
  return {
    points: new Map(
      points.map((row) => [
        row.number,
        asTold(pointFrom(row, heads.get(row.article)!.shared), originals.get(row.article)),
      ]),
    ),
    profiles: new Map(
      [...heads].map(([article, { profile }]) => [
        article,
        { ...profile, ...optional('copyOf', originals.get(article)?.copyOf) },
      ]),
    ),
    articleOf: new Map(points.map(({ number, article }) => [number, article])),
  };
};

/** Pairs of figures of which a person said that they are of different matters. */
const differentPairs = (points: readonly FigurePoint[], different: readonly JudgedDifferent[]): ReadonlySet<string> => {
  if (different.length === 0) return new Set();
  const byArticle = Map.groupBy(points, ({ point }) => point.article);
  const pairs = different.flatMap(({ match, a, b }) =>
    (byArticle.get(a) ?? []).flatMap((x) =>
      (byArticle.get(b) ?? []).flatMap((y) =>
        matchIdsOf(x, y).includes(match) ? [pairOf(x.point.figure, y.point.figure)] : [],
      ),
    ),
  );
  return new Set(pairs);
};

/** The series of cells, what their tellings are to each other, and the disputes among them. */
export const seriesIn = (loaded: FiguresLoaded): readonly SeriesFound[] => {
  const told = toldIn(loaded);
  const same = sameVoicesIn(loaded.voices);
  return loaded.cells.map(({ cell, items }, at) => {
    const points = items.flatMap((item) => told.points.get(item) ?? []);
    const articles = new Set(items.flatMap((item) => told.articleOf.get(item) ?? []));
    const found = figuresOf({
      points,
      profiles: [...articles].flatMap((article) => told.profiles.get(article) ?? []),
      different: differentPairs(points, loaded.different),
      sameVoice: same[at]!,
    });
    return {
      cell,
      series: found.series.map((series) => seriesRow(cell, series)),
      words: found.series.flatMap(seriesWordRows),
      rows: rowsOfCell({ layer: LAYER, cell }, found),
    };
  });
};
