export { blockKey, meetingKeys } from './blocks.ts';
export { type Comparison, compareTold, type Told, type Verdict } from './compare.ts';
export { type Amount, type Interval, intervalOf } from './interval.ts';
export { type Frequencies, frequenciesOf } from './likeness.ts';
export { type FigurePoint, pointsOf } from './points.ts';
export { type Profile, profileOf } from './profile.ts';
export { type FiguresTold, seriesOf } from './series.ts';
export type { Answer, Point, Series, Telling } from './told.ts';
