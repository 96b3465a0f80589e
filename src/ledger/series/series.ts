import type { Series } from '../../model/series.ts';
import { answersOf, hashId, inOrder } from './answers.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Frequencies, frequenciesOf } from './likeness.ts';
import { matterWords, mostTold } from './matter-words.ts';
import { byMatter, mattersOf } from './matters.ts';
import type { FigurePoint } from './points.ts';
import type { Profile } from './profile.ts';

/** What series are made of: points and the profiles of their articles. */
export interface FiguresTold {
  readonly points: readonly FigurePoint[];
  readonly profiles: readonly Profile[];
  /** Of all articles kept, where `profiles` are only some of them. */
  readonly frequencies?: Frequencies;
}

const gather = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
};

const placeOf = (points: readonly FigurePoint[]): Series['place'] => {
  const name = mostTold(points.map(({ place }) => place?.name));
  return points.find(({ place }) => place?.name === name)?.place;
};

const GAPS = ['source', 'time', 'place'] as const;

const seriesOfMatter = (groups: readonly Group[]): Series => {
  const points = groups.flatMap((group) => group.points).toSorted((a, b) => inOrder(a.point, b.point));
  const { subject, point: first } = points[0]!;
  const id = hashId('q', [groups[0]!.block, first.article, first.span.start, first.span.end]);
  const counts = mostTold(points.map((point) => point.counts));
  const place = placeOf(points);
  const days = points.flatMap(({ day }) => day ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    id,
    measure: subject.measure,
    ...(counts === undefined ? {} : { counts }),
    matter: matterWords(points, { place: place?.name, from, to }),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...answersOf(id, groups),
    gaps: GAPS.filter((gap) => points.every(({ unsaid }) => unsaid[gap])),
  };
};

/**
 * Figures of one measure of one matter, told by many: each with its answers, the matters that are told most first. The
 * same whatever the order of what comes in. No answer is called right.
 */
export const seriesOf = ({ points, profiles, frequencies }: FiguresTold): readonly Series[] => {
  const matters = mattersOf(profiles, frequencies ?? frequenciesOf(profiles));
  const ordered = points.toSorted((a, b) => inOrder(a.point, b.point));
  const groups = [...gather(ordered, ({ point }) => point.article).values()].flatMap(groupsOf);
  return [...gather(groups, ({ block }) => block).values()]
    .flatMap((block) => byMatter(block, matters))
    .map(seriesOfMatter)
    .toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
};

const size = ({ answers }: Series): number => answers.reduce((sum, { tellings }) => sum + tellings, 0);
