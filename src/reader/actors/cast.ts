import type { Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import { runOf, type Structure } from '../structure/structure.ts';
import { addMention, addName, type Cluster, type Clusters, clusterOf, noClusters } from './cluster.ts';
import { plainName } from './kind.ts';
import { atSentenceStart, type NameMention, namesIn } from './names.ts';
import { actorOfPronoun, type Heard } from './pronouns.ts';
import { type RelayFound, relaysIn } from './relays.ts';
import { actorOfSource, mergeNamedLater } from './resolve.ts';

/** A relay with the actor behind it. */
interface CastRelay extends Omit<RelayFound, 'outlet'> {
  readonly cluster: Cluster;
}

/** Who is behind each attribution, and through whom it came; the n-th of both lists belongs to the n-th attribution. */
export interface Cast {
  readonly clusters: readonly Cluster[];
  readonly speakers: readonly (Cluster | undefined)[];
  readonly relays: readonly (readonly CastRelay[])[];
}

const isPronoun = (structure: Structure, source: Span): boolean => {
  const run = runOf(structure, source);
  const word = structure.tokens[run.from]?.lower ?? '';
  return (
    run.to - run.from === 1 && (SUBJECT_PRONOUNS.has(word) || RELATIVES.has(word) || /^(?:him|her|them)$/u.test(word))
  );
};

/** Index of the unit that holds a place in the text. */
const unitAt = ({ units, tokens }: Structure, start: number): number => {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[units[mid]!.to - 1]!.end > start) high = mid;
    else low = mid + 1;
  }
  return low;
};

/** One word at the beginning of a sentence is a name only if it is one elsewhere too. */
const isDoubtful = (structure: Structure, name: NameMention): boolean =>
  name.to - name.from === 1 && atSentenceStart(structure, name.from);

/** Names of the paragraphs; a headline's capitals are no names until a paragraph knows them. */
const castNames = (structure: Structure): Clusters => {
  const clusters = noClusters();
  const body = structure.blocks.filter(({ block }) => block.role === 'paragraph' || block.role === 'caption');
  const heads = structure.blocks.filter(({ block }) => block.role === 'headline' || block.role === 'standfirst');
  const mentions = body.flatMap((block) => [...namesIn(structure, block)]);
  const sure = new Set(mentions.filter((name) => !isDoubtful(structure, name)).flatMap((name) => name.name.split(' ')));
  for (const name of mentions) if (!isDoubtful(structure, name) || sure.has(name.name)) addName(clusters, name);
  for (const block of heads)
    for (const name of namesIn(structure, block))
      if (clusterOf(clusters, name.name, name.title)) addName(clusters, name);
  return clusters;
};

const placeOf = (attribution: Attribution): number => (attribution.cue[0] ?? attribution.content[0])!.start;

/** Resolves sources by name, description and plain pronoun, in the order of the text. */
const castSpeakers = (
  structure: Structure,
  clusters: Clusters,
  attributions: readonly Attribution[],
): (Cluster | undefined)[] => {
  const heard: Heard[] = [];
  const named = new Map(
    clusters.all.flatMap((cluster) => [...cluster.mentions.keys()].map((end) => [end, cluster] as const)),
  );
  const bySource = new Map<number, Cluster>();
  return attributions.map((attribution) => {
    const source = attribution.source[0];
    if (source === undefined) return undefined;
    const unit = unitAt(structure, placeOf(attribution));
    const known = bySource.get(source.start);
    const cluster =
      known ??
      (isPronoun(structure, source)
        ? actorOfPronoun(structure, source, {
            unit,
            heard,
            clusters,
            named,
            leads: attribution.content.every(({ start }) => start > source.start),
          })
        : actorOfSource(structure, clusters, source));
    if (cluster === undefined) return undefined;
    bySource.set(source.start, cluster);
    heard.push({ cluster, unit });
    addMention(cluster, source);
    return cluster;
  });
};

/** What was told to the outlet that prints it came through nobody else. */
const isPublisher = ({ article }: Structure, cluster: Cluster): boolean =>
  article.outlet !== undefined && plainName(article.outlet) === plainName(cluster.name);

/**
 * Relays of an attribution: an outlet named in its sentence, outside its content; or in an earlier sentence of the
 * same paragraph that lets the same speaker speak ("who spoke to the paper … the soldier said").
 */
const castRelays = (
  structure: Structure,
  clusters: Clusters,
  attributions: readonly Attribution[],
  speakers: readonly (Cluster | undefined)[],
): readonly (readonly CastRelay[])[] => {
  const told = new Map<Cluster, readonly CastRelay[]>();
  let block = -1;
  return attributions.map((attribution, at) => {
    const index = unitAt(structure, placeOf(attribution));
    const unit = structure.units[index]!;
    const inside = (span: Span): boolean => attribution.content.some((c) => c.start <= span.start && span.end <= c.end);
    const own = relaysIn(structure, unit)
      .filter((relay) => !inside(relay.span))
      .map(({ outlet, ...relay }) => ({ ...relay, cluster: addName(clusters, outlet) }))
      .filter((relay) => relay.cluster !== speakers[at] && !isPublisher(structure, relay.cluster));
    const speaker = speakers[at];
    if (speaker === undefined) return own;
    if (unit.block !== block) told.clear();
    block = unit.block;
    if (own.length > 0) told.set(speaker, own);
    return own.length > 0 ? own : (told.get(speaker) ?? []);
  });
};

/** The actors of an article, with who speaks and who relays in each attribution. */
export const castActors = (structure: Structure, attributions: readonly Attribution[]): Cast => {
  const clusters = castNames(structure);
  const speakers = castSpeakers(structure, clusters, attributions);
  const relays = castRelays(structure, clusters, attributions, speakers);
  const merged = mergeNamedLater(clusters);
  for (const [from, into] of merged) for (const span of from.mentions.values()) addMention(into, span);
  const settled = (cluster: Cluster | undefined): Cluster | undefined => (cluster && merged.get(cluster)) ?? cluster;
  return { clusters: clusters.all.filter((cluster) => !merged.has(cluster)), speakers: speakers.map(settled), relays };
};
