import type { Span } from '../../model/index.ts';
import { isPluralNoun, OUTLET_NOUNS } from '../lexicon/en/actors.ts';
import { firstVerb, skipOpening } from '../structure/clause.ts';
import type { Run } from '../structure/sentences.ts';
import { runOf, type Structure } from '../structure/structure.ts';
import { addMention, addName, type Cluster, type Clusters, genderOfTitle } from './cluster.ts';
import { coreOf, type Description, describeSource } from './description.ts';
import { kindOfNoun } from './kind.ts';
import { atSentenceStart, type NameMention, namesIn } from './names.ts';

/** The name that is the head of a source: the last of its core, unless a preposition or a possessive makes it a modifier. */
const headName = (structure: Structure, run: Run): NameMention | undefined => {
  const names = namesIn(structure, run).filter((name) => !isNoun(structure, name));
  const core = coreOf(structure, run);
  const last = names.findLast((name) => name.from < core.to && name.to >= core.to - trailingMarks(structure, core));
  if (last !== undefined && structure.tokens[last.to]?.lower !== "'s") return last;
  return names.find((name) => {
    const before = structure.tokens[name.from - 1]?.lower ?? '';
    return (
      name.from > core.from &&
      (/^(?:named|called)$/u.test(before) || (before === ',' && endsPhrase(structure, name.to, run)))
    );
  });
};

/** "Officials said": a common noun that only its place in the sentence gives a capital. */
const isNoun = (structure: Structure, name: NameMention): boolean =>
  name.to - name.from === 1 &&
  atSentenceStart(structure, name.from) &&
  kindOfNoun(name.name.toLowerCase()) !== 'unknown';

const trailingMarks = (structure: Structure, core: Run): number => {
  let n = 0;
  while (core.to - 1 - n > core.from && !structure.tokens[core.to - 1 - n]!.word) n += 1;
  return n;
};

const endsPhrase = (structure: Structure, at: number, run: Run): boolean =>
  at >= run.to || structure.tokens[at]!.lower === ',';

/** A description in apposition to a name gives it a role: "Jane Roe, a spokeswoman for the ministry". */
const addRole = (structure: Structure, cluster: Cluster, name: NameMention, run: Run): void => {
  const before = name.from > run.from ? describeSource(structure, { from: run.from, to: name.from }) : null;
  const comma = structure.tokens[name.to];
  const after =
    comma?.lower === ',' && name.to + 1 < run.to ? describeSource(structure, { from: name.to + 1, to: run.to }) : null;
  for (const role of [before, after]) {
    if (role === null || kindOfNoun(role.head) !== 'person') continue;
    cluster.roles.add(role.words);
    if (cluster.kind === 'unknown') cluster.kind = 'person';
  }
};

const SYNONYMS: Readonly<Record<string, RegExp>> = {
  leader: /\b(?:leader|president|premier|prime minister|chancellor)\b/u,
  chief: /\b(?:chief|commander|head|director)\b/u,
  commander: /\b(?:commander|gen\.?|general)\b/u,
};

const rolePattern = (head: string): RegExp =>
  SYNONYMS[head] ?? new RegExp(`\\b${head.replace(/[^\p{L}\p{N}-]/gu, '')}\\b`, 'u');

/** Whether an actor is one whom a description can mean: a role with the same noun that contradicts no word before it. */
const isDescribed = (cluster: Cluster, description: Description, head: RegExp): boolean => {
  if (cluster.head === description.head) {
    const own = cluster.modifiers ?? [];
    return own.length === 0 || description.modifiers.every((word) => own.includes(word));
  }
  for (const role of cluster.roles) {
    const words = role.toLowerCase();
    if (head.test(words) && description.modifiers.every((word) => words.includes(word))) return true;
  }
  return false;
};

const isBodyDescribed = (cluster: Cluster, description: Description): boolean =>
  cluster.naming === 'named' &&
  (cluster.kind === 'organisation' || cluster.kind === 'outlet') &&
  description.modifiers.length === 0 &&
  (cluster.name.toLowerCase().split(' ').includes(description.head) ||
    (cluster.kind === 'outlet' && OUTLET_NOUNS.has(description.head)));

