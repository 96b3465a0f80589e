import { type ActorJudgement, keyOf } from './actor-in-article.ts';

/** What became of a judgement. None is ever dropped. */
export interface SettledJudgement {
  readonly judgement: ActorJudgement;
  /** `overruled`: a later one excludes it; `unplaced`: an actor that it speaks of is not there. */
  readonly state: 'in force' | 'overruled' | 'revoked' | 'unplaced';
  /** Ids of other standing judgements that say otherwise of the same two. */
  readonly disputedBy: readonly string[];
}

export interface Settled {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly judgements: readonly SettledJudgement[];
}

const pairOf = ({ a, b }: ActorJudgement): string => [keyOf(a), keyOf(b)].sort().join('\n');

/** Keys of the actors that standing judgements speak of. */
export const judgedKeys = (judgements: readonly ActorJudgement[]): ReadonlySet<string> =>
  new Set(judgements.filter(({ revoked }) => revoked === undefined).flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));

const disputes = (judgements: readonly ActorJudgement[]): ((judgement: ActorJudgement) => readonly string[]) => {
  const byPair = Map.groupBy(
    judgements.filter(({ revoked }) => revoked === undefined),
    pairOf,
  );
  return (judgement) =>
    judgement.revoked !== undefined
      ? []
      : byPair
          .get(pairOf(judgement))!
          .filter(({ verdict }) => verdict !== judgement.verdict)
          .map(({ id }) => id)
          .sort();
};

/**
 * Which judgements hold: of those that cannot hold together the latest. Two actors of whom somebody is unsure are kept apart
 * until somebody knows.
 */
export const settleJudgements = (judgements: readonly ActorJudgement[], known: ReadonlySet<string>): Settled => {
  const ordered = judgements.toSorted((x, y) => (x.at === y.at ? (x.id < y.id ? -1 : 1) : x.at > y.at ? -1 : 1));
  const disputedBy = disputes(judgements);
  const root = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    while (root.has(at)) at = root.get(at)!;
    return at;
  };
  const same: (readonly [string, string])[] = [];
  const apart: (readonly [string, string])[] = [];
  const stateOf = ({ a, b, verdict, revoked }: ActorJudgement): SettledJudgement['state'] => {
    if (revoked !== undefined) return 'revoked';
    const [one, other] = [keyOf(a), keyOf(b)];
    if (!known.has(one) || !known.has(other)) return 'unplaced';
    const [x, y] = [rootOf(one), rootOf(other)];
    if (verdict !== 'same') {
      if (x === y) return 'overruled';
      apart.push([one, other]);
      return 'in force';
    }
    const excluded = apart.some(([p, q]) => [`${x}\n${y}`, `${y}\n${x}`].includes(`${rootOf(p)}\n${rootOf(q)}`));
    if (excluded) return 'overruled';
    if (x !== y) root.set(x, y);
    same.push([one, other]);
    return 'in force';
  };
  const states = ordered.map((judgement) => ({
    judgement,
    state: stateOf(judgement),
    disputedBy: disputedBy(judgement),
  }));
  return { same, apart, judgements: states };
};
