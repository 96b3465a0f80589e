import type { Span } from '../../model/index.ts';
import { type Day, dayValue } from './calendar.ts';
import type { Placed, TimeFound } from './found.ts';
import { OPEN } from './resolve.ts';

const OPEN_DAY = OPEN.day!;
const SETTLED_BY: ReadonlySet<string> = new Set(['clock', 'hour-of-day', 'part-of-day']);

const needsDay = ({ value, by }: TimeFound): boolean => value.startsWith(`${OPEN_DAY}T`) && SETTLED_BY.has(by);

const dayIn = ({ value, type }: TimeFound): string | undefined =>
  type === 'DATE' || type === 'TIME' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;

/** "5 p.m. EST, Nov. 6" is one time even where a stop seems to end a sentence in it. */
const CLOSE = 12;
const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end);

/** How many times to either side of a clock time a day is looked for. */
const REACH = 6;

/** The nearest day named in the same sentence. */
const nearestDay = (found: readonly Placed[], at: number): string | undefined => {
  const { sentence, time } = found[at]!;
  for (let step = 1; step <= REACH; step++) {
    for (const other of [found[at - step], found[at + step]]) {
      const near = other !== undefined && (other.sentence === sentence || gap(time.span, other.time.span) <= CLOSE);
      const day = near ? dayIn(other.time) : undefined;
      if (day !== undefined) return day;
    }
  }
  return undefined;
};

/** Gives clock times without a day of their own the one that their sentence names, else that of publication. */
export const settle = (found: readonly Placed[], published: Day | undefined): readonly TimeFound[] =>
  found.map(({ time }, at) => {
    if (!needsDay(time)) return time;
    const day = nearestDay(found, at) ?? (published === undefined ? undefined : dayValue(published));
    return day === undefined ? time : { ...time, value: day + time.value.slice(OPEN_DAY.length), basis: 'inferred' };
  });
