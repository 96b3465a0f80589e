import type { ActorKind } from '../../model/index.ts';
import type { TaggedName } from '../attribution/names.ts';
import type { Structure } from '../structure/structure.ts';
import type { Cluster } from './cluster.ts';

/** A name that the network is less sure of has no vote. */
const LEAST_VOTE = 0.6;
/** The share of the votes that settles a kind. */
const MAJORITY = 0.6;

/** Says of each actor what the network takes its mentions for: a person or an organisation; undefined where it is split. */
export const taggedKinds = (
  { tokens }: Structure,
  names: readonly TaggedName[],
): ((cluster: Cluster) => ActorKind | undefined) => {
  const byEnd = new Map(names.map((name) => [tokens[name.to - 1]!.end, name]));
  return (cluster) => {
    const votes = { person: 0, organisation: 0, place: 0 };
    for (const end of cluster.mentions.keys()) {
      const name = byEnd.get(end);
      if (name !== undefined && name.probability >= LEAST_VOTE) votes[name.kind] += name.probability;
    }
    const all = votes.person + votes.organisation + votes.place;
    if (all === 0) return undefined;
    if (votes.person / all >= MAJORITY) return 'person';
    return votes.organisation / all >= MAJORITY ? 'organisation' : undefined;
  };
};
