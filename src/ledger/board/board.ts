import type { Move, MoveTelling, Party } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { optional } from '../optional.ts';
import { gather, inOrder } from './gather.ts';
import { type Held, heldOf, type PartyHeld } from './held.ts';
import type { Known } from './likeness.ts';
import { type Group, groupOf, isAnswer, replacedBy } from './order.ts';
import type { Step } from './step.ts';

/** What is known of a cell beside its steps. */
export interface BoardKnown extends Known {
  /** Whose telling a step is: the article that first told its words, which is its own where it copies none. */
  readonly telling: (step: Pick<Step, 'id' | 'told'>) => string;
}

/** A move, without what other cells know of it: which moves it answers, and which answer it. */
export type MoveFound = Omit<Move, 'answers' | 'answeredBy'> & {
  /** Ids of the articles whose actors its parties are. */
  readonly namedIn: { readonly by?: string; readonly to?: string };
  /** Ids of the steps that tell it. */
  readonly steps: readonly string[];
  /** The day by which it is ordered: as told, or first published; empty where neither is known. */
  readonly day?: number;
};

/** A step that answers another one, by their ids. */
export interface Answering {
  readonly step: string;
  readonly of: string;
}

const idOf = (group: Group): string => `v${sha256(group.steps[0]!.id).slice(0, 16)}`;

const partyOf = ({ camp: _, voice: __, folded: ___, ...party }: PartyHeld): Party => party;

interface Named {
  readonly party: Party;
  readonly article: string;
}

/** The party as it is named most fully: with its side where any telling says so. */
const fullest = (steps: readonly Held[], role: 'by' | 'to'): Named | undefined => {
  const named = steps.flatMap(({ told, [role]: party }) =>
    party === undefined ? [] : { party, article: told.article },
  );
  const [best] = named.toSorted(
    ({ party: a }, { party: b }) =>
      Number(b.side !== undefined) - Number(a.side !== undefined) ||
      b.name.length - a.name.length ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return best && { party: partyOf(best.party), article: best.article };
};

/** The time that is told most exactly. */
const timeOf = ({ steps }: Group): string | undefined => {
  const length = ({ anchor: { told } }: Held): number =>
    told === undefined ? Number.POSITIVE_INFINITY : told.to - told.from;
  const best = steps.reduce((one, step) => (length(step) < length(one) ? step : one));
  return Number.isFinite(length(best)) ? best.at : undefined;
};

/** The earliest first, of one date the copies last. */
const orderOf = ({ published = '~', copyOf }: MoveTelling): string => `${published} ${copyOf === undefined ? 0 : 1}`;

const toldOf = ({ steps }: Group, { telling }: BoardKnown): readonly MoveTelling[] =>
  steps
    .map((step): MoveTelling => {
      const original = telling(step);
      return original === step.told.article ? step.told : { ...step.told, copyOf: original };
    })
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));

const moveOf = (group: Group, known: BoardKnown): Omit<MoveFound, 'supersedes' | 'supersededBy'> => {
  const { steps, typical: best, day } = group;
  const [by, to] = [fullest(steps, 'by'), fullest(steps, 'to')];
  return {
    id: idOf(group),
    move: best.move,
    ...optional('by', by?.party),
    ...optional('to', to?.party),
    terms: best.terms,
    ...optional('at', timeOf(group)),
    act: best.act,
    told: toldOf(group, known),
    independent: new Set(steps.map(known.telling)).size,
    namedIn: { ...optional('by', by?.article), ...optional('to', to?.article) },
    steps: steps.map(({ id }) => id),
    ...optional('day', day),
  };
};

/**
 * The moves of the party of one camp, out of the steps of a cell: its own, and those that others put to it. A pure function
 * of these, the same in whatever order they are given.
 */
export const boardOf = (
  camp: string,
  steps: readonly Step[],
  known: BoardKnown,
): { readonly moves: readonly MoveFound[]; readonly answers: readonly Answering[] } => {
  const held = steps.map(heldOf);
  const own = held.filter(({ by }) => by.camp === camp).sort(inOrder);
  const groups = gather(own, known).map(groupOf);
  const replaced = replacedBy(groups, known);
  const by = new Map(
    [...replaced].flatMap(([later, earlier]) => earlier.map((group) => [group, idOf(later)] as const)),
  );
  const within = own.flatMap(({ id, answers }) => answers.map((of) => ({ step: id, of })));
  const across = held
    .filter((step) => step.answers.length === 0)
    .flatMap((step) =>
      groups
        .filter((group) => isAnswer(step, group, known))
        .map(({ steps: [put] }) => ({ step: step.id, of: put!.id })),
    );
  return {
    moves: groups.map((group) => ({
      ...moveOf(group, known),
      supersedes: (replaced.get(group) ?? []).map(idOf).sort(),
      ...optional('supersededBy', by.get(group)),
    })),
    answers: [...within, ...across].sort((a, b) => (`${a.step} ${a.of}` < `${b.step} ${b.of}` ? -1 : 1)),
  };
};
