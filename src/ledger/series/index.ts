export { type FigurePoint, pointsOf } from './points.ts';
export { type Profile, profileOf } from './profile.ts';
export { type FiguresTold, seriesOf } from './series.ts';
export type { Answer, Point, Series, Telling } from './told.ts';
