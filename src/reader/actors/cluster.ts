import type { ActorKind, Naming, Span } from '../../model/index.ts';
import { FEMALE, FEMALE_NAMES, MALE, MALE_NAMES } from '../lexicon/en/actors.ts';
import { kindOfName, plainName } from './kind.ts';
import type { NameMention } from './names.ts';

/** An actor while the article is still being read. */
export interface Cluster {
  name: string;
  kind: ActorKind;
  naming: Naming;
  gender?: 'male' | 'female';
  readonly roles: Set<string>;
  /** By the place where they end; of two that end together the longer is kept. */
  readonly mentions: Map<number, Span>;
  /** Head noun of a described actor, "soldier", and the words before it. */
  readonly head?: string;
  readonly modifiers?: readonly string[];
  /** The side that its context gives it, where its words give none. */
  readonly side?: { readonly side: string; readonly sideBasis: 'stated' | 'inferred' };
}

/** All actors so far, in the order in which they came, and the named ones by the first and the last word of their names. */
export interface Clusters {
  readonly all: Cluster[];
  readonly byWord: Map<string, Set<Cluster>>;
}

export const noClusters = (): Clusters => ({ all: [], byWord: new Map() });

/** Adds a mention, unless one that ends there is longer. */
export const addMention = (cluster: Cluster, span: Span): void => {
  const known = cluster.mentions.get(span.end);
  if (known === undefined || span.start < known.start) cluster.mentions.set(span.end, span);
};

/** The words of a name that others may be found by. */
interface Words {
  readonly plain: string;
  readonly all: readonly string[];
  readonly first: string;
  readonly last: string;
}

const wordsOf = (name: string): Words => {
  const plain = plainName(name);
  const all = plain.split(' ');
  return { plain, all, first: all[0] ?? '', last: all.at(-1) ?? '' };
};

/** Whether one name can be a later or fuller form of another: "Putin" and "Vladimir Putin". */
const samePerson = (known: Words, name: Words): boolean => {
  if (name.all.length === 1) return known.last === name.plain || (known.first === name.plain && known.all.length > 1);
  if (known.all.length === 1) return name.last === known.plain;
  return name.last === known.last && name.first[0] === known.first[0];
};

/** "the Defense Ministry" after "the Russian Defense Ministry": the last two words agree, or all do. */
const sameBody = (known: Words, name: Words): boolean => {
  const [short, long] = known.all.length < name.all.length ? [known.all, name.all] : [name.all, known.all];
  return short.length >= 2 && long.slice(-short.length).join(' ') === short.join(' ');
};

const isPersonal = (kind: ActorKind): boolean => kind === 'person' || kind === 'unknown';

/** "Yonhap" and "Yonhap news agency". */
const sameOutlet = (known: Words, name: Words): boolean => withoutNoun(known.plain) === withoutNoun(name.plain);

const withoutNoun = (plain: string): string =>
  plain.replace(/ (?:(?:news )?agency|newspaper|daily|weekly|magazine|broadcaster|website)$/u, '');

const fits = (cluster: Cluster, name: Words, kind: ActorKind): boolean => {
  const known = wordsOf(cluster.name);
  if (known.plain === name.plain) return true;
  if (kind === 'outlet' && cluster.kind === 'outlet' && sameOutlet(known, name)) return true;
  if (isPersonal(kind) && isPersonal(cluster.kind)) return samePerson(known, name);
  return kind === cluster.kind && kind !== 'state' && sameBody(known, name);
};

/** The latest cluster that a name can belong to. */
export const clusterOf = (clusters: Clusters, name: string, title: string): Cluster | undefined => {
  const kind = kindOfName(name, title);
  const words = wordsOf(name);
  const near = [...(clusters.byWord.get(words.last) ?? []), ...(clusters.byWord.get(words.first) ?? [])];
  return near.findLast((cluster) => fits(cluster, words, kind));
};

const remember = (clusters: Clusters, cluster: Cluster): void => {
  const { first, last } = wordsOf(cluster.name);
  for (const word of [first, last]) {
    const known = clusters.byWord.get(word) ?? new Set();
    known.add(cluster);
    clusters.byWord.set(word, known);
  }
};

/** A name that ends so is a place's, and its last word alone is no surname. */
const PLACE_WORD =
  /\b(?:Oblast|Region|Province|County|City|State|District|River|Island|Islands|Street|Avenue|Square|Park|Bay|Lake|Valley|East|West|North|South)$/u;

export const genderOfTitle = (title: string): 'male' | 'female' | undefined => {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => FEMALE.has(word)) ? 'female' : words.some((word) => MALE.has(word)) ? 'male' : undefined;
};

const genderOfName = (name: string): 'male' | 'female' | undefined => {
  const { first, all } = wordsOf(name);
  if (all.length < 2) return undefined;
  return MALE_NAMES.has(first) ? 'male' : FEMALE_NAMES.has(first) ? 'female' : undefined;
};

const newCluster = (clusters: Clusters, { name, title }: NameMention): Cluster => {
  const cluster: Cluster = {
    name,
    kind: kindOfName(name, title),
    naming: 'named',
    roles: new Set(),
    mentions: new Map(),
  };
  clusters.all.push(cluster);
  return cluster;
};

/** Whether a surname alone and a full name meet in one actor, which then is a person. */
const isSurname = (cluster: Cluster, name: string): boolean => {
  const [known, said] = [wordsOf(cluster.name), wordsOf(name)];
  return (known.all.length === 1) !== (said.all.length === 1) && known.last === said.last;
};

/** Adds a mention of a name: to the actor it belongs to, whose fullest name is kept, or as a new actor. */
export const addName = (clusters: Clusters, mention: NameMention): Cluster => {
  const { name, title, whole } = mention;
  const cluster = clusterOf(clusters, name, title) ?? newCluster(clusters, mention);
  const surname = cluster.kind === 'unknown' && isSurname(cluster, name);
  if (plainName(name).length > plainName(cluster.name).length) cluster.name = name;
  remember(clusters, cluster);
  if (surname && !PLACE_WORD.test(cluster.name)) cluster.kind = 'person';
  if (cluster.kind === 'unknown' || (title !== '' && cluster.kind !== 'person'))
    cluster.kind = kindOfName(cluster.name, title);
  const gender = genderOfTitle(title) ?? genderOfName(name);
  if (gender !== undefined) cluster.gender ??= gender;
  if (gender !== undefined && cluster.kind === 'unknown') cluster.kind = 'person';
  if (title !== '' && cluster.kind === 'person') cluster.roles.add(title);
  addMention(cluster, whole);
  return cluster;
};
