import type { ActorKind, Naming, Span } from '../../model/index.ts';
import { FEMALE, MALE } from '../lexicon/en/actors.ts';
import { kindOfName, plainName } from './kind.ts';
import type { NameMention } from './names.ts';

/** An actor while the article is still being read. */
export interface Cluster {
  name: string;
  kind: ActorKind;
  naming: Naming;
  gender?: 'male' | 'female';
  readonly roles: Set<string>;
  readonly mentions: Span[];
  /** Head noun of a described actor, "soldier", and the words before it. */
  readonly head?: string;
  readonly modifiers?: readonly string[];
}

const lastWord = (name: string): string => plainName(name).split(' ').at(-1) ?? '';
const firstWord = (name: string): string => plainName(name).split(' ')[0] ?? '';
const isSingle = (name: string): boolean => !plainName(name).includes(' ');

/** Whether a cluster can be meant by a later or fuller form of its name: "Putin" and "Vladimir Putin". */
const samePerson = (cluster: Cluster, name: string): boolean => {
  if (isSingle(name))
    return (
      lastWord(cluster.name) === plainName(name) ||
      (firstWord(cluster.name) === plainName(name) && !isSingle(cluster.name))
    );
  if (isSingle(cluster.name)) return lastWord(name) === plainName(cluster.name);
  return lastWord(name) === lastWord(cluster.name) && firstWord(name)[0] === firstWord(cluster.name)[0];
};

/** "the Defense Ministry" after "the Russian Defense Ministry": the last two words agree, or all do. */
const sameBody = (cluster: Cluster, name: string): boolean => {
  const [a, b] = [plainName(cluster.name).split(' '), plainName(name).split(' ')];
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  return short.length >= 2 && long.slice(-short.length).join(' ') === short.join(' ');
};

const fits = (cluster: Cluster, name: string, kind: ActorKind): boolean => {
  if (cluster.naming !== 'named') return false;
  if (plainName(cluster.name) === plainName(name)) return true;
  const personal = (k: ActorKind): boolean => k === 'person' || k === 'unknown';
  if (personal(kind) && personal(cluster.kind)) return samePerson(cluster, name);
  return kind === cluster.kind && kind !== 'state' && sameBody(cluster, name);
};

/** The latest cluster that a name can belong to. */
export const clusterOf = (clusters: readonly Cluster[], name: string, title: string): Cluster | undefined => {
  const kind = kindOfName(name, title);
  return clusters.findLast((cluster) => fits(cluster, name, kind));
};

/** A name that ends so is a place's, and its last word alone is no surname. */
const PLACE_WORD =
  /\b(?:Oblast|Region|Province|County|City|State|District|River|Island|Islands|Street|Avenue|Square|Park|Bay|Lake|Valley|East|West|North|South)$/u;

const genderOfTitle = (title: string): 'male' | 'female' | undefined => {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => FEMALE.has(word)) ? 'female' : words.some((word) => MALE.has(word)) ? 'male' : undefined;
};

/** Adds a mention of a name: to the actor it belongs to, whose fullest name is kept, or as a new actor. */
export const addName = (clusters: Cluster[], mention: NameMention): Cluster => {
  const { name, title, whole } = mention;
  let cluster = clusterOf(clusters, name, title);
  if (cluster === undefined) {
    cluster = { name, kind: kindOfName(name, title), naming: 'named', roles: new Set(), mentions: [] };
    clusters.push(cluster);
  }
  const surname =
    cluster.kind === 'unknown' &&
    isSingle(name) !== isSingle(cluster.name) &&
    lastWord(name) === lastWord(cluster.name);
  if (plainName(name).length > plainName(cluster.name).length) cluster.name = name;
  if (surname && !PLACE_WORD.test(cluster.name)) cluster.kind = 'person';
  if (cluster.kind === 'unknown' || (title !== '' && cluster.kind !== 'person'))
    cluster.kind = kindOfName(cluster.name, title);
  const gender = genderOfTitle(title);
  if (gender !== undefined) cluster.gender ??= gender;
  if (title !== '' && cluster.kind === 'person') cluster.roles.add(title);
  if (!cluster.mentions.some((span) => span.start < whole.end && whole.start < span.end)) cluster.mentions.push(whole);
  return cluster;
};
