import type { Reading, Span, Time } from '../../model/index.ts';
import { sentenceAt } from './sentence-at.ts';
import { nearest, within } from './within.ts';

/** The day of a TIMEX3 value or an ISO instant, if it names one. */
export const dayOf = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0];

/** Dates in the first words of an article are its own: datelines, "Published on". No further than its first sentence. */
const HEAD = 120;
const headOf = (text: string): number => Math.min(HEAD, sentenceAt(text, 0).end);
/** What happened longer than so many days before the article was published is not what it reports. */
const NEWS = 45;
const DAY = 86_400_000;
const MONTH_OR_YEAR = /^(?:\d{4}(?:-\d{2})?|XXXX-\d{2})$/u;
/** "since 2022" and "until July" say of no other time that it was then. */
const NOT_THEN = /\b(?:since|until|till|by|before|after|from|to|than)\s*$/iu;

/** The dates of an article, in order, and those that are its own. */
export interface Dates {
  readonly published?: string;
  readonly dates: readonly Time[];
  readonly own: readonly string[];
  /** Where the first words end. */
  readonly head: number;
}

export const datesOf = ({ article, times }: Reading): Dates => {
  const dates = times
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .toSorted((a, b) => a.span.start - b.span.start);
  const published = dayOf(article.published);
  const head = headOf(article.text);
  const told = dates.filter(({ span }) => span.start < head).map(({ value }) => value);
  return {
    ...(published === undefined ? {} : { published }),
    dates,
    own: published === undefined ? told : [published, ...told],
    head,
  };
};

/** "2024" and "XXXX-08" hold "2024-08-06"; an open month is its own month of any year. */
const holds = (value: string, date: string): boolean =>
  value.startsWith('XXXX') ? date.slice(4, 7) === value.slice(4) : date.startsWith(value);

/** Whether a time is another than the article's own: a month or year told by itself, or a day long gone. */
const isOther = ({ value, span }: Time, { published, own, head }: Dates): boolean => {
  if (span.start < head) return false;
  const day = dayOf(value);
  if (day !== undefined) return published !== undefined && (Date.parse(published) - Date.parse(day)) / DAY > NEWS;
  return MONTH_OR_YEAR.test(value) && !own.some((date) => holds(value, date));
};

/** The time, other than the article's own, that a figure is told of: the nearest date of its sentence, if that is one. */
export const otherTime = (text: string, dates: Dates, sentence: Span, figure: Span): string | undefined => {
  const date = nearest(within(dates.dates, sentence), figure);
  if (date === undefined || !isOther(date, dates)) return undefined;
  return NOT_THEN.test(text.slice(Math.max(0, date.span.start - 12), date.span.start)) ? undefined : date.value;
};
