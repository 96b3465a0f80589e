import type { FigurePoint } from './points.ts';

/** Measures that count one thing from two ends: what one side lost, the other holds. */
const COUNTED_AS: ReadonlyMap<string, string> = new Map([['settlements-lost', 'settlements-controlled']]);

/** The measure under which a figure is compared. */
const comparedAs = (measure: string): string => COUNTED_AS.get(measure) ?? measure;

/**
 * What points must share to be of one matter: the measure, what is counted, the scale, whether it is done or to come, and
 * another time or place than the article's own, where one is told. Points of different blocks are never compared.
 */
export const blockKey = ({ subject, when, where }: FigurePoint): string =>
  [
    comparedAs(subject.measure),
    subject.noun ?? '',
    subject.among ?? '',
    subject.scale,
    subject.per ?? '',
    subject.planned ? 'planned' : '',
    when ?? '',
    where ?? '',
  ].join('|');
