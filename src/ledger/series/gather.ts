/** Of things in a fixed order, how like two of them are; below nothing: never together. */
export type Alike = (a: number, b: number) => number;

/** More than so many are gathered in turns: each further one goes to the nearest cluster, or stands alone. */
const MOST = 200;
/** A cluster is known by so many of its members when one more asks to join. */
const KNOWN_BY = 24;

const meanTo = (one: number, cluster: readonly number[], alike: Alike): number => {
  const known = cluster.slice(0, KNOWN_BY);
  let sum = 0;
  for (const member of known) {
    const score = alike(one, member);
    if (score === Number.NEGATIVE_INFINITY) return score;
    sum += score;
  }
  return sum / known.length;
};

interface Best {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** The two live rows that are most alike; the first of those that are as much. */
const bestPair = (live: readonly number[], sums: readonly number[][], sizes: readonly number[]): Best => {
  let best: Best = { score: Number.NEGATIVE_INFINITY, a: -1, b: -1 };
  for (let i = 0; i < live.length; i++)
    for (let j = i + 1; j < live.length; j++) {
      const [a, b] = [live[i]!, live[j]!];
      const score = sums[a]![b]! / (sizes[a]! * sizes[b]!);
      if (score > best.score) best = { score, a, b };
    }
  return best;
};

/** Average linkage: the two clusters that are most alike become one, until none are alike enough. */
const gatherFew = (count: number, alike: Alike, enough: number): number[][] => {
  const sums = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => (a < b ? alike(a, b) : 0)),
  );
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) sums[a]![b] = sums[b]![a]!;
  const clusters = Array.from({ length: count }, (_, at) => [at]);
  const sizes = clusters.map(() => 1);
  let live = clusters.map((_, at) => at);
  while (live.length > 1) {
    const { score, a, b } = bestPair(live, sums, sizes);
    if (score < enough) break;
    clusters[a]!.push(...clusters[b]!);
    sizes[a]! += sizes[b]!;
    live = live.filter((one) => one !== b);
    for (const one of live) if (one !== a) sums[a]![one] = sums[one]![a] = sums[a]![one]! + sums[b]![one]!;
  }
  return live.map((at) => clusters[at]!.sort((x, y) => x - y));
};

/** Things in clusters, by average linkage. The order given decides where two ways are as good, so it must be a fixed one. */
export const gather = (count: number, alike: Alike, enough: number): readonly (readonly number[])[] => {
  const clusters = gatherFew(Math.min(count, MOST), alike, enough);
  for (let one = MOST; one < count; one++) {
    let [best, score] = [-1, Number.NEGATIVE_INFINITY];
    clusters.forEach((cluster, at) => {
      const mean = meanTo(one, cluster, alike);
      if (mean > score) [best, score] = [at, mean];
    });
    if (score >= enough) clusters[best]!.push(one);
    else clusters.push([one]);
  }
  return clusters;
};
