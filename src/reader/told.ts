import type { Actor, Article, Span, Statement } from '../model/index.ts';
import type { Cast } from './actors/cast.ts';
import type { Cluster } from './actors/cluster.ts';
import { isOutletName } from './actors/kind.ts';
import { sideOf } from './actors/side.ts';
import type { Attribution } from './attribution/attribution.ts';
import { authorSentences, coverage } from './author.ts';
import type { Identify } from './identity.ts';
import { DOCUMENT_NOUNS } from './lexicon/en/actors.ts';
import { withParents, withParentsRelays } from './nesting.ts';
import { authorManner, mannerOf } from './statements.ts';
import type { Structure } from './structure/structure.ts';

/**
 * The share of sentences given to the author in which PolNeAR's annotators see no attribution, its attitudes and
 * intentions ("supports", "wants") included; measured on its training part with the rules of version 0.1, rounded down.
 */
const AUTHOR_CONFIDENCE = 0.55;

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

/** An outlet or a document tells what others said. */
const passesOn = ({ kind, head }: Cluster): boolean => kind === 'outlet' || DOCUMENT_NOUNS.has(head ?? '');

/** Who speaks in an article and what is said, by others and by its author. */
export interface Told {
  /** In order of where they stand. */
  readonly statements: readonly Statement[];
  readonly actors: readonly Actor[];
}

/** What follows from the attributions and their cast: actors, statements with their parents, the author's own sentences. */
export const toldOf = (
  structure: Structure,
  attributions: readonly Attribution[],
  cast: Cast,
  identify: Identify,
): Told => {
  const actors = actorsOf(cast, identify);
  const authors = authorsOf(structure.article, identify);
  const told = unique(attributed(structure, attributions, cast, actors, identify));
  const own = authored(structure, attributions, authors[0], identify);
  const tellers = new Set([...actors].filter(([cluster]) => passesOn(cluster)).map(([, { id }]) => id));
  const nested = withParentsRelays(withParents(told), (actor) => tellers.has(actor));
  const statements = [...nested, ...own].sort((a, b) => placeOf(a) - placeOf(b));
  return { statements, actors: [...actors.values(), ...authors] };
};
