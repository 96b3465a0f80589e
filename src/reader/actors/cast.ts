import type { Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { TaggedName } from '../attribution/names.ts';
import { STATE_OF_NAME } from '../lexicon/en/states.ts';
import { RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import { runOf, type Structure, unitAt } from '../structure/structure.ts';
import { addresseeOf } from './addressee.ts';
import { addMention, addName, type Cluster, type Clusters, clusterOf, noClusters } from './cluster.ts';
import { addCollectives } from './collectives.ts';
import { atSentenceStart, type NameMention, namesIn } from './names.ts';
import { actorOfPronoun, type Heard } from './pronouns.ts';
import { actorOfSource, mergeNamedLater } from './resolve.ts';
import { taggedKinds } from './tagged-kind.ts';
import { type CastRelay, castRelays, placeOf, speakingSource } from './through.ts';

/** Who is behind each attribution, and through whom it came; the n-th of both lists belongs to the n-th attribution. */
export interface Cast {
  readonly clusters: readonly Cluster[];
  readonly speakers: readonly (Cluster | undefined)[];
  readonly relays: readonly (readonly CastRelay[])[];
  readonly addressees: readonly (Cluster | undefined)[];
}

const isPronoun = (structure: Structure, source: Span): boolean => {
  const run = runOf(structure, source);
  const word = structure.tokens[run.from]?.lower ?? '';
  const whole = structure.text.slice(source.start, source.end);
  return (
    whole !== 'WHO' &&
    run.to - run.from === 1 &&
    (SUBJECT_PRONOUNS.has(word) || RELATIVES.has(word) || /^(?:him|his|her|them|their|its)$/u.test(word))
  );
};

/** One word at the beginning of a sentence is a name only if it is one elsewhere too, or a state's. */
const isDoubtful = (structure: Structure, name: NameMention): boolean =>
  name.to - name.from === 1 && atSentenceStart(structure, name.from) && !STATE_OF_NAME.has(name.name.toLowerCase());

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
  const speakers: (Cluster | undefined)[] = attributions.map(() => undefined);
  const order = [...attributions.keys()].sort((a, b) => sourcePlace(attributions[a]!) - sourcePlace(attributions[b]!));
  for (const index of order) {
    const attribution = attributions[index]!;
    const source = speakingSource(structure, attribution);
    if (source === undefined) continue;
    const unit = unitAt(structure, source.start);
    const place = {
      unit,
      heard,
      clusters,
      named,
      leads: attribution.content.every(({ start }) => start > source.start),
    };
    const cluster =
      bySource.get(source.start) ??
      (isPronoun(structure, source)
        ? actorOfPronoun(structure, source, place)
        : actorOfSource(structure, clusters, source));
    if (cluster === undefined) continue;
    bySource.set(source.start, cluster);
    heard.push({ cluster, unit });
    addMention(cluster, source);
    speakers[index] = cluster;
  }
  return speakers;
};

const sourcePlace = (attribution: Attribution): number => attribution.source[0]?.start ?? placeOf(attribution);

/** Where the first paragraph begins. */
const bodyOf = ({ blocks }: Structure): number =>
  blocks.find(({ block }) => block.role === 'paragraph')?.block.span.start ?? 0;

/** The actors of an article, with who speaks and who relays in each attribution. */
export const castActors = (
  structure: Structure,
  attributions: readonly Attribution[],
  names: readonly TaggedName[],
): Cast => {
  const clusters = castNames(structure);
  const kindOf = taggedKinds(structure, names);
  for (const cluster of clusters.all) if (cluster.kind === 'unknown') cluster.kind = kindOf(cluster) ?? 'unknown';
  const speakers = castSpeakers(structure, clusters, attributions);
  const relays = castRelays(structure, clusters, attributions, speakers);
  const addressees = attributions.map((attribution, at) =>
    addresseeOf(structure, clusters, attribution, { speaker: speakers[at], relays: relays[at] ?? [] }),
  );
  addCollectives(structure, clusters, attributions, speakers);
  const merged = mergeNamedLater(clusters, bodyOf(structure));
  for (const [from, into] of merged) for (const span of from.mentions.values()) addMention(into, span);
  const settled = (cluster: Cluster | undefined): Cluster | undefined => (cluster && merged.get(cluster)) ?? cluster;
  return {
    clusters: clusters.all.filter((cluster) => !merged.has(cluster)),
    speakers: speakers.map(settled),
    relays,
    addressees: addressees.map(settled),
  };
};
