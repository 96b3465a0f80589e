import { anchorOf } from './anchor.ts';
import { isOneParty, type Known, mayBeOne } from './likeness.ts';
import type { Step } from './step.ts';
import { contained } from './terms.ts';

/** Tellings of one step. */
export type Group = readonly Step[];

/** Words of both, by words of either. */
const shared = (a: readonly string[], b: readonly string[]): number => {
  const other = new Set(b);
  const both = a.filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / (a.length + b.length - both);
};

/** The telling whose terms are most like those of all others, of equals the earliest. */
export const typicalOf = (group: Group): Step => {
  const likeness = ({ words }: Step): number => group.reduce((sum, other) => sum + shared(words, other.words), 0);
  return group.reduce((best, step) => (likeness(step) > likeness(best) ? step : best));
};

/** The day of a step: as told by any, the latest beginning of what they say; else when it was first told. */
export const dayOf = (group: Group): number | undefined => {
  const told = group.flatMap((step) => anchorOf(step).told?.from ?? []);
  if (told.length > 0) return Math.max(...told);
  const published = group.flatMap((step) => anchorOf(step).day ?? []);
  return published.length > 0 ? Math.min(...published) : undefined;
};

type MoveName = Step['move'];

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
const isOneMatter = (a: Step, b: Step, reversal: boolean): boolean =>
  contained(a.words, b.words) >= ONE_MATTER || (reversal && a.words.length > 0 && a.words[0] === b.words[0]);

/** Whether a party takes back or replaces by a later step what it did in an earlier one. */
const replaces = (later: Group, earlier: Group, known: Known): boolean => {
  const [a, b] = [typicalOf(earlier), typicalOf(later)];
  const [from, to] = [dayOf(earlier), dayOf(later)];
  if (from === undefined || to === undefined || from >= to) return false;
  const reversal = isReversal(a.move, b.move);
  return (
    (reversal || isOneKind(a.move, b.move)) &&
    isOneParty(a.by, b.by, known) &&
    mayBeOne(partyTo(earlier), partyTo(later), known) &&
    isOneMatter(a, b, reversal)
  );
};

const partyTo = (group: Group): Step['to'] => group.find(({ to }) => to !== undefined)?.to;

/** For each group the earlier ones that it takes the place of; one that was replaced is not replaced again. */
export const replacedBy = (groups: readonly Group[], known: Known): ReadonlyMap<Group, readonly Group[]> => {
  const order = (group: Group): string => `${String(dayOf(group) ?? '').padStart(8, '0')} ${group[0]!.id}`;
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
export const isAnswer = (answer: Step, group: Group, known: Known): boolean => {
  const put = typicalOf(group);
  const [from, to] = [dayOf(group), anchorOf(answer).day];
  if (from === undefined || to === undefined || to < from || to - from > SOON) return false;
  return (
    ANSWERS.has(answer.move) &&
    ANSWERED.has(put.move) &&
    answer.to !== undefined &&
    isOneParty(answer.to, put.by, known) &&
    !isOneParty(answer.by, put.by, known) &&
    mayBeOne(answer.by, partyTo(group), known) &&
    Math.min(answer.words.length, put.words.length) > 1 &&
    contained(answer.words, put.words) >= ONE_MATTER
  );
};
