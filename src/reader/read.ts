import type { Actor, Article, Reading, Span, Statement } from '../model/index.ts';
import { type Cast, castActors } from './actors/cast.ts';
import type { Cluster } from './actors/cluster.ts';
import { isOutletName } from './actors/kind.ts';
import { sideOf } from './actors/side.ts';
import { attribute, type Model } from './attribution/attribute.ts';
import type { Attribution } from './attribution/attribution.ts';
import type { Calibration } from './attribution/confidence.ts';
import { authorSentences, coverage } from './author.ts';
import { type Graphs, openNetwork } from './encoder.ts';
import { makeWindows } from './encoding/windows.ts';
import { readVocabulary } from './encoding/wordpiece.ts';
import { makeIdentity } from './identity.ts';
import { DOCUMENT_NOUNS } from './lexicon/en/actors.ts';
import { withParents, withParentsRelays } from './nesting.ts';
import { authorManner, mannerOf } from './statements.ts';
import { findStructure, type Structure } from './structure/structure.ts';

/** Version of the rules around the model; it changes whenever what they find may change. */
const VERSION = '0.2.1';

/**
 * The share of sentences given to the author in which PolNeAR's annotators see no attribution, its attitudes and
 * intentions ("supports", "wants") included; measured on its training part with the rules of version 0.1, rounded down.
 */
const AUTHOR_CONFIDENCE = 0.55;

type Identify = ReturnType<typeof makeIdentity>;

/** Actors sure enough to be listed: who speaks, is spoken to or relays, and names whose kind is known. */
const listed = (cast: Cast): readonly Cluster[] => {
  const heard = new Set([...cast.speakers, ...cast.addressees, ...cast.relays.flat().map((relay) => relay.cluster)]);
  return cast.clusters.filter((cluster) => cluster.kind !== 'unknown' || heard.has(cluster));
};

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

const actorsOf = (cast: Cast, identify: Identify): ReadonlyMap<Cluster, Actor> =>
  new Map(
    listed(cast).map((cluster) => {
      const mentions = [...cluster.mentions.values()].sort(inOrder);
      const id = identify('p', cluster.name, String(mentions[0]!.start));
      const { name, kind, naming } = cluster;
      return [cluster, { id, name, kind, naming, roles: [...cluster.roles], ...sideOf(cluster), mentions }];
    }),
  );

const authorsOf = (article: Article, identify: Identify): readonly Actor[] =>
  article.authors.map((name) => ({
    id: identify('p', name, 'author'),
    name,
    kind: isOutletName(name) ? 'outlet' : 'person',
    naming: 'named',
    roles: [],
    mentions: article.blocks
      .filter((block) => block.role === 'byline')
      .flatMap((block) => {
        const at = article.text.slice(block.span.start, block.span.end).indexOf(name);
        return at < 0 ? [] : [{ start: block.span.start + at, end: block.span.start + at + name.length }];
      }),
  }));

const spansKey = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(',');

const toStatement = (structure: Structure, attribution: Attribution, identify: Identify): Statement => {
  const { source, cue, content, by, confidence, hedge } = attribution;
  return {
    id: identify('s', spansKey(source), spansKey(cue), spansKey(content)),
    ...mannerOf(structure, attribution),
    source,
    cue,
    content,
    via: [],
    ...(hedge ? { hedge } : {}),
    confidence,
    gaps: [],
    by,
  };
};

const attributed = (
  structure: Structure,
  attributions: readonly Attribution[],
  cast: Cast,
  actors: ReadonlyMap<Cluster, Actor>,
  identify: Identify,
): readonly Statement[] =>
  attributions.map((attribution, at) => {
    const speaker = cast.speakers[at] && actors.get(cast.speakers[at]);
    const via = (cast.relays[at] ?? []).flatMap(({ cluster, span, medium }) => {
      const actor = actors.get(cluster)?.id;
      return actor ? [{ actor, span, ...(medium ? { medium } : {}) }] : [];
    });
    const addressee = cast.addressees[at] && actors.get(cast.addressees[at]);
    return {
      ...toStatement(structure, attribution, identify),
      ...(speaker ? { speaker: speaker.id } : {}),
      ...(addressee ? { addressee: addressee.id } : {}),
      via,
    };
  });

