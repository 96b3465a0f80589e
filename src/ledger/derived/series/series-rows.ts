import type { Selectable } from 'kysely';
import type { Point, Series } from '../../../model/index.ts';
import { storeText } from '../../database/exact-text.ts';
import {
  type PointRow,
  type ProfileRow,
  ROWS_PER_ARTICLE,
  type SeriesRow,
  type SeriesWordRow,
} from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import type { FigurePoint, Profile } from '../../series/index.ts';
import type { ToldArticle } from '../layer.ts';
import { matterWords, speakerWords } from './series-words.ts';

/** What all points of an article share, kept once. */
interface Head extends Pick<Point, 'article' | 'name' | 'outlet' | 'published'> {
  readonly home: readonly string[];
  readonly country?: string;
}

/** A point without what is kept with its article. */
type Body = Omit<FigurePoint, 'point'> & { readonly point: Omit<Point, 'article' | 'name' | 'outlet' | 'published'> };

const bytesOf = ({ hashes, weights }: Profile['terms']): Uint8Array => {
  const bytes = new Uint8Array(hashes.length * 5);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, at) => {
    view.setUint32(at * 4, hash, true);
  });
  bytes.set(weights, hashes.length * 4);
  return bytes;
};

const termsFrom = (bytes: Uint8Array): Profile['terms'] => {
  const count = bytes.length / 5;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) hashes[at] = view.getUint32(at * 4, true);
  return { hashes, weights: bytes.subarray(count * 4) };
};

export const profileRow = (
  { number, id, name, outlet, published }: ToldArticle,
  { terms, home, country }: Profile,
): ProfileRow => {
  const head: Head = {
    article: id,
    ...optional('name', name),
    ...optional('outlet', outlet),
    ...optional('published', published),
    home,
    ...optional('country', country),
  };
  return { article: number, head: JSON.stringify(head), terms: bytesOf(terms) };
};

export const pointRows = (number: number, points: readonly FigurePoint[]): readonly PointRow[] =>
  points.map(({ point, ...rest }, at) => {
    const { article: _, name: __, outlet: ___, published: ____, ...own } = point;
    const body: Body = { ...rest, point: own };
    return {
      number: number * ROWS_PER_ARTICLE + at,
      article: number,
      voice: rest.voice ?? null,
      body: JSON.stringify(body),
    };
  });

/** A profile as it was kept, and what its points share. */
export const profileFrom = ({ head, terms }: Selectable<ProfileRow>) => {
  const { home, country, ...shared } = JSON.parse(head) as Head;
  const profile: Profile = {
    article: shared.article,
    ...optional('published', shared.published),
    terms: termsFrom(terms),
    home,
    ...optional('country', country),
  };
  return { profile, shared };
};

export const pointFrom = (
  { body }: Pick<Selectable<PointRow>, 'body'>,
  shared: Pick<Point, 'article' | 'name' | 'outlet' | 'published'>,
): FigurePoint => {
  const { point, ...rest } = JSON.parse(body) as Body;
  return { ...rest, point: { ...shared, ...point } };
};

const tellingsOf = ({ answers }: Series): number => answers.reduce((sum, { tellings }) => sum + tellings, 0);

const latestOf = ({ answers }: Series): string =>
  answers.reduce(
    (latest, { points }) =>
      points.reduce((found, { published = '' }) => (published > found ? published : found), latest),
    '',
  );

export const seriesRow = (cell: string, series: Series): SeriesRow => ({
  id: series.id,
  cell,
  measure: series.measure,
  first: series.from ?? '',
  last: series.to ?? '',
  tellings: tellingsOf(series),
  conflict: series.conflict ? 1 : 0,
  latest: storeText(latestOf(series)),
  body: JSON.stringify(series),
});

/** What a series can be found by: words of its matter, of its place, and of those who speak in it or through whom they do. */
export const seriesWordRows = (series: Series): readonly SeriesWordRow[] => {
  const points = series.answers.flatMap((answer) => answer.points);
  const names = points.flatMap(({ speaker, via }) => [
    ...(speaker === undefined ? [] : [speaker.name]),
    ...via.map(({ name }) => name),
  ]);
  const words = [...matterWords([series.matter, series.place?.name ?? '']), ...speakerWords(names.sort())];
  return words.map((word) => ({ series: series.id, word: storeText(word) }));
};
