import { type Day, dayOfIso } from './calendar.ts';
import type { Placed } from './found.ts';
import { unitFrom } from './resolve.ts';
import type { Latest } from './rule.ts';

/** What a text has named so far that later words may lean on, with the sentences it was named in. */
export interface Memory extends Latest {
  readonly daySentence?: number;
  readonly yearSentence?: number;
  /** The sentence that last told of several months together: a "year earlier" in it is no quarter. */
  readonly monthsSentence?: number;
}

/** How many sentences after a date "the next day" still leans on it. */
const LEAN = 3;

/** The quarter that reports tell of: the latest that ended before publication. */
const quarterNow = (memory: Memory, value: string, published: Day | undefined): string => {
  const running = published === undefined ? undefined : unitFrom(published, 'quarter', 0);
  const known = memory.quarter;
  return known === undefined || (value > known && (running === undefined || value < running)) ? value : known;
};

/** "A year earlier" is what is compared with; what follows is told of the time before it. */
const isComparison = ({ by, value }: Placed['time']): boolean =>
  /^\d{4}$/.test(value) && (by === 'earlier-later' || by === 'year-earlier' || by === 'year-before');

/** The memory after a time was read. */
export const remember = (memory: Memory, { time, sentence }: Placed, published: Day | undefined): Memory => {
  const { type, value } = time;
  if (type === 'DURATION' && /^P(?:6|9)M$/.test(value)) return { ...memory, monthsSentence: sentence };
  if ((type !== 'DATE' && type !== 'TIME') || isComparison(time)) return memory;
  const { day: _day, month: _month, year: _year, ...rest } = memory;
  const year = Number(value.slice(0, 4));
  if (/^\d{4}-Q\d$/.test(value))
    return { ...memory, quarter: quarterNow(memory, value, published), year, yearSentence: sentence };
  const day = dayOfIso(value);
  if (day !== undefined)
    return { ...rest, day, month: value.slice(0, 7), year, daySentence: sentence, yearSentence: sentence };
  if (/^\d{4}-\d{2}$/.test(value)) return { ...rest, month: value, year, yearSentence: sentence };
  return /^\d{4}$/.test(value) ? { ...rest, year, yearSentence: sentence } : memory;
};

/** What was named no more than a few sentences before this one. */
export const recall = (memory: Memory, sentence: number): Latest => {
  const dayFresh = memory.daySentence !== undefined && sentence - memory.daySentence <= LEAN;
  const yearFresh = memory.yearSentence !== undefined && sentence - memory.yearSentence <= LEAN;
  return {
    ...(memory.day !== undefined && dayFresh ? { day: memory.day } : {}),
    ...(memory.month !== undefined && yearFresh ? { month: memory.month } : {}),
    ...(memory.year !== undefined && yearFresh ? { year: memory.year } : {}),
    ...(memory.quarter !== undefined ? { quarter: memory.quarter } : {}),
    ...(memory.monthsSentence === sentence ? { months: true } : {}),
  };
};
