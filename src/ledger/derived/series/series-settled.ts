import type { Kysely } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import type { Schema, SeriesWordRow } from '../../database/schema.ts';
import { judgementsNaming, matchJudgements } from '../../kept/judgements.ts';
import { optional } from '../../optional.ts';
import { type FigurePoint, type FiguresTold, figuresOf, matchIdsOf, type Profile, pairOf } from '../../series/index.ts';
import type { Cell } from '../cells/cells.ts';
import { type Originals, originalsOf } from '../copies/originals.ts';
import { inPieces } from '../in-pieces.ts';
import { changed, putMatches } from '../match-rows.ts';
import { pointFrom, profileFrom, seriesRow, seriesWordRows } from './series-rows.ts';
import { sameVoiceOf } from './series-voices.ts';

const LAYER = 'series';
/** How many values one command names at most. */
const NAMED = 400;

/** A point whose words were told elsewhere first says so. */
const asTold = (point: FigurePoint, originals: Originals | undefined): FigurePoint => {
  const { article, span } = point.point;
  const telling = originals?.telling(span) ?? article;
  return telling === article ? point : { ...point, point: { ...point.point, copyOf: telling } };
};

interface Told {
  readonly points: readonly FigurePoint[];
  readonly profiles: readonly Profile[];
  readonly articles: readonly number[];
}

const toldIn = async (db: Kysely<Schema>, items: readonly number[]): Promise<Told> => {
  const rows = await inPieces(items, (some) =>
    db.selectFrom('point').selectAll().where('number', 'in', some).execute(),
  );
  const articles = [...new Set(rows.map(({ article }) => article))];
  const heads = await inPieces(articles, (some) =>
    db.selectFrom('profile').selectAll().where('article', 'in', some).execute(),
  );
  const originals = await originalsOf(db, articles);
  const byArticle = new Map(heads.map((row) => [row.article, profileFrom(row)]));
  return {
    points: rows.map((row) => asTold(pointFrom(row, byArticle.get(row.article)!.shared), originals.get(row.article))),
    profiles: heads.map(({ article }) => ({
      ...byArticle.get(article)!.profile,
      ...optional('copyOf', originals.get(article)?.copyOf),
    })),
    articles,
  };
};

/** Pairs of figures of which a person said that they are of different matters. */
const judgedDifferent = async (db: Kysely<Schema>, { points }: Told): Promise<ReadonlySet<string>> => {
  const any = await db.selectFrom('judgement').select('id').where('about', '=', 'match').limit(1).executeTakeFirst();
  if (any === undefined) return new Set();
  const articles = [...new Set(points.map(({ point }) => point.article))];
  const judged = await judgementsNaming(db, 'match', articles);
  if (judged.length === 0) return new Set();
  const verdicts = await matchJudgements(db, [...new Set(judged.map(({ match }) => match))]);
  const byArticle = Map.groupBy(points, ({ point }) => point.article);
  const pairs = judged.flatMap(({ match, a, b }) =>
    verdicts.get(match) !== 'different'
      ? []
      : (byArticle.get(a.article) ?? []).flatMap((x) =>
          (byArticle.get(b.article) ?? []).flatMap((y) =>
            matchIdsOf(x, y).includes(match) ? [pairOf(x.point.figure, y.point.figure)] : [],
          ),
        ),
  );
  return new Set(pairs);
};

const putSeries = async (db: Kysely<Schema>, cell: string, found: ReturnType<typeof figuresOf>['series']) => {
  const there = await db.selectFrom('series').select(['id', 'body']).where('cell', '=', cell).execute();
  const { gone, fresh } = changed(
    there,
    found.map((series) => seriesRow(cell, series)),
  );
  const ids = new Set(fresh.map(({ id }) => id));
  await removeSeries(db, [...new Set([...gone, ...ids])]);
  await insertRows(db, 'series', fresh);
  await putWords(db, [...new Set([...gone, ...ids])], found.filter(({ id }) => ids.has(id)).flatMap(seriesWordRows));
};

/** Takes out series of whatever cell: one that grew together or fell apart leaves them to another. */
const removeSeries = async (db: Kysely<Schema>, ids: readonly string[]): Promise<void> => {
  for (let at = 0; at < ids.length; at += NAMED)
    await db
      .deleteFrom('series')
      .where('id', 'in', ids.slice(at, at + NAMED))
      .execute();
};

const wordKey = ({ series, word }: SeriesWordRow): string => `${series} ${word}`;

/** Gives series their words; most have the same as before. */
const putWords = async (db: Kysely<Schema>, ids: readonly string[], rows: readonly SeriesWordRow[]): Promise<void> => {
  const there = await inPieces(ids, (some) =>
    db.selectFrom('series_word').selectAll().where('series', 'in', some).execute(),
  );
  const [known, wanted] = [new Set(there.map(wordKey)), new Set(rows.map(wordKey))];
  for (const [series, own] of Map.groupBy(
    there.filter((row) => !wanted.has(wordKey(row))),
    (row) => row.series,
  ))
    await db
      .deleteFrom('series_word')
      .where('series', '=', series)
      .where(
        'word',
        'in',
        own.map(({ word }) => word),
      )
      .execute();
  await insertRows(
    db,
    'series_word',
    rows.filter((row) => !known.has(wordKey(row))),
  );
};

const NOTHING: FiguresTold = { points: [], profiles: [] };

const figuresIn = async (db: Kysely<Schema>, items: readonly number[]): Promise<FiguresTold> => {
  if (items.length === 0) return NOTHING;
  const told = await toldIn(db, items);
  return {
    points: told.points,
    profiles: told.profiles,
    different: await judgedDifferent(db, told),
    sameVoice: await sameVoiceOf(db, told),
  };
};

/** Derives one cell anew: its series, what their tellings are to each other, and the disputes among them. */
export const settleSeries = async (db: Kysely<Schema>, { cell, items }: Cell): Promise<void> => {
  const found = figuresOf(await figuresIn(db, items));
  await putSeries(db, cell, found.series);
  await putMatches(db, { layer: LAYER, cell }, found);
};
