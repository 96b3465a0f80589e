export { type FiguresDerived, figuresOf } from './figures.ts';
export { pairOf } from './matters.ts';
export { matchIdsOf } from './pairs.ts';
export { cellPath } from './path.ts';
export { type FigurePoint, pointsOf } from './points.ts';
export { type Profile, profileOf } from './profile.ts';
export { sentenceAt } from './sentence-at.ts';
export { type FiguresTold, seriesOf } from './series.ts';