/** The one actor that a definite description means; undefined where there are none or several. */
const describedBy = (clusters: Clusters, description: Description): Cluster | undefined => {
  const head = rolePattern(description.head);
  const fit = clusters.all.filter((c) => isDescribed(c, description, head) || isBodyDescribed(c, description));
  const named = fit.filter((cluster) => cluster.naming === 'named');
  return named.length === 1 ? named[0] : fit.length === 1 ? fit[0] : undefined;
};

/** The actor described in the same words before: a definite one, or a group. */
const describedAlike = (clusters: Clusters, description: Description): Cluster | undefined =>
  description.definite || isPluralNoun(description.head)
    ? clusters.all.find((c) => c.head === description.head && c.name.toLowerCase() === description.words.toLowerCase())
    : undefined;

const newDescribed = (clusters: Clusters, description: Description): Cluster => {
  const { words: name, head, modifiers, definite } = description;
  const kind = kindOfNoun(head);
  const naming = definite && kind !== 'group' && !isPluralNoun(head) ? 'role' : 'anonymous';
  const cluster: Cluster = { name, kind, naming, roles: new Set(), mentions: new Map(), head, modifiers };
  const gender = genderOfTitle(head);
  if (gender !== undefined) cluster.gender = gender;
  clusters.all.push(cluster);
  return cluster;
};

const addDescription = (clusters: Clusters, description: Description, whole: Span): Cluster => {
  const known = description.definite ? describedBy(clusters, description) : undefined;
  const cluster = known ?? describedAlike(clusters, description) ?? newDescribed(clusters, description);
  addMention(cluster, known ? description.span : whole);
  return cluster;
};

/** The actor that a source names or describes; a pronoun is not for this stage. */
export const actorOfSource = (structure: Structure, clusters: Clusters, source: Span): Cluster | undefined => {
  const run = runOf(structure, source);
  if (run.from >= run.to) return undefined;
  const name = headName(structure, run);
  if (name !== undefined) {
    const cluster = addName(clusters, name);
    addRole(structure, cluster, name, run);
    if (cluster.kind === 'unknown' && cluster.name.includes(' ')) cluster.kind = 'person';
    return cluster;
  }
  const description = describeSource(structure, run);
  return description === null ? undefined : addDescription(clusters, description, source);
};

/**
 * The person whom a unit begins with, by description. Null where it begins with somebody or something new that may or may
 * not be a person ("A gunner …"); undefined where it begins with nothing described.
 */
export const actorOfOpening = (structure: Structure, clusters: Clusters, unit: Run): Cluster | null | undefined => {
  const run = skipOpening(structure, unit);
  const first = structure.tokens[run.from]?.lower ?? '';
  if (structure.quotationOf[run.from] !== -1 || !/^(?:an?|one|another|the|his|her)$/u.test(first)) return undefined;
  const end = firstVerb(structure, run);
  const description = describeSource(structure, { from: run.from, to: Math.min(end, run.from + OPENING_WORDS) });
  if (description !== null && kindOfNoun(description.head) === 'person')
    return addDescription(clusters, description, description.span);
  return /^(?:an?|one|another)$/u.test(first) ? null : undefined;
};

/** The description that opens a unit is no longer than this, in tokens. */
const OPENING_WORDS = 12;

/** "A nurse" in the standfirst is "Osip", named below: one named actor with that role, and no other. */
export const mergeNamedLater = (clusters: Clusters): ReadonlyMap<Cluster, Cluster> => {
  const merged = new Map<Cluster, Cluster>();
  const withRoles = clusters.all.filter((cluster) => cluster.naming === 'named' && cluster.roles.size > 0);
  const described = clusters.all.filter((cluster) => cluster.head !== undefined && cluster.kind === 'person');
  for (const cluster of described) {
    const head = cluster.head!;
    const pattern = rolePattern(head);
    const description = { words: cluster.name, head, modifiers: cluster.modifiers ?? [], definite: true };
    const named = withRoles.filter((other) =>
      isDescribed(other, { ...description, span: { start: 0, end: 0 } }, pattern),
    );
    const rivals = described.some((other) => other !== cluster && other.head === head && other.name !== cluster.name);
    if (named.length === 1 && !rivals) merged.set(cluster, named[0]!);
  }
  return merged;
};
