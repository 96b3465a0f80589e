import type { Migration } from 'kysely/migration';
import { articlesAndReadings } from './0001-articles-and-readings.ts';
import { judgements } from './0002-judgements.ts';
import { cells } from './0003-cells.ts';
import { matches } from './0004-matches.ts';
import { copies } from './0005-copies.ts';
import { actorsAcross } from './0006-actors.ts';
import { series } from './0007-series.ts';
import { board } from './0008-board.ts';
import { rebuildState } from './0009-rebuild.ts';
import { claims } from './0010-claims.ts';
import { foundLate } from './0011-found-late.ts';
import { itemsInCells } from './0012-items-in-cells.ts';

/** All migrations, by name in order. A migration that was released is never changed: a new one follows it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-articles-and-readings': articlesAndReadings,
  '0002-judgements': judgements,
  '0003-cells': cells,
  '0004-matches': matches,
  '0005-copies': copies,
  '0006-actors': actorsAcross,
  '0007-series': series,
  '0008-board': board,
  '0009-rebuild': rebuildState,
  '0010-claims': claims,
  '0011-found-late': foundLate,
  '0012-items-in-cells': itemsInCells,
};
