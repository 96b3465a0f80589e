import type { Span } from '../../model/index.ts';
import { DEMONYMS, DOCUMENT_NOUNS, isPluralNoun, TITLES } from '../lexicon/en/actors.ts';
import { set } from '../lexicon/en/lists.ts';
import { DETERMINERS } from '../lexicon/en/words.ts';
import { firstVerb, skipOpening } from '../structure/clause.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, runOf, type Structure } from '../structure/structure.ts';
import { isBodyDescribed, latestBody } from './bodies.ts';
import { addMention, addName, type Cluster, type Clusters, clusterOf, genderOfTitle } from './cluster.ts';
import { coreOf, type Description, describeSource } from './description.ts';
import { isOutletName, kindOfName, kindOfNoun } from './kind.ts';
import { atSentenceStart, type NameMention, namesIn } from './names.ts';
import { addPhrase, isCoordinated } from './phrases.ts';

/**
 * The name that is the head of a source: one that a noun for people stands right before ("the party's spokesman Tom Roe"),
 * else the last of its core, unless a preposition or a possessive makes it a modifier.
 */
const headName = (structure: Structure, run: Run): NameMention | undefined => {
  const names = namesIn(structure, run).filter((name) => !isNoun(structure, name));
  const core = coreOf(structure, run);
  const apposed = names.find((name) => name.from > run.from && followsNoun(structure, name, run));
  if (apposed !== undefined) return apposed;
  const titled = nameAfterTitle(structure, run);
  if (titled !== undefined) return titled;
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

/** "host Marc Hill", "its owner, the Czech firm Acme": a noun for one person before a name of two words, for a body before any. */
const followsNoun = (structure: Structure, name: NameMention, run: Run): boolean => {
  const before = structure.tokens[name.from - 1]!;
  if (before.capital || isPluralNoun(before.lower)) return false;
  const kind = kindOfNoun(before.lower);
  const apposed = structure.tokens.slice(run.from, name.from).some((token) => token.lower === ',');
  const fits = kind === 'person' ? name.to - name.from > 1 : (kind === 'organisation' || kind === 'outlet') && apposed;
  return fits && (name.to >= run.to || !/^(?:'s|and|of)$/u.test(structure.tokens[name.to]!.lower));
};

/**
 * "Ambassador to the United States Hamid Roe", "Undersecretary for Education Mr. Roe": an office without an article has a
 * holder who is named; the name is what follows the last honorific, else the last two words of the capitals that end it.
 */
const nameAfterTitle = (structure: Structure, run: Run): NameMention | undefined => {
  const { tokens } = structure;
  let to = run.from;
  while (to < run.to && !/^[,(]$/u.test(tokens[to]!.lower)) to += 1;
  const offices = tokens.slice(run.from, run.from + 2).some((token) => TITLES.has(token.lower));
  if (!offices || DETERMINERS.has(tokens[run.from]!.lower)) return undefined;
  const inner = namesIn(structure, { from: run.from, to });
  const last = inner.at(-1);
  if (last === undefined || last.to !== to) return undefined;
  if (HONORIFIC.test(last.title)) return last;
  const words = last.to - last.from;
  const [second, first] = [tokens[to - 1]!, tokens[to - 2]!];
  if (words < 3 || last.title !== '' || kindOfName(last.name, '') === 'state') return undefined;
  if ([first, second].some(({ lower }) => kindOfNoun(lower) !== 'unknown' || !/^\p{L}/u.test(lower))) return undefined;
  return namesIn(structure, { from: to - 2, to })[0];
};

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Gen|General|Col|Colonel|Capt|Maj)\.?$/u;

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

/** Words before an office that every holder of it could have. */
const OF_A_PLACE = set('regional provincial local state city national country own current');

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
    const noun = words.replace(/\s+(?:of|for|from|in|at|near|to|with)\s.*$/u, '');
    const telling = description.modifiers.filter((word) => !OF_A_PLACE.has(word));
    if (head.test(noun.split(' ').slice(-2).join(' ')) && telling.every((word) => words.includes(word))) {
      if (SYNONYMS[description.head] !== undefined || noun.endsWith(description.head)) return true;
    }
  }
  return false;
};

/** Of several unnamed ones the one who was mentioned last. */
const lastMentioned = (clusters: readonly Cluster[], before: number): Cluster | undefined => {
  const last = (cluster: Cluster): number =>
    Math.max(-1, ...[...cluster.mentions.values()].filter(({ end }) => end <= before).map(({ end }) => end));
  return clusters.toSorted((a, b) => last(b) - last(a))[0];
};

/** The one actor that a definite description means; undefined where there are none or several. */
const describedBy = (clusters: Clusters, description: Description): Cluster | undefined => {
  const head = rolePattern(description.head);
  const fit = clusters.all.filter((c) => isDescribed(c, description, head) || isBodyDescribed(c, description));
  const named = fit.filter((cluster) => cluster.naming === 'named');
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return lastMentioned(fit, description.span.start);
};

/** The actor described in the same words before: a definite one, or a group. */
const describedAlike = (clusters: Clusters, description: Description): Cluster | undefined =>
  description.definite || isPluralNoun(description.head)
    ? clusters.all.find((c) => c.head === description.head && c.name.toLowerCase() === description.words.toLowerCase())
    : undefined;

/** "the Kazinform agency": an agency by a name of its own, not that of a state, a people or a body. */
const isNamedAgency = (words: string): boolean => {
  const [name, ...more] = words.split(' ');
  if (!/^(?:news )?agency$/u.test(more.join(' ')) || !/^\p{Lu}/u.test(name ?? '')) return false;
  return isOutletName(name!) || (kindOfName(name!, '') === 'unknown' && !DEMONYMS.has(name!.toLowerCase()));
};

const newDescribed = (clusters: Clusters, description: Description): Cluster => {
  const { words: name, head, modifiers, definite } = description;
  const kind = isNamedAgency(name) ? 'outlet' : kindOfNoun(head);
  const naming = definite && kind !== 'group' && !isPluralNoun(head) ? 'role' : 'anonymous';
  const cluster: Cluster = { name, kind, naming, roles: new Set(), mentions: new Map(), head, modifiers };
  const gender = genderOfTitle(head);
  if (gender !== undefined) cluster.gender = gender;
  clusters.all.push(cluster);
  return cluster;
};

const addDescription = (structure: Structure, clusters: Clusters, description: Description, whole: Span): Cluster => {
  const known = isNamedAgency(description.words)
    ? namedAgency(clusters, description)
    : knownBy(clusters, structure, description);
  const cluster = known ?? describedAlike(clusters, description) ?? newDescribed(clusters, description);
  addMention(cluster, known ? description.span : whole);
  return cluster;
};

const knownBy = (clusters: Clusters, structure: Structure, description: Description): Cluster | undefined =>
  description.definite && !description.owned
    ? (describedBy(clusters, description) ?? latestBody(clusters, structure, description))
    : undefined;

const namedAgency = (clusters: Clusters, { words }: Description): Cluster | undefined => {
  const cluster = clusterOf(clusters, words.split(' ')[0]!, '');
  if (cluster?.kind === 'unknown') cluster.kind = 'outlet';
  return cluster;
};

/** Without a reflexive, and of "one of them, a nurse," what tells who it is. */
const essential = (structure: Structure, { from, to }: Run): Run => {
  const word = (i: number): string => structure.tokens[i]?.lower ?? '';
  let end = to;
  while (
    end > from + 1 &&
    (!structure.tokens[end - 1]!.word || /^(?:himself|herself|itself|themselves)$/u.test(word(end - 1)))
  )
    end -= 1;
  for (let i = from + 1; i < end; i++) if (word(i) === ',' && /^(?:who|which|whose)$/u.test(word(i + 1))) end = i;
  let comma = from + 1;
  while (comma < end && word(comma) !== ',') comma += 1;
  const vague = /^(?:one|another|some|two|three|several|many)$/u.test(word(from)) && word(from + 1) === 'of';
  return vague && comma + 1 < end && !/^(?:who|which)$/u.test(word(comma + 1))
    ? { from: comma + 1, to: end }
    : { from, to: end };
};

/** The actor that a source names or describes; a pronoun is not for this stage. */
export const actorOfSource = (structure: Structure, clusters: Clusters, source: Span): Cluster | undefined => {
  const whole = runOf(structure, source);
  const run = essential(structure, whole);
  if (run.from >= run.to) return undefined;
  if (isCoordinated(structure, run)) return addPhrase(structure, clusters, run);
  const name = headName(structure, run);
  if (name !== undefined) {
    const cluster = addName(clusters, name);
    addRole(structure, cluster, name, run);
    if (cluster.kind === 'unknown' && cluster.name.includes(' ')) cluster.kind = 'person';
    return cluster;
  }
  const description = describeSource(structure, run);
  const issuer = description === null ? undefined : issuerOf(structure, clusters, description, run);
  if (issuer !== undefined) return issuer;
  if (description !== null) return addDescription(structure, clusters, description, source);
  return VAGUE.test(structure.tokens[run.from]!.lower) ? addPhrase(structure, clusters, run) : undefined;
};

/** "Some", "both of them": somebody, by these words alone. */
const VAGUE = /^(?:some|others|many|several|both|one|two|three|four|few|most|all|neither|someone|everyone)$/u;

/** "the ministry's report", "a report by The Lamp": a document speaks for whose it is. */
const issuerOf = (
  structure: Structure,
  clusters: Clusters,
  { head, owned }: Description,
  run: Run,
): Cluster | undefined => {
  const by = run.from + structure.tokens.slice(run.from, run.to).findIndex(({ lower }) => lower === 'by');
  if (DOCUMENT_NOUNS.has(head) && structure.tokens[by - 1]?.lower === head) {
    const at = lowerAt(structure, by + 1) === 'the' ? by + 2 : by + 1;
    const name = namesIn(structure, { from: at, to: run.to })[0];
    return name?.from === at ? addName(clusters, name) : undefined;
  }
  if (!owned || !(DOCUMENT_NOUNS.has(head) || /^(?:guidelines|rules|findings|own)$/u.test(head))) return undefined;
  let at = run.from + 1;
  while (at < run.to && structure.tokens[at]!.lower !== "'s") at += 1;
  if (at >= run.to) return undefined;
  const whose = { start: structure.tokens[run.from]!.start, end: structure.tokens[at - 1]!.end };
  return actorOfSource(structure, clusters, whose);
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
    return addDescription(structure, clusters, description, description.span);
  return /^(?:an?|one|another)$/u.test(first) ? null : undefined;
};

/** The description that opens a unit is no longer than this, in tokens. */
const OPENING_WORDS = 12;

/** "its spokesman", "the mayor's deputy" are who they are through somebody else. */
const OWNED = /^(?:his|her|its|their|my|our)\b|['’]s\b|s['’]\s/iu;

/** "Sergeant" of a headline is one of those whom the body tells of, and rivals none. */
const isTitleOnly = ({ mentions }: Cluster, body: number): boolean =>
  [...mentions.values()].every(({ end }) => end <= body);

/** "A nurse" in the standfirst is "Osip", named below: one named actor with that role, and no other. `body`: where the paragraphs begin. */
export const mergeNamedLater = (clusters: Clusters, body: number): ReadonlyMap<Cluster, Cluster> => {
  const merged = new Map<Cluster, Cluster>();
  const withRoles = clusters.all.filter((cluster) => cluster.naming === 'named' && cluster.roles.size > 0);
  const described = clusters.all.filter(
    (cluster) => cluster.head !== undefined && cluster.kind === 'person' && !OWNED.test(cluster.name),
  );
  for (const cluster of described) {
    const head = cluster.head!;
    const pattern = rolePattern(head);
    const description = { words: cluster.name, head, modifiers: cluster.modifiers ?? [], definite: true, owned: false };
    const named = withRoles.filter((other) =>
      isDescribed(other, { ...description, span: { start: 0, end: 0 } }, pattern),
    );
    const rivals = described.some(
      (other) => other !== cluster && other.head === head && other.name !== cluster.name && !isTitleOnly(other, body),
    );
    if (named.length === 1 && !rivals) merged.set(cluster, named[0]!);
  }
  return merged;
};
