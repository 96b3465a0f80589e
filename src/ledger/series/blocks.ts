import type { FigurePoint } from './points.ts';

/**
 * What points must share to be of one matter: the measure, what is counted, the scale, whether it is done or to come, and
 * another time or place than the article's own, where one is told. Points of different blocks are never compared.
 */
export const blockKey = ({ subject, when, where }: FigurePoint): string =>
  [
    subject.measure,
    subject.noun ?? '',
    subject.among ?? '',
    subject.scale,
    subject.per ?? '',
    subject.planned ? 'planned' : '',
    when ?? '',
    where ?? '',
  ].join('|');
