import type { Article, Reading, Span, Statement } from '../model/index.ts';
import { castActors } from './actors/cast.ts';
import { withSidesOfOwners } from './actors/side-by-owner.ts';
import { withSidesOfPlaces } from './actors/side-by-place.ts';
import { attribute, type Found, type Model } from './attribution/attribute.ts';
import type { Calibration } from './attribution/confidence.ts';
import { type Graphs, openNetwork } from './encoder.ts';
import { makeWindows } from './encoding/windows.ts';
import { readVocabulary } from './encoding/wordpiece.ts';
import { findFigures } from './figures/find-figures.ts';
import { gapsOf, namesSource, tellsEvent } from './gaps.ts';
import { makeIdentity } from './identity.ts';
import { placeMentions, placePositions } from './mentions.ts';
import { findPlaces } from './places/find-places.ts';
import { type Gazetteer, readGazetteer } from './places/gazetteer.ts';
import { findPositions } from './positions/find-positions.ts';
import { findStructure, type Structure } from './structure/structure.ts';
import { findTimes } from './times/find-times.ts';
import { withTimes } from './timing.ts';
import { toldOf } from './told.ts';

/** Version of the rules around the model; it changes whenever what they find may change. */
const VERSION = '0.4.0';

const empty = (article: Article, reader: string, unread?: string): Reading => ({
  id: article.id,
  reader,
  article,
  ...(unread ? { unread } : {}),
  statements: [],
  actors: [],
  figures: [],
  times: [],
  places: [],
  positions: [],
});

/** Why an article is not read, in words; undefined when it is. English, and texts too short to tell, are read. */
const unreadReason = (article: Article): string | undefined =>
  /^(?:en|und)(?:-|$)/iu.test(article.language)
    ? undefined
    : `language is ${article.language}; only English (en) is read`;

/** What a reader is made of: the network's graphs, its vocabulary file, the gazetteer, and the model's name with its digest. */
export interface Weights {
  readonly graphs: Graphs;
  readonly vocabulary: string;
  readonly model: string;
  readonly calibration: Calibration;
  /** Its inflated bytes, which may still be on their way, and its name with its digest. */
  readonly gazetteer: { readonly name: string; readonly bytes: Uint8Array | Promise<Uint8Array> };
}

export interface Reader {
  /** Name and version of the reader with its model; another name may find other things. */
  readonly name: string;
  /**
   * Reads one article: who said what, through whom, in whose words; and what is claimed: figures, times, places and
   * positions. A pure function of the article and the reader's name; the text is never changed, and every span points
   * into it. An article in another language comes back empty, with `unread` saying why.
   */
  readonly read: (article: Article) => Promise<Reading>;
  /** Frees what the inference engine holds; nothing can be read afterwards. */
  readonly close: () => Promise<void>;
}

/** What every article is read with. */
interface Means {
  readonly name: string;
  readonly model: Model;
  readonly gazetteer: Gazetteer;
}

const readWith = async (means: Means, article: Article): Promise<Reading> => {
  const reason = unreadReason(article);
  if (reason !== undefined) return empty(article, means.name, reason);
  const structure = findStructure(article);
  return assemble(structure, await attribute(structure, means.model), means);
};

const spanOf = ({ tokens }: Structure, from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** What each checkable statement leaves unsaid, by what its own words hold. */
const withGaps = (
  structure: Structure,
  statements: readonly Statement[],
  reading: Pick<Reading, 'figures' | 'times' | 'places' | 'positions' | 'actors'>,
): readonly Statement[] => {
  const own = <M extends { readonly statement?: string }>(mentions: readonly M[]) =>
    Map.groupBy(mentions, ({ statement }) => statement);
  const [figures, times, places, positions] = [
    own(reading.figures),
    own(reading.times),
    own(reading.places),
    own(reading.positions),
  ];
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  return statements.map((statement) => ({
    ...statement,
    gaps: gapsOf(statement, {
      figures: figures.get(statement.id) ?? [],
      times: times.get(statement.id) ?? [],
      places: places.get(statement.id) ?? [],
      positions: positions.get(statement.id) ?? [],
      hasEvent: tellsEvent(structure, statement.content),
      attributed: statement.voice === 'author' && namesSource(structure, statement.content),
      speaker: actors.get(statement.speaker ?? ''),
    }),
  }));
};

/** What follows from the network's findings: who speaks, what is said, and what that claims. */
const assemble = (structure: Structure, { attributions, names }: Found, { name, gazetteer }: Means): Reading => {
  const { article } = structure;
  const identify = makeIdentity(article.text);
  const cast = castActors(structure, attributions, names);
  const { statements: told, actors: named } = toldOf(structure, attributions, cast, identify);
  const tagged = names.map(({ from, to, ...tag }) => ({ ...tag, span: spanOf(structure, from, to) }));
  const times = findTimes(structure, article.published);
  const figures = findFigures(
    structure,
    times.map(({ span }) => span),
  );
  const places = findPlaces(structure, gazetteer, { names: tagged });
  const mentions = placeMentions({ figures, times, places }, told, identify);
  const actors = withSidesOfPlaces(withSidesOfOwners(named, article.text), mentions.places);
  const timed = withTimes(structure, told, mentions.times);
  const positions = placePositions(findPositions(structure, timed, actors), timed, identify);
  const statements = withGaps(structure, timed, { ...mentions, positions, actors });
  return { ...empty(article, name), statements, actors, ...mentions, positions };
};

/** Makes a reader of its weights. Throws where they are no graphs, or the vocabulary is another's. */
export const makeReader = async (weights: Weights): Promise<Reader> => {
  const { graphs, vocabulary, calibration, gazetteer, model: name } = weights;
  const windowsOf = makeWindows(readVocabulary(vocabulary));
  const network = await openNetwork(graphs);
  const model: Model = { name, network, calibration, windowsOf };
  const reader = `hearsay ${VERSION}, ${name}, ${gazetteer.name}`;
  const means = { name: reader, model, gazetteer: readGazetteer(await gazetteer.bytes) };
  return { name: means.name, read: (article) => readWith(means, article), close: network.close };
};
