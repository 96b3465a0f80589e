import { set } from '../lexicon/en/lists.ts';
import type { Structure } from '../structure/structure.ts';
import type { Cluster, Clusters } from './cluster.ts';
import type { Description } from './description.ts';

/** "the committee" of the Red Cross Committee, "the paper" of an outlet: a named body that a bare noun can mean. */
export const isBodyDescribed = (cluster: Cluster, description: Description): boolean =>
  cluster.naming === 'named' &&
  (cluster.kind === 'organisation' || cluster.kind === 'outlet') &&
  description.modifiers.length === 0 &&
  (cluster.name.toLowerCase().split(' ').includes(description.head) ||
    (cluster.kind === 'outlet' && ANY_OUTLET.has(description.head)));

/** Nouns that any body can be called by, once it has been named: "the agency", "the group". */
const ANY_BODY = set(
  'agency group organisation organization body charity union party company firm council committee commission court ministry force institute university foundation mission bank regulator watchdog coalition',
);
/** Of those the ones that say hardly more than "body". */
const GENERIC_BODY = set('agency group organisation organization body charity');
const ANY_OUTLET = set('newspaper paper broadcaster channel magazine station outlet website site');

/** "the company" is no union: a body whose own name says what it is, is called by that noun, or by one that says nothing. */
const canBeCalled = (name: string, head: string): boolean => {
  const nouns = name
    .toLowerCase()
    .split(' ')
    .filter((word) => ANY_BODY.has(word));
  return (
    nouns.length === 0 ||
    nouns.includes(head) ||
    (GENERIC_BODY.has(head) && !/\b(?:ministry|court|party|union|bank)\b/u.test(name.toLowerCase()))
  );
};

/** How many units back "the agency" may reach for its name. */
const BODY_REACH = 6;

/** "The agency" after a body of another noun: the latest body named that the noun can mean. */
export const latestBody = (clusters: Clusters, structure: Structure, description: Description): Cluster | undefined => {
  if (description.modifiers.length > 0 || description.owned) return undefined;
  const kinds = [
    ...(ANY_BODY.has(description.head) ? ['organisation'] : []),
    ...(ANY_OUTLET.has(description.head) ? ['outlet'] : []),
  ];
  if (kinds.length === 0) return undefined;
  const floor = startOfUnits(structure, description.span.start, BODY_REACH);
  return (
    latestOf(clusters, kinds, description, floor) ??
    (description.head === 'agency' ? latestOf(clusters, ['outlet'], description, floor) : undefined)
  );
};

const latestOf = (
  clusters: Clusters,
  kinds: readonly string[],
  description: Description,
  floor: number,
): Cluster | undefined => {
  let best: { readonly cluster: Cluster; readonly at: number } | undefined;
  for (const cluster of clusters.all) {
    if (cluster.naming !== 'named' || !kinds.includes(cluster.kind)) continue;
    if (cluster.kind === 'organisation' && !canBeCalled(cluster.name, description.head)) continue;
    for (const { start } of cluster.mentions.values())
      if (start >= floor && start < description.span.start && (best === undefined || start > best.at))
        best = { cluster, at: start };
  }
  return best?.cluster;
};

const startOfUnits = ({ units, tokens }: Structure, place: number, back: number): number => {
  const at = units.findIndex((unit) => tokens[unit.to - 1]!.end > place);
  return at < 0 ? 0 : tokens[units[Math.max(0, at - back)]!.from]!.start;
};
