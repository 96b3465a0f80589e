import type { FigurePoint } from './points.ts';
import { isLoose } from './subject.ts';
import { stem, termsOf } from './terms.ts';

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Of values with how often they are told, the most frequent; of those as frequent the first by the alphabet. */
export const mostTold = (values: readonly (string | undefined)[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
};

/** "August 2024", "10–13 August 2024" is left to who asks. */
const monthWords = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** "2003-12", "XXXX-02", "2003" in words. */
export const otherTimeWords = (when: string): string => {
  const [, year, month] = /^(\d{4}|XXXX)(?:-(\d{2}))?/u.exec(when) ?? [];
  return [month && MONTHS[Number(month) - 1], year === 'XXXX' ? undefined : year].filter(Boolean).join(' ');
};

const whenWords = (when: string | undefined, from: string | undefined, to: string | undefined): string | undefined => {
  if (when !== undefined) return otherTimeWords(when);
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [monthWords(from), monthWords(to)];
  return first === last ? first : `${first} to ${last}`;
};

const byCount = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** So many words tell what is told of. */
const MOST_WORDS = 3;

/** Words that most of the points have around them, as most of them say it, but those that are told anyway. */
export const aboutWords = (points: readonly FigurePoint[], told: string): string | undefined => {
  const known = new Set(termsOf(told).map(({ term }) => term));
  const counts = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  for (const { words } of points)
    for (const word of words) {
      const term = stem(word);
      if (known.has(term)) continue;
      counts.set(term, (counts.get(term) ?? 0) + 1);
      forms.set(term, (forms.get(term) ?? new Map<string, number>()).set(word, (forms.get(term)?.get(word) ?? 0) + 1));
    }
  const often = byCount(counts).filter(([, count]) => count * 2 >= points.length);
  return (
    often
      .slice(0, MOST_WORDS)
      .map(([term]) => byCount(forms.get(term)!)[0]![0])
      .join(' ') || undefined
  );
};

/** What is measured where neither a measure nor a noun says it. */
const SCALES: Readonly<Record<string, string>> = {
  money: 'money',
  '%': 'share',
  m: 'length',
  m2: 'area',
  kg: 'weight',
  s: 'duration',
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
  const what =
    subject.measure === 'other'
      ? (counts ?? SCALES[subject.scale] ?? `amount in ${subject.scale}`)
      : subject.measure.replaceAll('-', ' ');
  const about = isLoose(subject) ? aboutWords(points, `${what} ${place ?? ''}`) : undefined;
  return [subject.planned ? `${what}, to come` : what, about, place, whenWords(when, from, to)]
    .filter(Boolean)
    .join(', ');
};
