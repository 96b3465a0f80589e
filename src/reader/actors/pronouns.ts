import type { Span } from '../../model/index.ts';
import type { Structure } from '../structure/structure.ts';
import type { Cluster } from './cluster.ts';
import { runOf } from './resolve.ts';

/** What a plain pronoun at a source asks for. */
type Asked = { readonly kinds: ReadonlySet<Cluster['kind']>; readonly gender?: 'male' | 'female' };

const BODY: Asked = { kinds: new Set(['organisation', 'outlet', 'state']) };
const PERSONAL: Readonly<Record<string, Asked>> = {
  he: { kinds: new Set(['person', 'unknown']), gender: 'male' },
  she: { kinds: new Set(['person', 'unknown']), gender: 'female' },
  it: BODY,
  they: { kinds: new Set(['group']) },
};

const asked = (word: string): Asked | undefined => PERSONAL[word];

const answers = (cluster: Cluster, ask: Asked): boolean =>
  ask.kinds.has(cluster.kind) &&
  (cluster.kind !== 'unknown' || cluster.naming === 'named') &&
  (ask.gender === undefined || cluster.gender === undefined || cluster.gender === ask.gender);

/** A speaker heard before: who, and in which unit. */
export interface Heard {
  readonly cluster: Cluster;
  readonly unit: number;
}

/** How many units back a pronoun may reach: farther, and it is likelier somebody else. */
const REACH = 3;

/**
 * The actor behind a pronoun: of the speakers and the subjects of the units right before, the latest whom it can mean.
 * Undefined where none fits; a wrong speaker is worse than none.
 */
export const actorOfPronoun = (
  structure: Structure,
  source: Span,
  place: { readonly unit: number; readonly heard: readonly Heard[]; readonly clusters: readonly Cluster[] },
): Cluster | undefined => {
  const word = structure.tokens[runOf(structure, source).from]?.lower ?? '';
  if (/^(?:who|which|that)$/u.test(word)) return nameBefore(source, place.clusters);
  const ask = asked(word);
  if (ask === undefined) return undefined;
  const subject = subjectOfUnits(structure, place, ask);
  const heard = place.heard.findLast(
    (h) => h.unit >= place.unit - REACH && h.unit <= place.unit && answers(h.cluster, ask),
  );
  const found = subject !== undefined && (heard === undefined || subject.unit > heard.unit) ? subject : heard;
  if (found === undefined) return undefined;
  if (ask.gender !== undefined && found.cluster.kind === 'person') found.cluster.gender ??= ask.gender;
  return found.cluster;
};

/** "Denys, who said": the name or description right before the relative pronoun. */
const nameBefore = (source: Span, clusters: readonly Cluster[]): Cluster | undefined =>
  clusters.find((cluster) => cluster.mentions.some((span) => span.end <= source.start && source.start - span.end <= 2));

/** The first actor named in the nearest of the units before that begins with a name. */
const subjectOfUnits = (
  structure: Structure,
  place: { readonly unit: number; readonly clusters: readonly Cluster[] },
  ask: Asked,
): Heard | undefined => {
  for (let unit = place.unit; unit >= 0 && unit >= place.unit - REACH + 1; unit--) {
    const { from, to } = structure.units[unit]!;
    const begin = structure.tokens[from]!.start;
    const end = structure.tokens[Math.min(to, from + 8) - 1]!.end;
    const cluster = place.clusters.find(
      (c) => answers(c, ask) && c.naming === 'named' && c.mentions.some((m) => m.start >= begin && m.end <= end),
    );
    if (cluster !== undefined && unit < place.unit) return { cluster, unit };
  }
  return undefined;
};
