import { type FigurePoint, type Profile, pointsOf, profileOf } from '../../src/ledger/series/index.ts';
import type { Figure, Place, Reading, Statement, Time } from '../../src/model/index.ts';

/** Short articles that a test writes, with readings of them as a reader would make them. */

/** A figure, and who gives it. */
export interface Told {
  readonly words: string;
  readonly value: number;
  readonly more?: Partial<Figure>;
  /** Words of the figure that this one restates. */
  readonly restates?: string;
  readonly speaker?: string;
  /** ISO 3166-1 alpha-3 of the state for which the speaker speaks. */
  readonly side?: string;
  readonly act?: Statement['act'];
}

export interface Small {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly Told[];
  readonly published?: string;
  readonly copyOf?: string;
  readonly places?: readonly (Partial<Place> & { readonly name: string })[];
  readonly times?: readonly (Partial<Time> & { readonly words: string; readonly value: string })[];
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`no "${words}" in "${text}"`);
  return { start, end: start + words.length };
};

const PLACES: Readonly<Record<string, Partial<Place>>> = {
  Lorvik: { geonames: 1, country: 'NO', admin1: '05', feature: 'PPL' },
  Tarnby: { geonames: 2, country: 'DK', admin1: '17', feature: 'PPL' },
  'Marsk County': { geonames: 3, country: 'DK', admin1: '17', feature: 'ADM1' },
};

/** A reading of a short text that this file writes itself, with what a reader would find in it. */
export const readingOf = ({ id, text, figures, published, places = [], times = [] }: Small): Reading => {
  const base = { by: 'test', basis: 'stated' as const };
  const statement = (speaker: string) => ({
    id: `${id}:s-${speaker}`,
    voice: 'indirect' as const,
    source: [],
    cue: [],
    content: [],
    speaker: `p-${speaker}`,
    via: [],
    act: figures.find((figure) => figure.speaker === speaker)?.act ?? ('assert' as const),
    polarity: 'positive' as const,
    modality: 'actual' as const,
    confidence: 1,
    gaps: [],
    by: 'test',
  });
  const sideOf = (speaker: string) => {
    const side = figures.find((figure) => figure.speaker === speaker && figure.side !== undefined)?.side;
    return side === undefined ? {} : { side };
  };
  const speakers = [...new Set(figures.flatMap(({ speaker }) => speaker ?? []))];
  const found = Object.keys(PLACES).filter((name) => text.includes(name));
  return {
    id,
    reader: 'test',
    article: { id, text, blocks: [], authors: [], language: 'en', ...(published === undefined ? {} : { published }) },
    statements: speakers.map(statement),
    actors: speakers.map((name) => ({
      id: `p-${name}`,
      name,
      kind: 'person',
      naming: 'named',
      roles: [],
      mentions: [],
      ...sideOf(name),
    })),
    figures: figures.map(({ words, value, more, restates, speaker }) => ({
      id: `${id}:${words}`,
      span: spanOf(text, words),
      value,
      unit: '1',
      ...(restates === undefined ? {} : { restates: `${id}:${restates}` }),
      ...(speaker === undefined ? {} : { statement: `${id}:s-${speaker}` }),
      by: 'test',
      ...more,
    })),
    times: times.map(({ words, ...time }) => ({
      id: words,
      span: spanOf(text, words),
      type: 'DATE',
      ...base,
      ...time,
    })),
    places: [...found.map((name) => ({ name, ...PLACES[name] })), ...places].map((place) => ({
      id: place.name,
      span: spanOf(text, place.name),
      use: 'literal',
      ...base,
      ...place,
    })),
    positions: [],
  };
};

/** Points and profiles of articles; a voice is known by its name. */
export const toldIn = (articles: readonly Small[]) => {
  const told = articles.map((article) => {
    const reading = readingOf(article);
    const copy = article.copyOf === undefined ? {} : { copyOf: article.copyOf };
    const profile: Profile = profileOf(reading);
    const points = pointsOf(reading, profile, `name of ${article.id}`);
    return {
      profile: { ...profile, ...copy },
      points: points.map((one): FigurePoint => {
        const voice = one.point.speaker === undefined ? {} : { voice: one.point.speaker.name };
        return { ...one, ...voice, point: { ...one.point, ...copy } };
      }),
    };
  });
  return { points: told.flatMap(({ points }) => points), profiles: told.map(({ profile }) => profile) };
};

export const killed = (words: string, value: number, more: Partial<Figure> = {}): Told => ({
  words,
  value,
  more: { measure: 'killed', counts: 'person killed', ...more },
});

const FERRY = 'The ferry Halcyon sank off Lorvik after a fire in the engine room, and';

/** An article about the sinking of a ferry. */
export const ferry = (id: string, rest: string, figures: readonly Told[], more: Partial<Small> = {}): Small => ({
  id,
  text: `${FERRY} ${rest}`,
  figures,
  ...more,
});
