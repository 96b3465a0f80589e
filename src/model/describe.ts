import type { Figure, Place, Time } from './mention.ts';
import type { Position } from './position.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './span.ts';
import type { Statement } from './statement.ts';

const BOUNDS: Readonly<Record<NonNullable<Figure['bound']>, string>> = {
  exact: 'exactly ',
  about: 'about ',
  'at least': 'at least ',
  'at most': 'at most ',
  'more than': 'more than ',
  'less than': 'less than ',
};

/** Made once: it takes a hundred times as long to make as to use. */
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const numberWords = (value: number): string => NUMBERS.format(value);

interface Amount {
  readonly value: number;
  readonly high?: number | undefined;
  readonly bound?: Figure['bound'] | undefined;
  readonly unit: string;
}

/** An amount without what it counts: "more than 40", "24–99", "2,000,000 EUR". */
export const amountWords = ({ bound, value, high, unit }: Amount): string => {
  const range = high === undefined ? numberWords(value) : `${numberWords(value)}–${numberWords(high)}`;
  return `${bound === undefined ? '' : BOUNDS[bound]}${range}${unit === '1' ? '' : ` ${unit}`}`;
};

/** A figure in words that are the same for every telling: "more than 130,000 displaced", "10–15 km2", "about 2.5 %". */
const figureWords = (figure: Figure): string => {
  const { measure, counts, agrees } = figure;
  const what = measure === undefined || measure === 'other' ? counts : measure;
  const restated = agrees === undefined ? undefined : agrees ? '(agrees)' : '(does not agree)';
  return [amountWords(figure), what, restated].filter(Boolean).join(' ');
};

/** A time by its TIMEX3 value, and whether it hangs on the day of publication or stays open. */
export const timeWords = ({ value, mod, basis }: Time): string =>
  [value, mod, basis === 'stated' ? undefined : `(${basis})`].filter(Boolean).join(' ');

/** A place by its coordinates and country, "51.67, 36.15 RU"; what it stands for where that is no place. */
const placeWords = ({ lat, lon, country, use, basis }: Place): string =>
  [
    lat === undefined || lon === undefined ? undefined : `${lat.toFixed(2)}, ${lon.toFixed(2)}`,
    country,
    use === 'literal' ? undefined : use === 'metonymic' ? '(its government)' : '(its people)',
    basis === 'open' ? '(open)' : undefined,
  ]
    .filter(Boolean)
    .join(' ');

/** A move in a negotiation: "offer by Vladimir Putin to Ukraine". */
const positionWords = ({ move, by, to }: Position, { actors }: Reading): string => {
  const name = (id: string | undefined): string | undefined => actors.find((actor) => actor.id === id)?.name;
  const [party, other] = [name(by), name(to)];
  return [move, party && `by ${party}`, other && `to ${other}`].filter(Boolean).join(' ');
};

/** One thing that a statement claims: of which sort, in whose words, and what they come to. */
export interface Claim {
  readonly sort: 'figure' | 'time' | 'place' | 'position' | 'unsaid';
  readonly words: string;
  readonly reads: string;
}

/** Places meant as such, each once: "the Russian leader" and "Moscow said" say nothing of where. */
const literal = (places: readonly Place[]): readonly Place[] => {
  const seen = new Set<string>();
  return places.filter(({ name, use }) => use === 'literal' && !seen.has(name) && seen.add(name));
};

/** What a statement claims, each with its words in the text: figures, times, places, positions, and what it leaves unsaid. */
export const claimsOf = (statement: Statement, reading: Reading): readonly Claim[] => {
  const { text } = reading.article;
  const own = <M extends { readonly statement?: string }>(mentions: readonly M[]): readonly M[] =>
    mentions.filter((mention) => mention.statement === statement.id);
  return [
    ...own(reading.figures).map(
      (f): Claim => ({ sort: 'figure', words: wordsOf(text, [f.span]), reads: figureWords(f) }),
    ),
    ...own(reading.times).map((t): Claim => ({ sort: 'time', words: wordsOf(text, [t.span]), reads: timeWords(t) })),
    ...literal(own(reading.places)).map(
      (p): Claim => ({ sort: 'place', words: wordsOf(text, [p.span]), reads: placeWords(p) }),
    ),
    ...own(reading.positions).map(
      (p): Claim => ({ sort: 'position', words: wordsOf(text, p.about), reads: positionWords(p, reading) }),
    ),
    ...(statement.gaps.length === 0
      ? []
      : [{ sort: 'unsaid', words: '', reads: statement.gaps.join(', ') } satisfies Claim]),
  ];
};
