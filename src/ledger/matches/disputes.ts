import type { AnswerSide, Dispute, DisputeAnswer, DisputeKind } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { foldText } from '../fold.ts';
import type { ClaimMatch } from './matches-of.ts';
import { answerWords, plainest, questionOf } from './question.ts';
import type { Sketch } from './sketch.ts';
import { tellingOf } from './telling.ts';

/** Claims told again so like are the same answer. */
const SAME_ANSWER = 0.75;
const GAPS = ['source', 'time', 'place'] as const;

/** The earliest published first, of one date the copies last. */
const orderOf = ({ published = '~', original, id }: Sketch): string =>
  `${published} ${original === undefined ? 0 : 1} ${id}`;
const inOrder = (claims: readonly Sketch[]): readonly Sketch[] =>
  claims.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const isAgainst = ({ kind }: ClaimMatch): boolean => kind === 'conflicts' || kind === 'rebuts' || kind === 'shifts';
const isAlike = ({ kind, score }: ClaimMatch): boolean =>
  (kind === 'repeats' || kind === 'converges') && score >= SAME_ANSWER;

type Sides = Map<string, { readonly sketch: Sketch; readonly side: number }>;

/** Which of two answers each claim gives that is connected with one by matches of a rule. */
const sidesFrom = (first: Sketch, against: ReadonlyMap<string, readonly Sketch[]>): Sides => {
  const sides: Sides = new Map([[first.id, { sketch: first, side: 0 }]]);
  for (const { sketch, side } of sides.values())
    for (const other of against.get(sketch.id) ?? [])
      if (!sides.has(other.id)) sides.set(other.id, { sketch: other, side: 1 - side });
  return sides;
};

const neighbours = (matches: readonly ClaimMatch[]): ReadonlyMap<string, readonly Sketch[]> => {
  const all = new Map<string, Sketch[]>();
  for (const { a, b } of matches)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      all.set(one.id, [...(all.get(one.id) ?? []), other]);
  return all;
};

/** Connected claims by answer, of matches of one rule. */
const groupsOf = (matches: readonly ClaimMatch[]): readonly (readonly (readonly Sketch[])[])[] => {
  const against = neighbours(matches);
  const seen = new Set<string>();
  const groups: (readonly (readonly Sketch[])[])[] = [];
  for (const sketch of inOrder(matches.flatMap(({ a, b }) => [a, b]))) {
    if (seen.has(sketch.id)) continue;
    const sides = [...sidesFrom(sketch, against).values()];
    for (const { sketch: member } of sides) seen.add(member.id);
    groups.push([0, 1].map((side) => sides.filter((one) => one.side === side).map(({ sketch: member }) => member)));
  }
  return groups;
};

const bySide = (claims: readonly Sketch[]): readonly AnswerSide[] => {
  const told = claims.filter(({ voice }) => voice !== undefined);
  return [...Map.groupBy(told, ({ voice }) => voice!.side)]
    .sort(([a = '~'], [b = '~']) => (a < b ? -1 : 1))
    .map(([side, own]) => ({
      ...(side === undefined ? {} : { side }),
      speakers: [...new Map(own.toReversed().map(({ voice }) => [voice!.key, voice!])).values()]
        .map(({ actor, name }) => ({ id: actor, name }))
        .sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1)),
    }));
};

const origins = (claims: readonly Sketch[]): number =>
  new Set(claims.map(({ original, article }) => original ?? article)).size;

const hashId = (letter: string, parts: readonly string[]): string => `${letter}${sha256(parts.join(' ')).slice(0, 16)}`;

/** An answer in the words of its plainest claim; one that only denies says so, since its words may be the other's. */
const wordsOf = (claims: readonly Sketch[]): string => {
  const words = answerWords(plainest(claims));
  return claims.every(({ act }) => act === 'deny') ? `denied: ${words}` : words;
};

const answerOf = (told: readonly Sketch[]): DisputeAnswer => {
  const claims = inOrder(told);
  const dated = claims.filter(({ published }) => published !== undefined);
  const own = claims.filter(({ original }) => original === undefined);
  return {
    id: hashId('w', ['answer', own[0]!.id]),
    words: wordsOf(own),
    by: bySide(own),
    tellings: claims.map(tellingOf),
    independent: origins(claims),
    first: tellingOf(claims[0]!),
    latest: tellingOf(dated.at(-1) ?? claims.at(-1)!),
  };
};

