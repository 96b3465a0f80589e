import type { Span } from '../../model/index.ts';
import { DOCUMENT_NOUNS, isPluralNoun } from '../lexicon/en/actors.ts';
import { firstVerb, skipOpening } from '../structure/clause.ts';
import { runOf, type Structure } from '../structure/structure.ts';
import type { Cluster, Clusters } from './cluster.ts';
import { actorOfOpening, actorOfSource } from './resolve.ts';

/** What a plain pronoun at a source asks for. */
type Asked = { readonly kinds: ReadonlySet<Cluster['kind']>; readonly gender?: 'male' | 'female' };

const BODY: Asked = { kinds: new Set(['organisation', 'outlet', 'state']) };
const PERSONAL: Readonly<Record<string, Asked>> = {
  he: { kinds: new Set(['person', 'unknown']), gender: 'male' },
  she: { kinds: new Set(['person', 'unknown']), gender: 'female' },
  it: BODY,
  they: { kinds: new Set(['group']) },
};

const OTHER_FORMS: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  her: 'she',
  them: 'they',
  their: 'they',
  its: 'it',
};

const asked = (word: string): Asked | undefined => PERSONAL[OTHER_FORMS[word] ?? word];

const answers = (cluster: Cluster, ask: Asked): boolean =>
  ask.kinds.has(cluster.kind) &&
  (cluster.kind !== 'unknown' || cluster.naming === 'named' || maybePerson(cluster.head)) &&
  (ask.gender === undefined || cluster.gender === undefined || cluster.gender === ask.gender);

const MANY = /^(?:some|many|most|several|few|both|others|all|dozens|hundreds|thousands)$/u;

/** "A gunner said": what speaks is a person, unless its noun is a document's or a plural, or it is some of many. */
const maybePerson = (head: string | undefined): boolean =>
  head !== undefined && !DOCUMENT_NOUNS.has(head) && !isPluralNoun(head) && !MANY.test(head);

/** A speaker heard before: who, and in which unit. */
export interface Heard {
  readonly cluster: Cluster;
  readonly unit: number;
}

/** Where a pronoun stands, and who was named and heard before it. */
export interface Place {
  readonly unit: number;
  readonly heard: readonly Heard[];
  readonly clusters: Clusters;
  /** Whether the pronoun stands before all of its content: then a name before it in its sentence is no part of that. */
  readonly leads: boolean;
  /** Named actors by the places where their names end. */
  readonly named: ReadonlyMap<number, Cluster>;
}

/** How many units back a pronoun may reach: farther, and it is likelier somebody else. */
const REACH = 3;

/**
 * The actor behind a pronoun: of the speakers and the subjects of the units right before, the latest whom it can mean.
 * Undefined where none fits; a wrong speaker is worse than none.
 */
export const actorOfPronoun = (structure: Structure, source: Span, place: Place): Cluster | undefined => {
  const word = structure.tokens[runOf(structure, source).from]?.lower ?? '';
  if (/^(?:who|which|that)$/u.test(word))
    return nameBefore(source, place.clusters.all) ?? phraseBefore(structure, source, place);
  const ask = asked(word);
  if (ask === undefined) return undefined;
  const within = place.leads ? namedWithin(structure, place, { source, ask }) : undefined;
  if (within !== undefined) return within;
  const subject = subjectOfUnits(structure, place, ask);
  const heard = place.heard.findLast(
    (h) => h.unit >= place.unit - REACH && h.unit <= place.unit && answers(h.cluster, ask),
  );
  const known = subject !== undefined && (heard === undefined || subject.unit > heard.unit) ? subject : heard;
  const found = introduced(structure, place, { ask, after: known?.unit ?? place.unit - REACH }) ?? known;
  if (found === undefined || found.cluster === undefined) return undefined;
  if (ask.gender !== undefined && found.cluster.kind === 'person') found.cluster.gender ??= ask.gender;
  return found.cluster;
};

/**
 * Somebody whom a unit after the last known one begins with: "A gunner gave another picture. “…,” he said." Without a
 * cluster where it cannot be told whether that is a person: then the pronoun may mean nobody known.
 */
const introduced = (
  structure: Structure,
  place: Place,
  { ask, after }: { readonly ask: Asked; readonly after: number },
): { readonly cluster: Cluster | undefined } | undefined => {
  for (let unit = place.unit - 1; unit > Math.max(after, -1); unit--) {
    const opening = actorOfOpening(structure, place.clusters, structure.units[unit]!);
    if (opening === null) return { cluster: undefined };
    if (opening !== undefined && answers(opening, ask)) return { cluster: opening };
  }
  return undefined;
};

/** "an aim that Zelensky named, when he said that": the nearest person named before the pronoun in its own sentence. */
const namedWithin = (
  structure: Structure,
  place: Place,
  { source, ask }: { readonly source: Span; readonly ask: Asked },
): Cluster | undefined => {
  const { from, to } = structure.units[place.unit]!;
  for (let i = to - 1; i >= from; i--) {
    const token = structure.tokens[i]!;
    if (token.end > source.start || structure.quotationOf[i] !== -1) continue;
    const cluster = place.named.get(token.end);
    if (cluster?.kind === 'person') return answers(cluster, ask) ? cluster : undefined;
  }
  return undefined;
};

/** "Osip, who said": the name or description that ends right before the relative pronoun, or before a comma there. */
const nameBefore = (source: Span, clusters: readonly Cluster[]): Cluster | undefined =>
  clusters.find(({ mentions }) => mentions.has(source.start - 1) || mentions.has(source.start - 2));

/** "A driver on the Ukrainian side, who said": the description that the unit begins with, up to the relative. */
const phraseBefore = (structure: Structure, source: Span, place: Place): Cluster | undefined => {
  const unit = structure.units[place.unit]!;
  const run = skipOpening(structure, { from: unit.from, to: runOf(structure, source).from });
  if (run.from >= run.to || firstVerb(structure, run) < run.to) return undefined;
  const span = { start: structure.tokens[run.from]!.start, end: structure.tokens[run.to - 1]!.end };
  return actorOfSource(structure, place.clusters, span);
};

/** How many tokens into a unit its first name may end to be its subject. */
const SUBJECT_REACH = 8;

/** The first actor named at the beginning of the nearest unit before. */
const subjectOfUnits = (structure: Structure, place: Place, ask: Asked): Heard | undefined => {
  for (let unit = place.unit - 1; unit >= 0 && unit > place.unit - REACH; unit--) {
    const { from, to } = structure.units[unit]!;
    for (let i = from; i < Math.min(to, from + SUBJECT_REACH); i++) {
      const cluster = place.named.get(structure.tokens[i]!.end);
      if (cluster !== undefined && cluster.kind !== 'unknown' && answers(cluster, ask)) return { cluster, unit };
    }
  }
  return undefined;
};
