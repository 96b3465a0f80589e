/** Things in a fixed order, how like two of them are, and the keys by which two can meet at all. */
export interface ToGather {
  readonly count: number;
  /** Below nothing: never together. */
  readonly alike: (a: number, b: number) => number;
  readonly keysOf: (one: number) => readonly string[];
}

/** More than so many that can meet are gathered in turns: each further one goes to the nearest cluster, or stands alone. */
const MOST = 200;
/** A cluster is known by so many of its members when one more asks to join, and so many clusters are asked. */
const KNOWN_BY = 24;
const ASKED = 16;
/** A key that so many share says little: what it finds is cut to the latest. */
const CROWD = 200;

type Cluster = number[];

/** The two live rows that are most alike; the first of those that are as much. */
const bestPair = (live: readonly number[], sums: readonly number[][], sizes: readonly number[]) => {
  let best = { score: Number.NEGATIVE_INFINITY, a: -1, b: -1 };
  for (let i = 0; i < live.length; i++)
    for (let j = i + 1; j < live.length; j++) {
      const [a, b] = [live[i]!, live[j]!];
      const score = sums[a]![b]! / (sizes[a]! * sizes[b]!);
      if (score > best.score) best = { score, a, b };
    }
  return best;
};

/** Average linkage: the two clusters that are most alike become one, until none are alike enough. */
const gatherFew = (members: readonly number[], { alike }: ToGather, enough: number): Cluster[] => {
  const sums = members.map((a, i) => members.map((b, j) => (i < j ? alike(a, b) : 0)));
  members.forEach((_, i) => {
    for (let j = 0; j < i; j++) sums[i]![j] = sums[j]![i]!;
  });
  const clusters = members.map((member) => [member]);
  const sizes = members.map(() => 1);
  let live = members.map((_, at) => at);
  while (live.length > 1) {
    const { score, a, b } = bestPair(live, sums, sizes);
    if (score < enough) break;
    clusters[a]!.push(...clusters[b]!);
    sizes[a]! += sizes[b]!;
    live = live.filter((one) => one !== b);
    for (const one of live) if (one !== a) sums[a]![one] = sums[one]![a] = sums[a]![one]! + sums[b]![one]!;
  }
  return live.map((at) => clusters[at]!.toSorted((x, y) => x - y));
};

const meanTo = (one: number, cluster: Cluster, { alike }: ToGather): number => {
  const known = cluster.slice(-KNOWN_BY);
  return known.reduce((sum, member) => sum + alike(one, member), 0) / known.length;
};

/** Which clusters hold members of a key. */
type Index = Map<string, Set<Cluster>>;

const enter = (index: Index, key: string, cluster: Cluster): void => {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([cluster]));
  else {
    found.delete(cluster);
    found.add(cluster);
    if (found.size > CROWD) found.delete(found.values().next().value!);
  }
};

/** The clusters that share most keys with one thing. */
const nearby = (keys: readonly string[], index: Index): readonly Cluster[] => {
  const shared = new Map<Cluster, number>();
  for (const key of keys)
    for (const cluster of index.get(key) ?? []) shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || a[0][0]! - b[0][0]!)
    .slice(0, ASKED)
    .map(([cluster]) => cluster);
};

/** One after the other to the nearest of the clusters that it can meet: no cost that grows with all that is there. */
const gatherMany = (members: readonly number[], things: ToGather, enough: number): Cluster[] => {
  const clusters = gatherFew(members.slice(0, MOST), things, enough);
  const index: Index = new Map();
  for (const cluster of clusters)
    for (const one of cluster) for (const key of things.keysOf(one)) enter(index, key, cluster);
  for (const one of members.slice(MOST)) {
    const keys = things.keysOf(one);
    let [best, score]: [Cluster | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
    for (const cluster of nearby(keys, index)) {
      const mean = meanTo(one, cluster, things);
      if (mean > score) [best, score] = [cluster, mean];
    }
    const home = best !== undefined && score >= enough ? best : [];
    if (home.length === 0) clusters.push(home);
    home.push(one);
    for (const key of keys) enter(index, key, home);
  }
  return clusters;
};

/** Things that meet by some key, directly or by way of others. */
const meeting = ({ count, keysOf }: ToGather): readonly (readonly number[])[] => {
  const parents = Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const firsts = new Map<string, number>();
  for (let one = 0; one < count; one++)
    for (const key of keysOf(one)) {
      const [a, b] = [rootOf(firsts.get(key) ?? one), rootOf(one)];
      if (!firsts.has(key)) firsts.set(key, one);
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  const sets = new Map<number, number[]>();
  for (let one = 0; one < count; one++) {
    const root = rootOf(one);
    const set = sets.get(root);
    if (set) set.push(one);
    else sets.set(root, [one]);
  }
  return [...sets.values()];
};

/** Things in clusters. The order given decides where two ways are as good, so it must be a fixed one. */
export const gather = (things: ToGather, enough: number): readonly (readonly number[])[] =>
  meeting(things).flatMap((members) =>
    members.length <= MOST ? gatherFew(members, things, enough) : gatherMany(members, things, enough),
  );
