export type { Answer, Point, Series, Telling } from '../../model/series.ts';
export { type FigurePoint, pointsOf } from './points.ts';
export { type Profile, profileOf } from './profile.ts';
export { type FiguresTold, seriesOf } from './series.ts';
