import { overlaps, type Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { set } from '../lexicon/en/lists.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, runOf, type Structure, unitAt } from '../structure/structure.ts';
import type { Cluster, Clusters } from './cluster.ts';
import { actorOfSource } from './resolve.ts';
import type { CastRelay } from './through.ts';

/** Verbs whose object is spoken to: "told reporters", "urged Israel to stop", "offered Ukraine a ceasefire". */
const SPOKEN_TO = set(
  'tell ask urge warn promise offer assure inform order beg remind instruct advise implore beseech call appeal plead notify brief',
);

/** What ends the words for whoever is spoken to. */
const ENDS =
  /^(?:to|that|not|how|why|what|whether|if|when|about|of|for|in|on|at|by|and|who|which|,|\.|:|;|a|an|his|her|its|their|is|are|was|were|\p{N}.*|["“”‘'(—–])$/u;

/** Words for somebody spoken to are no more than these. */
const LONGEST = 7;

const isPronoun = (word: string): boolean =>
  /^(?:me|us|him|her|them|you|it|everyone|people|this|those|these)$/u.test(word);

/** The words right after the cue's verb, up to what cannot belong to them. */
const objectOf = (structure: Structure, from: number, end: number): Run => {
  let to = from;
  while (to < Math.min(end, from + LONGEST) && !(to > from && ENDS.test(lowerAt(structure, to)))) to += 1;
  return { from, to };
};

/** “Why?” asked a pensioner: who stands behind the verb is who speaks. */
const isTurned = (structure: Structure, verb: number, source: readonly Span[]): boolean =>
  source.some((span) => runOf(structure, span).from > verb);

/** Who is spoken to, where the object of the cue's verb says so by a name or a description; "told The Lamp" is a relay. */
export const addresseeOf = (
  structure: Structure,
  clusters: Clusters,
  { source, cue, entry }: Attribution,
  { speaker, relays }: { readonly speaker: Cluster | undefined; readonly relays: readonly CastRelay[] },
): Cluster | undefined => {
  const last = cue.at(-1);
  if (last === undefined || entry === undefined || !SPOKEN_TO.has(entry.lemma)) return undefined;
  const { to: from, from: verb } = runOf(structure, last);
  // "asked for a priest": who is asked for is not spoken to
  if (/^(?:for|about|after|against|of)$/u.test(lowerAt(structure, from - 1))) return undefined;
  if (isTurned(structure, verb, source)) return undefined;
  const { from: first, to } = objectOf(structure, from, structure.units[unitAt(structure, last.start)]?.to ?? from);
  if (first >= to || ENDS.test(lowerAt(structure, first).replace(/^an?$/u, '')) || isPronoun(lowerAt(structure, first)))
    return undefined;
  if (structure.quotationOf[first] !== structure.quotationOf[from - 1]) return undefined;
  const span = { start: structure.tokens[first]!.start, end: structure.tokens[to - 1]!.end };
  if (relays.some((relay) => overlaps(relay.span, span))) return undefined;
  const cluster = actorOfSource(structure, clusters, span);
  return cluster === speaker || cluster?.kind === 'outlet' || cluster?.kind === 'unknown' ? undefined : cluster;
};
