import type { Actor, Figure, Place, Reading, Span, Statement, Time } from '../../model/index.ts';
import type { Point } from '../../model/series.ts';
import { holderOf } from './holder.ts';
import type { Amount } from './interval.ts';
import { type Profile, placeKey } from './profile.ts';
import { sentenceAt } from './sentence-at.ts';
import { isGeneric, type Subject, subjectOf } from './subject.ts';
import { termsOf } from './terms.ts';
import { type Dates, datesOf, dayOf, otherTime } from './when.ts';
import { inCountry, otherPlace } from './where.ts';
import { nearest, within } from './within.ts';

/** A point with what it takes to find others of its matter. Plain data, to be kept in a table. */
export interface FigurePoint {
  readonly point: Point;
  readonly subject: Subject;
  readonly counts?: string;
  readonly amount: Amount;
  /** Figure.id that it restates in another unit. */
  readonly restates?: string;
  /** ISO day as of which it is told: stated, or of the saying, or of publication. */
  readonly day?: string;
  /** Another time or place than the article's own: "2003-12", "g123". */
  readonly when?: string;
  readonly where?: string;
  readonly place?: { readonly name: string; readonly geonames?: number };
  /** Country and first-order region of the place, else the country that the article names most. */
  readonly country?: string;
  readonly region?: string;
  /** Who holds what is counted, or "-" and who holds it no more: ISO 3166-1 alpha-3. */
  readonly holder?: string;
  /** Key of the voice that gives it, the same in all articles; of those who speak for themselves. */
  readonly voice?: string;
  /** Told as what is not so: an answer that is denied, and none that is given. */
  readonly denied?: true;
  /** Words around it, folded, each once. */
  readonly words: readonly string[];
  readonly unsaid: { readonly source: boolean; readonly time: boolean; readonly place: boolean };
}

/** Everything about one article that its points need. */
interface Context {
  readonly reading: Reading;
  readonly name: string | undefined;
  readonly profile: Profile;
  /** All place names in order of the text, whatever they stand for. */
  readonly names: readonly Place[];
  readonly home: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly dates: Dates;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly times: ReadonlyMap<string, Time>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const contextOf = (reading: Reading, profile: Profile, name: string | undefined): Context => {
  const names = reading.places.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    reading,
    name,
    profile,
    names,
    home: new Set(profile.home),
    places: names.filter(({ use }) => use === 'literal'),
    dates: datesOf(reading),
    statements: byId(reading.statements),
    actors: byId(reading.actors),
    times: byId(reading.times),
  };
};

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

const named = (actors: ReadonlyMap<string, Actor>, id: string | undefined) => {
  const actor = id === undefined ? undefined : actors.get(id);
  return actor === undefined ? undefined : { id: actor.id, name: actor.name };
};

const pointOf = (context: Context, figure: Figure, statement: Statement | undefined): Point => {
  const { reading, actors, times, name } = context;
  const { article } = reading;
  const speaker = statement?.voice === 'author' ? undefined : named(actors, statement?.speaker);
  return {
    article: article.id,
    ...optional('name', name),
    ...optional('outlet', article.outlet),
    ...optional('published', article.published),
    ...optional('statement', statement?.id),
    span: figure.span,
    figure: figure.id,
    value: figure.value,
    ...optional('high', figure.high),
    ...optional('bound', figure.bound),
    unit: figure.unit,
    ...optional('speaker', speaker),
    ...optional('side', speaker && actors.get(speaker.id)?.side),
    via: (statement?.via ?? []).flatMap(({ actor }) => named(actors, actor) ?? []),
    ...optional('saidAt', times.get(statement?.saidAt ?? '')?.value),
    ...optional('asOf', times.get(statement?.asOf ?? '')?.value),
  };
};

const amountOf = (text: string, { value, high, bound, unit, si, span }: Figure): Amount => ({
  value,
  ...optional('high', high),
  ...optional('bound', bound),
  unit,
  ...optional('si', si),
  words: text.slice(span.start, span.end),
});

/** Words this near to a figure tell what it is about. */
const AROUND = 90;

/** The words around a figure within its sentence, without numbers, which are what may differ. */
const wordsAround = (text: string, sentence: Span, { start, end }: Span): readonly string[] => {
  const from = Math.max(sentence.start, start - AROUND);
  const to = Math.min(sentence.end, end + AROUND);
  const around = `${text.slice(from, start).replace(/^\p{L}*/u, '')} ${text.slice(end, to).replace(/\p{L}*$/u, '')}`;
  return [...new Set(termsOf(around).flatMap(({ word, kind }) => (kind === 'number' ? [] : [word])))].sort();
};

/** "It killed 612 people": where and when is in the sentence before. */
const GOES_ON = /^\s*["“‘(]*(?:it|they|that|those|these|this)\b/iu;

const matterSpan = (text: string, sentence: Span): Span =>
  sentence.start > 0 && GOES_ON.test(text.slice(sentence.start, sentence.start + 20))
    ? { start: sentenceAt(text, sentence.start - 1).start, end: sentence.end }
    : sentence;

/** Distances are from somewhere: the place told next to them. */
const farFrom = (places: readonly Place[], { end }: Span): string | undefined => {
  const place = places.find(({ span }) => span.start >= end && span.start - end < 60);
  return place && placeKey(place);
};

const isDenied = (statement: Statement | undefined): boolean =>
  statement?.act === 'deny' || statement?.polarity === 'negative';

const figurePoint = (context: Context, figure: Figure): readonly FigurePoint[] => {
  const { reading, home, dates, statements } = context;
  const { text } = reading.article;
  const statement = statements.get(figure.statement ?? '');
  const { start, end } = figure.span;
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  const subject = subjectOf(figure, statement, after);
  if (subject === undefined || isGeneric(before, after)) return [];
  const sentence = sentenceAt(text, figure.span.start);
  const span = matterSpan(text, sentence);
  const places = within(context.places, span);
  const where = otherPlace(places, home, figure.span);
  const place = inCountry(where ?? nearest(places, figure.span), places);
  const point = pointOf(context, figure, statement);
  const whereKey =
    subject.measure === 'distance' ? farFrom(within(context.places, sentence), figure.span) : where && placeKey(where);
  const holder = holderOf({
    text,
    sentence,
    figure: figure.span,
    measure: subject.measure,
    names: context.names,
    speaker: point.speaker && context.actors.get(point.speaker.id),
  });
  return [
    {
      point,
      subject,
      ...optional('counts', figure.counts),
      amount: amountOf(text, figure),
      ...(isDenied(statement) ? { denied: true } : {}),
      ...optional('restates', figure.agrees === false ? undefined : figure.restates),
      ...optional('day', dayOf(point.asOf) ?? dayOf(point.saidAt) ?? dayOf(point.published)),
      ...optional('when', otherTime(text, dates, span, figure.span)),
      ...optional('where', whereKey),
      ...optional('place', place && { name: place.name, ...optional('geonames', place.geonames) }),
      ...optional('country', place?.country ?? context.profile.country),
      ...optional('region', place?.admin1),
      ...optional('holder', holder),
      words: wordsAround(text, sentence, figure.span),
      unsaid: {
        source: statement === undefined || statement.voice === 'author',
        time: point.asOf === undefined && point.saidAt === undefined,
        place: place === undefined,
      },
    },
  ];
};

/** The figures of an article that can be compared with those of others, in order. What somebody denies is marked. */
export const pointsOf = (reading: Reading, profile: Profile, name?: string): readonly FigurePoint[] => {
  const context = contextOf(reading, profile, name);
  return reading.figures.flatMap((figure) => figurePoint(context, figure));
};