/** "made an offer", "is backing": the author tells of it in his own voice, besides what it holds of another's terms. */
const isDeed = ({ text }: Structure, { cue, entry }: Attribution): boolean =>
  entry?.deed === true ||
  cue.some(({ start, end }) =>
    /\b(?:made|makes|make|making|put forward|tabled)\b.*\b(?:offer|proposal|promise|pledge|decision|request)s?$/iu.test(
      text.slice(start, end),
    ),
  );

const authored = (
  structure: Structure,
  attributions: readonly Attribution[],
  author: Actor | undefined,
  identify: Identify,
): readonly Statement[] => {
  const said = attributions.filter((attribution) => !isDeed(structure, attribution));
  const covered = coverage(
    structure,
    said.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  );
  return authorSentences(structure, covered).map((span) => ({
    id: identify('s', 'author', spansKey([span])),
    ...authorManner(structure, [span]),
    source: [],
    cue: [],
    content: [span],
    ...(author ? { speaker: author.id } : {}),
    via: [],
    confidence: AUTHOR_CONFIDENCE,
    gaps: [],
    by: 'author-sentence',
  }));
};

const placeOf = (statement: Statement): number =>
  Math.min(...[...statement.content, ...statement.cue].map((span) => span.start));

const unique = (statements: readonly Statement[]): readonly Statement[] => [
  ...new Map(statements.map((s) => [s.id, s])).values(),
];

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

/** What a reader is made of: the network's graphs, its vocabulary file, and the model's name with its digest. */
export interface Weights {
  readonly graphs: Graphs;
  readonly vocabulary: string;
  readonly model: string;
  readonly calibration: Calibration;
}

export interface Reader {
  /** Name and version of the reader with its model; another name may find other things. */
  readonly name: string;
  /**
   * Reads one article: who said what, through whom, in whose words. A pure function of the article and the reader's
   * name; the text is never changed, and every span points into it. An article in another language comes back empty,
   * with `unread` saying why. Figures, times, places and positions are not read by this version.
   */
  readonly read: (article: Article) => Promise<Reading>;
}

const readWith = async (model: Model, name: string, article: Article): Promise<Reading> => {
  const reason = unreadReason(article);
  if (reason !== undefined) return empty(article, name, reason);
  const structure = findStructure(article);
  return assemble(structure, (await attribute(structure, model)).attributions, name);
};

/** An outlet or a document tells what others said. */
const passesOn = ({ kind, head }: Cluster): boolean => kind === 'outlet' || DOCUMENT_NOUNS.has(head ?? '');

/** What follows from the attributions: actors, statements, the author's own sentences, nesting. */
const assemble = (structure: Structure, attributions: readonly Attribution[], name: string): Reading => {
  const { article } = structure;
  const identify = makeIdentity(article.text);
  const cast = castActors(structure, attributions);
  const actors = actorsOf(cast, identify);
  const authors = authorsOf(article, identify);
  const told = unique(attributed(structure, attributions, cast, actors, identify));
  const own = authored(structure, attributions, authors[0], identify);
  const tellers = new Set([...actors].filter(([cluster]) => passesOn(cluster)).map(([, { id }]) => id));
  const nested = withParentsRelays(withParents(told), (actor) => tellers.has(actor));
  const statements = [...nested, ...own].sort((a, b) => placeOf(a) - placeOf(b));
  return { ...empty(article, name), statements, actors: [...actors.values(), ...authors] };
};

/** Makes a reader of its weights. Throws where they are no graphs, or the vocabulary is another's. */
export const makeReader = async ({ graphs, vocabulary, calibration, model: name }: Weights): Promise<Reader> => {
  const windowsOf = makeWindows(readVocabulary(vocabulary));
  const model: Model = { name, network: await openNetwork(graphs), calibration, windowsOf };
  const reader = `hearsay ${VERSION}, ${name}`;
  return { name: reader, read: (article) => readWith(model, reader, article) };
};
