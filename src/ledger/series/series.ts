import type { Series } from '../../model/series.ts';
import { type Answers, answersOf, hashId, inOrder, shownAnswers } from './answers.ts';
import { equalKeys, type SameVoice } from './compare.ts';
import { withCopies } from './copied.ts';
import { type Group, groupsOf } from './groups.ts';
import { matterWords, mostTold } from './matter-words.ts';
import { byMatter, type Known } from './matters.ts';
import type { FigurePoint } from './points.ts';
import { withSides } from './sides.ts';

/** What series are made of: points, the profiles of their articles, and what persons have said of them. */
export interface FiguresTold extends Known {
  readonly points: readonly FigurePoint[];
  /** Whether two voices are one; by default where their keys are. */
  readonly sameVoice?: SameVoice;
}

/** A series with what it was made of. */
export interface Matter {
  readonly series: Series;
  readonly points: readonly FigurePoint[];
  readonly answers: Answers;
  /** Where an answer is denied. */
  readonly denials: readonly FigurePoint[];
}

const placeOf = (points: readonly FigurePoint[]): Series['place'] => {
  const name = mostTold(points.map(({ place }) => place?.name));
  return points.find(({ place }) => place?.name === name)?.place;
};

const GAPS = ['source', 'time', 'place'] as const;

const isDenied = ({ points }: Group): boolean => points[0]!.denied === true;

const pointsIn = (groups: readonly Group[]): readonly FigurePoint[] =>
  groups.flatMap(({ points }) => points).toSorted((a, b) => inOrder(a.point, b.point));

/** What is told of one matter; nothing where all of it is denied. */
const matterOf = (all: readonly Group[], sameVoice: SameVoice): readonly Matter[] => {
  const [denied, groups] = [all.filter(isDenied), all.filter((group) => !isDenied(group))];
  if (groups.length === 0) return [];
  const points = pointsIn(groups);
  const { point: first } = points[0]!;
  const id = hashId('q', [groups[0]!.block, first.article, first.span.start, first.span.end]);
  const counts = mostTold(points.map((point) => point.counts));
  const place = placeOf(points);
  const days = points.flatMap(({ day }) => day ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  const answers = answersOf(id, groups, sameVoice);
  const series: Series = {
    id,
    measure: mostTold(points.map((point) => point.subject.measure))!,
    ...(counts === undefined ? {} : { counts }),
    matter: matterWords(points, { place: place?.name, from, to }),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
    answers: shownAnswers(answers),
    conflict: answers.compared.some(({ verdict }) => verdict === 'conflict'),
    gaps: GAPS.filter((gap) => points.every(({ unsaid }) => unsaid[gap])),
  };
  return [{ series, points, answers, denials: pointsIn(denied) }];
};

/**
 * Figures of one measure of one matter, told by many: each with its answers, the matters that are told most first. The
 * same whatever the order of what comes in. No answer is called right.
 */
export const mattersOf = ({ points, sameVoice = equalKeys, ...known }: FiguresTold): readonly Matter[] => {
  const ordered = withSides(withCopies(points, known.profiles), sameVoice).toSorted((a, b) =>
    inOrder(a.point, b.point),
  );
  const groups = [...Map.groupBy(ordered, ({ point }) => point.article).values()].flatMap(groupsOf);
  return [...Map.groupBy(groups, ({ block }) => block).values()]
    .flatMap((block) => byMatter(block, known))
    .flatMap((matter) => matterOf(matter, sameVoice))
    .toSorted((a, b) => size(b.series) - size(a.series) || (a.series.id < b.series.id ? -1 : 1));
};

const size = ({ answers }: Series): number => answers.reduce((sum, { tellings }) => sum + tellings, 0);

/** The series of figures alone. */
export const seriesOf = (told: FiguresTold): readonly Series[] => mattersOf(told).map(({ series }) => series);
