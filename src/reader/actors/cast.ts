import type { Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import { runOf, type Structure } from '../structure/structure.ts';
import { addMention, addName, type Cluster, type Clusters, clusterOf, noClusters } from './cluster.ts';
import { plainName } from './kind.ts';
import { atSentenceStart, type NameMention, namesIn } from './names.ts';
import { actorOfPronoun, type Heard } from './pronouns.ts';
import { quotedIn, type RelayFound, relaysIn } from './relays.ts';
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
  const whole = structure.text.slice(source.start, source.end);
  return (
    whole !== 'WHO' &&
    run.to - run.from === 1 &&
    (SUBJECT_PRONOUNS.has(word) || RELATIVES.has(word) || /^(?:him|her|them)$/u.test(word))
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

/** The source, or whom it quotes: "RIA quoted him as saying". */
const speakingSource = (structure: Structure, { source, cue }: Attribution): Span | undefined => {
  const [said] = source;
  const [first] = cue;
  if (said === undefined || first === undefined) return said;
  const from = first.start < said.start ? runOf(structure, said).to : runOf(structure, first).from;
  const quoted = quotedIn(structure, structure.units[unitAt(structure, first.start)]!, from);
  if (quoted === undefined) return said;
  return { start: structure.tokens[quoted.from]!.start, end: structure.tokens[quoted.to - 1]!.end };
};

/** What was told to the outlet that prints it came through nobody else. */
const isPublisher = ({ article }: Structure, cluster: Cluster): boolean =>
  article.outlet !== undefined && plainName(article.outlet) === plainName(cluster.name);

/** Who passes on what somebody else said: "RIA quoted him as saying", the source that is not the speaker. */
const quotingRelay = (
  structure: Structure,
  clusters: Clusters,
  { source, cue }: Attribution,
  speaker: Cluster | undefined,
): readonly CastRelay[] => {
  const [said] = source;
  const speaking = speakingSource(structure, { source, cue } as Attribution);
  if (said === undefined || speaking === said || speaking === undefined) return [];
  const cluster = actorOfSource(structure, clusters, said);
  return cluster === undefined || cluster === speaker ? [] : [{ cluster, span: said }];
};

/** Index of the attribution that a relay belongs to: the one with the nearest cue in its unit. */
const nearestCue = (
  attributions: readonly Attribution[],
  indices: readonly number[],
  relay: Span,
): number | undefined =>
  [...indices].sort(
    (a, b) => Math.abs(placeOf(attributions[a]!) - relay.start) - Math.abs(placeOf(attributions[b]!) - relay.start),
  )[0];

/**
 * Relays of each attribution: an outlet named in its sentence, outside its content; or in an earlier sentence of the
 * same paragraph that lets the same speaker speak ("who spoke to the paper … the soldier said").
 */
const castRelays = (
  structure: Structure,
  clusters: Clusters,
  attributions: readonly Attribution[],
  speakers: readonly (Cluster | undefined)[],
): readonly (readonly CastRelay[])[] => {
  const found: CastRelay[][] = attributions.map((attribution, at) => [
    ...quotingRelay(structure, clusters, attribution, speakers[at]),
  ]);
  const byUnit = Map.groupBy(attributions.keys(), (at) => unitAt(structure, placeOf(attributions[at]!)));
  for (const [unit, indices] of byUnit) {
    for (const { outlet, ...relay } of relaysIn(structure, structure.units[unit]!)) {
      const outside = indices.filter(
        (at) => !attributions[at]!.content.some((c) => c.start <= relay.span.start && relay.span.end <= c.end),
      );
      const owner = nearestCue(attributions, outside, relay.span);
      if (owner === undefined) continue;
      const cluster = addName(clusters, outlet);
      if (cluster.kind === 'unknown') cluster.kind = 'outlet';
      if (cluster !== speakers[owner] && !isPublisher(structure, cluster)) found[owner]!.push({ ...relay, cluster });
    }
  }
  return carriedOn(structure, attributions, speakers, found);
};

/** What a speaker says further in the same paragraph came the same way. */
const carriedOn = (
  structure: Structure,
  attributions: readonly Attribution[],
  speakers: readonly (Cluster | undefined)[],
  found: readonly (readonly CastRelay[])[],
): readonly (readonly CastRelay[])[] => {
  const told = new Map<Cluster, readonly CastRelay[]>();
  let block = -1;
  return found.map((own, at) => {
    const unit = structure.units[unitAt(structure, placeOf(attributions[at]!))]!;
    if (unit.block !== block) told.clear();
    block = unit.block;
    const speaker = speakers[at];
    if (speaker === undefined) return own;
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
