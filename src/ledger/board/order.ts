import { contained, type Held, overlap } from './held.ts';
import { isOneParty, type Known, mayBeOne } from './likeness.ts';

/** Tellings of one step in order, and what they come to together. */
export interface Group {
  readonly steps: readonly Held[];
  /** The telling whose terms are most like those of all others, of equals the earliest. */
  readonly typical: Held;
  /** The day of the step: as told by any, the latest beginning of what they say; else when it was first told. */
  readonly day: number | undefined;
  readonly to: Held['to'];
}

/** Tellings that are held against each other to find the typical one: the rest is more of the same. */
const MOST = 24;

const typicalOf = (steps: readonly Held[]): Held => {
  const some = steps.slice(0, MOST);
  const likeness = some.map((step) => some.reduce((sum, other) => sum + overlap(step, other), 0));
  return some[likeness.indexOf(Math.max(...likeness))]!;
};

const dayOf = (steps: readonly Held[]): number | undefined => {
  const told = steps.flatMap(({ anchor }) => anchor.told?.from ?? []);
  if (told.length > 0) return Math.max(...told);
  const published = steps.flatMap(({ anchor }) => anchor.day ?? []);
  return published.length > 0 ? Math.min(...published) : undefined;
};

export const groupOf = (steps: readonly Held[]): Group => ({
  steps,
  typical: typicalOf(steps),
  day: dayOf(steps),
  to: steps.find(({ to }) => to !== undefined)?.to,
});

type MoveName = Held['move'];

/** What one side puts to another; what it asks; what it will not do. */
const KINDS: readonly ReadonlySet<MoveName>[] = [
  new Set(['offer', 'concession', 'promise', 'acceptance']),
  new Set(['demand', 'precondition']),
  new Set(['refusal', 'rule out']),
  new Set(['threat']),
];
const [GIVING, , WITHHOLDING] = KINDS;

const isOneKind = (a: MoveName, b: MoveName): boolean => KINDS.some((kind) => kind.has(a) && kind.has(b));
const isReversal = (a: MoveName, b: MoveName): boolean =>
  (GIVING!.has(a) && WITHHOLDING!.has(b)) || (WITHHOLDING!.has(a) && GIVING!.has(b));

/** Least share of the words of the shorter terms that both have, for them to be of one matter. */
const ONE_MATTER = 0.5;

/** What a step is about above all: "talks" of "talks if …". */
const isOneMatter = (a: Held, b: Held, reversal: boolean): boolean =>
  contained(a, b) >= ONE_MATTER || (reversal && a.words.length > 0 && a.words[0] === b.words[0]);

/** Whether a party takes back or replaces by a later step what it did in an earlier one. */
const replaces = (later: Group, earlier: Group, known: Known): boolean => {
  const [a, b] = [earlier.typical, later.typical];
  const [from, to] = [earlier.day, later.day];
  if (from === undefined || to === undefined || from >= to) return false;
  const reversal = isReversal(a.move, b.move);
  return (
    (reversal || isOneKind(a.move, b.move)) &&
    isOneParty(a.by, b.by, known) &&
    mayBeOne(earlier.to, later.to, known) &&
    isOneMatter(a, b, reversal)
  );
};

/** For each group the earlier ones that it takes the place of; one that was replaced is not replaced again. */
export const replacedBy = (groups: readonly Group[], known: Known): ReadonlyMap<Group, readonly Group[]> => {
  const order = (group: Group): string => `${String(group.day ?? '').padStart(8, '0')} ${group.steps[0]!.id}`;
  const standing = new Set<Group>();
  const replaced = new Map<Group, readonly Group[]>();
  for (const later of groups.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const gone = [...standing].filter((earlier) => replaces(later, earlier, known));
    for (const earlier of gone) standing.delete(earlier);
    standing.add(later);
    if (gone.length > 0) replaced.set(later, gone);
  }
  return replaced;
};

const ANSWERS: ReadonlySet<MoveName> = new Set(['refusal', 'acceptance']);
const ANSWERED: ReadonlySet<MoveName> = new Set(['offer', 'demand', 'concession']);

/** Days after a step within which it is answered, where the article does not put the answer beside it. */
const SOON = 120;

/** Whether a step answers what the other side did: on the same matter, not before it, and not long after. */
export const isAnswer = (answer: Held, group: Group, known: Known): boolean => {
  const put = group.typical;
  const [from, to] = [group.day, answer.anchor.day];
  if (from === undefined || to === undefined || to < from || to - from > SOON) return false;
  return (
    ANSWERS.has(answer.move) &&
    ANSWERED.has(put.move) &&
    answer.to !== undefined &&
    isOneParty(answer.to, put.by, known) &&
    !isOneParty(answer.by, put.by, known) &&
    mayBeOne(answer.by, group.to, known) &&
    Math.min(answer.words.length, put.words.length) > 1 &&
    contained(answer, put) >= ONE_MATTER
  );
};
