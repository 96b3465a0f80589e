import type { Series } from '../../model/series.ts';
import { STATES } from '../../model/states.ts';
import { aboutWords, MONTHS, mostTold, otherTimeWords } from './matter-words.ts';
import type { FigurePoint } from './points.ts';
import { isLoose } from './subject.ts';
import { dayOf } from './when.ts';
import { BY_SCALE, PLURALS, QUESTIONS } from './words/questions.ts';

const NAMES: ReadonlyMap<string, string> = new Map(STATES.map(({ alpha3, names }) => [alpha3, names[0]!]));
/** What became of them is in the measure: "person killed". */
const FATE = /\s(?:killed|wounded|missing|captured|detained|displaced|evacuated|returned|dead|injured)$/u;

const pluralOf = (noun: string): string => {
  const [, before = '', head = noun] = /^(.*\s)?(\S+)$/u.exec(noun) ?? [];
  const plural =
    PLURALS[head] ?? (/(?:s|x|z|ch|sh)$/u.test(head) ? `${head}es` : `${head.replace(/(?<=[^aeiou])y$/u, 'ie')}s`);
  return before + plural;
};

/** Those counted, in the plural: "people" of "person killed", "square kilometres of land". */
export const countedWords = (counts: string | undefined): string | undefined => {
  const [thing = '', ...of] = (counts ?? '').replace(FATE, '').split(' of ');
  return thing === '' || QUESTIONS[thing] !== undefined ? undefined : [pluralOf(thing), ...of].join(' of ');
};

const month = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1]!;
const dayWords = (day: string): string => `${Number(day.slice(8, 10))} ${month(day)} ${day.slice(0, 4)}`;

/** A day, or the days from one to another: "10–13 August 2024". */
export const daysWords = (from: string, to: string): string => {
  if (from === to) return dayWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${dayWords(to)}`;
  const first = from.slice(0, 4) === to.slice(0, 4) ? `${Number(from.slice(8, 10))} ${month(from)}` : dayWords(from);
  return `${first} – ${dayWords(to)}`;
};

/** Days that tellings state; where none does, those on which they were published. */
const periodOf = (points: readonly FigurePoint[], { from, to }: Series) => {
  const stated = points.flatMap(({ point }) => dayOf(point.asOf) ?? dayOf(point.saidAt) ?? []).sort();
  return stated.length === 0 ? { from, to } : { from: stated[0], to: stated.at(-1) };
};

const timeWords = (points: readonly FigurePoint[], series: Series): string | undefined => {
  const { when } = points[0]!;
  if (when !== undefined) return otherTimeWords(when);
  const { from, to } = periodOf(points, series);
  return from === undefined || to === undefined ? undefined : daysWords(from, to);
};

/** " by Ukraine", where tellings say who holds what is counted. */
const holderWords = (points: readonly FigurePoint[], measure: string): string => {
  const lost = measure.endsWith('-lost');
  const holders = points.flatMap(({ holder }) => (holder === undefined ? [] : holder));
  const side = mostTold(holders.filter((holder) => holder.startsWith('-') === lost))?.replace('-', '');
  return side === undefined ? '' : ` by ${NAMES.get(side) ?? side}`;
};

const askWords = (series: Series, points: readonly FigurePoint[]): string => {
  const { subject } = points[0]!;
  const asking = QUESTIONS[series.measure];
  const counted = countedWords(series.counts);
  if (asking === undefined)
    return counted === undefined ? (BY_SCALE[subject.scale] ?? 'How much') : `How many ${counted}`;
  const { ask, planned = ask, who } = asking;
  return (subject.planned ? planned : ask)
    .replace('{who}', counted ?? who)
    .replace('{by}', holderWords(points, series.measure));
};

/** The question that a series answers, in the words of its matter: "How many people were killed in Lorvik, 3 March 2024?" */
export const questionOf = (series: Series, points: readonly FigurePoint[]): string => {
  const { subject } = points[0]!;
  const ask = askWords(series, points);
  const about = isLoose(subject) ? aboutWords(points, `${ask} ${series.place?.name ?? ''}`) : undefined;
  const place = series.place === undefined ? '' : ` ${QUESTIONS[series.measure]?.where ?? 'in'} ${series.place.name}`;
  const time = timeWords(points, series);
  return `${ask}${about === undefined ? '' : ` (${about})`}${place}${time === undefined ? '' : `, ${time}`}?`;
};
