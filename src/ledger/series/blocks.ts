import type { FigurePoint } from './points.ts';
import type { Profile } from './profile.ts';

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

/** The month of a day and the one after: days less than a month apart share one of them. */
const windowsOf = (day: string | undefined): readonly string[] => {
  if (day === undefined) return [];
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return [`@${month}`, `@${month + 1}`];
};

/**
 * Keys by which points of one block can meet: where their article is at home and the first names in it, each by itself and
 * with the months of its telling. Two articles that share none are not compared; the more they share, the sooner they are.
 */
export const meetingKeys = ({ home, names, published }: Profile): readonly string[] => {
  const about = [...home.map((place) => `in ${place}`), ...names];
  return [...about, ...windowsOf(published).flatMap((window) => about.map((key) => key + window))];
};
