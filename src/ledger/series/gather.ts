/** How like any two of some things are: that of a and b at a * count + b. Below nothing: never together. */
export interface ToGather {
  readonly count: number;
  readonly alike: Float64Array;
}

/** The row most alike to one that is still there; the first of those that are as much. */
const nearestTo = (one: number, live: readonly number[], mean: (a: number, b: number) => number) => {
  let [best, score] = [-1, Number.NEGATIVE_INFINITY];
  for (const other of live) {
    const alike = other === one ? Number.NEGATIVE_INFINITY : mean(one, other);
    if (alike > score) [best, score] = [other, alike];
  }
  return { best, score };
};

/**
 * Things in clusters, by average linkage: the two that are most alike become one, as long as they are alike enough. Goes
 * along chains of nearest neighbours (Murtagh 1983), which takes no more steps than there are pairs: what becomes of
 * others never makes two clusters more alike than their parts were. The order given decides where two ways are as good.
 */
export const gather = ({ count, alike }: ToGather, enough: number): readonly (readonly number[])[] => {
  const sums = alike.slice();
  const sizes = new Int32Array(count).fill(1);
  const clusters = Array.from({ length: count }, (_, at) => [at]);
  const mean = (a: number, b: number): number => sums[a * count + b]! / (sizes[a]! * sizes[b]!);
  const done: number[] = [];
  let live = clusters.map(([at]) => at!);
  const chain: number[] = [];
  while (live.length > 0) {
    if (chain.length === 0) chain.push(live[0]!);
    const top = chain.at(-1)!;
    const before = chain.at(-2);
    const { best, score } = nearestTo(top, live, mean);
    if (!(score >= enough)) {
      done.push(top);
      chain.pop();
      live = live.filter((one) => one !== top);
    } else if (before !== undefined && mean(top, before) >= score) {
      const [into, from] = top < before ? [top, before] : [before, top];
      chain.length -= 2;
      clusters[into]!.push(...clusters[from]!);
      live = live.filter((one) => one !== from);
      for (const one of live) {
        const sum = sums[into * count + one]! + sums[from * count + one]!;
        sums[into * count + one] = sums[one * count + into] = sum;
      }
      sizes[into]! += sizes[from]!;
    } else chain.push(best);
  }
  return done.sort((a, b) => a - b).map((at) => clusters[at]!.toSorted((a, b) => a - b));
};
