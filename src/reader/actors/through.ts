import type { Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { isPluralNoun } from '../lexicon/en/actors.ts';
import { lowerAt, runOf, type Structure, unitAt } from '../structure/structure.ts';
import { addMention, addName, type Cluster, type Clusters } from './cluster.ts';
import { plainName } from './kind.ts';
import type { NameMention } from './names.ts';
import { quotedIn, type RelayFound, relaysIn } from './relays.ts';
import { actorOfSource } from './resolve.ts';

/** A relay with the actor behind it. */
export interface CastRelay extends Omit<RelayFound, 'outlet'> {
  readonly cluster: Cluster;
}

/** Attributions with their speakers; the n-th of both lists belong together. */
interface Told {
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly (Cluster | undefined)[];
}

/** Where an attribution stands: its cue, or its content where it has none. */
export const placeOf = (attribution: Attribution): number => (attribution.cue[0] ?? attribution.content[0])!.start;

/** The source, or whom it quotes: "RIA quoted him as saying". */
export const speakingSource = (structure: Structure, { source, cue }: Attribution): Span | undefined => {
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
  attribution: Attribution,
  speaker: Cluster | undefined,
): readonly CastRelay[] => {
  const [said] = attribution.source;
  const speaking = speakingSource(structure, attribution);
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

/** "state television" that has spoken under the same words. */
const knownOutlet = (clusters: Clusters, { name, whole }: NameMention): Cluster | undefined => {
  const known = clusters.all.find((cluster) => cluster.head !== undefined && cluster.name === name);
  if (known !== undefined) addMention(known, whole);
  return known;
};

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));

/**
 * What an outlet tells in the sentence that somebody else says too came through it: "He acknowledged, according to the
 * paper, that", "It quoted critics, with Ann Lee stating". What is said of the outlet's own telling did not.
 */
const toldByOutlets = (
  { attributions, speakers }: Told,
  indices: readonly number[],
  at: number,
): readonly CastRelay[] =>
  indices.flatMap((teller) => {
    const [cluster, span] = [speakers[teller], attributions[teller]!.source[0]];
    if (teller === at || cluster?.kind !== 'outlet' || cluster === speakers[at] || span === undefined) return [];
    const [own, told] = [attributions[at]!, attributions[teller]!];
    if (!overlap(own.content, told.content) || overlap(own.content, told.cue)) return [];
    return [{ cluster, span }];
  });

/** "One woman" after "Residents told the paper": one of those who told it. */
const isOneOfThem = (structure: Structure, { source }: Attribution): boolean => {
  const first = source[0] && runOf(structure, source[0]).from;
  return first !== undefined && /^(?:one|another|some|others|two|three|several)$/u.test(lowerAt(structure, first));
};

const isGroup = (cluster: Cluster): boolean =>
  cluster.kind === 'group' || (cluster.head !== undefined && isPluralNoun(cluster.head));

/** What a speaker, or one of those who speak, says further in the same paragraph came the same way. */
const carriedOn = (
  structure: Structure,
  { attributions, speakers }: Told,
  found: readonly (readonly CastRelay[])[],
): readonly (readonly CastRelay[])[] => {
  const told = new Map<Cluster, readonly CastRelay[]>();
  let group: readonly CastRelay[] = [];
  let block = -1;
  return found.map((own, at) => {
    const unit = structure.units[unitAt(structure, placeOf(attributions[at]!))]!;
    if (unit.block !== block) {
      told.clear();
      group = [];
    }
    block = unit.block;
    const speaker = speakers[at];
    if (speaker === undefined) return own;
    const carried = told.get(speaker) ?? (isOneOfThem(structure, attributions[at]!) ? group : []);
    const through = own.length > 0 ? own : carried;
    if (through.length > 0) told.set(speaker, through);
    if (through.length > 0 && isGroup(speaker)) group = through;
    return through;
  });
};

const withoutRepeats = (relays: readonly CastRelay[]): readonly CastRelay[] => [
  ...new Map(relays.map((relay) => [relay.cluster, relay])).values(),
];

/**
 * Relays of each attribution: an outlet named in its sentence, outside its content; one that tells the same in its
 * sentence; or one in an earlier sentence of the same paragraph that lets the same speaker speak ("who spoke to the
 * paper … the soldier said").
 */
export const castRelays = (
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
      const cluster = knownOutlet(clusters, outlet) ?? addName(clusters, outlet);
      if (cluster.kind === 'unknown') cluster.kind = 'outlet';
      if (cluster !== speakers[owner] && !isPublisher(structure, cluster)) found[owner]!.push({ ...relay, cluster });
    }
    for (const at of indices) found[at]!.push(...toldByOutlets({ attributions, speakers }, indices, at));
  }
  return carriedOn(structure, { attributions, speakers }, found.map(withoutRepeats));
};
