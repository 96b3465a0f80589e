import { amountWords } from '../../model/describe.ts';
import type { Match, MatchEnd, MatchKind } from '../../model/match.ts';
import { hashId, inOrder, tellingOf } from './answers.ts';
import { reasonOf, type Told, type Verdicted } from './compare.ts';
import { pairOf } from './matters.ts';
import type { FigurePoint } from './points.ts';
import { countedWords, daysWords } from './question.ts';
import { isLoose } from './subject.ts';
import { TOLD_OF } from './words/questions.ts';

/** Two points of one matter. */
export type Two = readonly [FigurePoint, FigurePoint];

const endOf = ({ point }: FigurePoint): MatchEnd => ({ ...tellingOf(point), figure: point.figure });

/** What one point says, as it is compared alone. */
export const toldBy = ({ subject, amount, day, point, voice }: FigurePoint): Told => ({
  measure: subject.measure,
  amount,
  ...(day === undefined ? {} : { day }),
  ...(point.side === undefined ? {} : { sides: [point.side] }),
  ...(voice === undefined ? {} : { voices: [voice] }),
});

const whoWords = ({ point }: FigurePoint): string => point.speaker?.name ?? point.outlet ?? 'an article';

const sayWords = (one: FigurePoint): string => {
  const counted = one.amount.unit === '1' ? countedWords(one.counts) : undefined;
  const when = one.day === undefined ? '' : `, ${daysWords(one.day, one.day)}`;
  return `${whoWords(one)}${when}: ${[amountWords(one.amount), counted, TOLD_OF[one.subject.measure]].filter(Boolean).join(' ')}`;
};

/** Signs that two points are of one thing, beside their being gathered: each adds as much to the score. */
const signsOf = ([x, y]: Two): number =>
  [
    x.place?.geonames !== undefined && x.place.geonames === y.place?.geonames,
    x.day !== undefined && y.day !== undefined,
    x.voice !== undefined && y.voice !== undefined,
    !isLoose(x.subject),
  ].filter(Boolean).length;

/** So small a number of anything at all is told of many things: "two children", "three answers". */
const SMALL = 20;

/** Whether two points say enough to be held against each other: no small number that nobody gives, of what has no measure. */
export const sayEnough = ([x, y]: Two): boolean =>
  !isLoose(x.subject) ||
  (x.point.speaker !== undefined && y.point.speaker !== undefined) ||
  Math.max(x.amount.value, y.amount.value) > SMALL;

/** Points gathered into one matter are, as measured on sibling events; a sign more makes it surer. An order, no probability. */
const FLOOR = 0.55;
const SIGN = 0.1;

const KINDS: readonly MatchKind[] = ['repeats', 'converges', 'conflicts', 'shifts', 'updates'];

const idOf = (kind: MatchKind, { point: a }: FigurePoint, { point: b }: FigurePoint): string =>
  hashId('m', ['figure', kind, pairOf(a.figure, b.figure)]);

/** The ids that a match of two points may have, whatever they are found to be to each other. */
export const matchIdsOf = (a: FigurePoint, b: FigurePoint): readonly string[] => KINDS.map((kind) => idOf(kind, a, b));

/** A match of two points, the earlier told first, with what makes it one. */
export const matchOf = (kind: MatchKind, [x, y]: Two, why: string): Match => {
  const [a, b] = inOrder(x.point, y.point) <= 0 ? [x, y] : [y, x];
  return {
    id: idOf(kind, a, b),
    kind,
    a: endOf(a),
    b: endOf(b),
    score: Math.round((FLOOR + SIGN * signsOf([x, y])) * 100) / 100,
    reason: `${sayWords(a)}; ${sayWords(b)}; ${why}`,
    by: `figures/${kind}`,
  };
};

/** Why two points are to each other what they are found to be. */
export const whyOf = ([x, y]: Two, verdict: Verdicted): string => reasonOf(toldBy(x), toldBy(y), verdict);
