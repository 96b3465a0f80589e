import type { Kysely } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema, SeriesWordRow } from '../../database/schema.ts';
import { changed, putMatches } from '../match-rows.ts';
import { LAYER, type SeriesFound } from './series-settled.ts';

const inCell = prepared('series of a cell', (db) =>
  db.selectFrom('series').select(['id', 'body']).where('cell', '=', ''),
);

/** Takes out series of whatever cell: one that grew together or fell apart leaves them to another. */
const removeSeries = preparedFor<string, unknown>('series off', (db, ids) =>
  db.deleteFrom('series').where('id', 'in', ids),
);

const wordsOfSeries = preparedFor('words of series', (db, ids: readonly string[]) =>
  db.selectFrom('series_word').selectAll().where('series', 'in', ids),
);

const wordKey = ({ series, word }: SeriesWordRow): string => `${series} ${word}`;

/** Gives series their words; most have the same as before. */
const putWords = async (db: Kysely<Schema>, ids: readonly string[], rows: readonly SeriesWordRow[]): Promise<void> => {
  const there = await wordsOfSeries(db, ids);
  const [known, wanted] = [new Set(there.map(wordKey)), new Set(rows.map(wordKey))];
  const gone = there.filter((row) => !wanted.has(wordKey(row)));
  for (const [series, own] of Map.groupBy(gone, (row) => row.series))
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

const putSeries = async (db: Kysely<Schema>, { cell, series, words }: SeriesFound): Promise<void> => {
  const { gone, fresh } = changed(await inCell(db, cell), series);
  const ids = new Set(fresh.map(({ id }) => id));
  const touched = [...new Set([...gone, ...ids])];
  await removeSeries(db, touched);
  await insertRows(db, 'series', fresh);
  await putWords(
    db,
    touched,
    words.filter((word) => ids.has(word.series)),
  );
};

/** Puts what was derived of cells in the place of what they had. */
export const keepSeries = async (db: Kysely<Schema>, found: readonly SeriesFound[]): Promise<void> => {
  for (const one of found) await putSeries(db, one);
  await putMatches(
    db,
    LAYER,
    found.map(({ rows }) => rows),
  );
};
