import { sha256 } from '../content-hash.ts';
import { blockKey } from './blocks.ts';
import type { FigurePoint } from './points.ts';

/** Days of one week of a month: four of seven days, and what is left. */
const weekOf = (day: string): string => String(Math.ceil(Number(day.slice(8, 10)) / 7));

/**
 * Where a point is filed: with all of its block, unless they are too many to be compared; then with those of its country,
 * year and month, then of its region, week and day, and at last by chance, but the same for all of one article.
 */
export const cellPath = (point: FigurePoint): readonly string[] => {
  const day = point.day ?? '';
  const chance = sha256(point.point.article);
  return [
    blockKey(point),
    point.country ?? '',
    day.slice(0, 4),
    day.slice(5, 7),
    point.region ?? '',
    day === '' ? '' : weekOf(day),
    day.slice(8, 10),
    chance.slice(0, 1),
    chance.slice(1, 2),
  ];
};