const POSITIONS = new Set(['opposites-agree', 'opposites-talks']);
const kindOf = (rule: string, claims: readonly Sketch[]): DisputeKind => {
  if (POSITIONS.has(rule)) return 'position';
  return rule === 'polarity' || rule === 'denied' || rule === 'answer' || claims.some(({ act }) => act === 'deny')
    ? 'denial'
    : 'account';
};

/** Whether a claim says of something that it is not so, or that another's word is false. */
const isDenial = ({ act, answers, author }: Sketch): boolean => act === 'deny' || (answers !== undefined && !author);

interface Cell {
  readonly matches: readonly ClaimMatch[];
  /** Claims in the words of another article, by that article and their words. */
  readonly copies: ReadonlyMap<string, readonly Sketch[]>;
}

const wordsKey = (article: string, { words }: Sketch): string => `${article} ${foldText(words)}`;
const isCopy = (sketch: Sketch): sketch is Sketch & { readonly original: string } => sketch.original !== undefined;

/** Copies of claims, to be shown and not to be counted. */
export const copiesOf = (claims: readonly Sketch[]): ReadonlyMap<string, readonly Sketch[]> =>
  Map.groupBy(claims.filter(isCopy), (copy) => wordsKey(copy.original, copy));

/** A claim's answer with those that tell the same, and the copies of all. */
const widened = (answer: readonly Sketch[], other: readonly Sketch[], { matches, copies }: Cell): readonly Sketch[] => {
  const [own, taken] = [new Set(answer.map(({ id }) => id)), new Set(other.map(({ id }) => id))];
  const alike = matches.filter(isAlike).flatMap(({ a, b }) => (own.has(a.id) ? [b] : own.has(b.id) ? [a] : []));
  const all = [...answer, ...alike.filter(({ id }) => !own.has(id) && !taken.has(id))];
  const unique = [...new Map(all.map((sketch) => [sketch.id, sketch])).values()];
  return [...unique, ...unique.flatMap((sketch) => copies.get(wordsKey(sketch.article, sketch)) ?? [])];
};

const idsWithin = (matches: readonly ClaimMatch[], kind: ClaimMatch['kind'], claims: readonly Sketch[]) => {
  const ids = new Set(claims.map(({ id }) => id));
  return matches.filter(({ kind: own, a, b }) => own === kind && ids.has(a.id) && ids.has(b.id)).map(({ id }) => id);
};

const disputeOf = (rule: string, answers: readonly (readonly Sketch[])[], cell: Cell): Dispute => {
  const [one, other] = answers as readonly [readonly Sketch[], readonly Sketch[]];
  const told = [widened(one, other, cell), widened(other, one, cell)];
  const claims = inOrder(told.flat());
  const given = told.map(answerOf);
  const states = new Set(claims.flatMap(({ voice }) => voice?.side ?? []));
  const founders = [one, other].map((side) => inOrder(side)[0]!.id).sort();
  return {
    id: hashId('d', [rule, ...founders]),
    question: questionOf(claims.filter(({ original, answers: of }) => original === undefined && of === undefined)),
    kind: kindOf(rule, claims),
    answers: given,
    denials: claims.filter(isDenial).map(tellingOf),
    convergence: idsWithin(cell.matches, 'converges', claims),
    shifts: idsWithin(cell.matches, 'shifts', claims),
    gaps: GAPS.filter((gap) => claims.every(({ gaps }) => gaps.includes(gap))),
    weight: given.reduce((sum, { independent }) => sum + independent, 0) * Math.max(1, states.size),
    latest: claims.reduce((latest, { published = '' }) => (published > latest ? published : latest), ''),
  };
};

/** The questions that claims of one cell answer differently. No answer is called right. */
export const disputesOf = (matches: readonly ClaimMatch[], copies: Cell['copies']): readonly Dispute[] => {
  const rules = Map.groupBy(matches.filter(isAgainst), ({ by }) => by);
  return [...rules]
    .flatMap(([rule, own]) => groupsOf(own).map((answers) => disputeOf(rule, answers, { matches, copies })))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
