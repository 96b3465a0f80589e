import type { FigurePoint } from './points.ts';
import { isLoose } from './subject.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Of values with how often they are told, the most frequent; of those as frequent the first by the alphabet. */
export const mostTold = (values: readonly (string | undefined)[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
};

/** "August 2024", "10–13 August 2024" is left to who asks. */
const monthWords = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** "2003-12", "XXXX-02", "2003" in words. */
const otherTimeWords = (when: string): string => {
  const [, year, month] = /^(\d{4}|XXXX)(?:-(\d{2}))?/u.exec(when) ?? [];
  return [month && MONTHS[Number(month) - 1], year === 'XXXX' ? undefined : year].filter(Boolean).join(' ');
};

const whenWords = (when: string | undefined, from: string | undefined, to: string | undefined): string | undefined => {
  if (when !== undefined) return otherTimeWords(when);
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [monthWords(from), monthWords(to)];
  return first === last ? first : `${first} to ${last}`;
};

/** Words that most of the points have around them, where the measure does not say what is told of. */
const aboutWords = (points: readonly FigurePoint[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { words } of points) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count * 2 >= points.length && (count > 1 || points.length === 1));
  return (
    often
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 3)
      .map(([word]) => word)
      .join(' ') || undefined
  );
};

/** The matter of a series in words: what is measured, of what, where, when. */
export const matterWords = (
  points: readonly FigurePoint[],
  {
    place,
    from,
    to,
  }: { readonly place?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined },
): string => {
  const { subject, when } = points[0]!;
  const counts = mostTold(points.map((point) => point.counts));
  const unit = subject.scale === 'money' ? 'money' : subject.scale === '%' ? 'share' : undefined;
  const what = subject.measure === 'other' ? (counts ?? unit ?? subject.scale) : subject.measure.replaceAll('-', ' ');
  const about = isLoose(subject) ? aboutWords(points) : undefined;
  return [subject.planned ? `${what}, to come` : what, about, place, whenWords(when, from, to)]
    .filter(Boolean)
    .join(', ');
};
