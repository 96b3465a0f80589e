import type { Match } from '../../model/match.ts';
import { type Answers, type Compared, type Given, independent, originalOf } from './answers.ts';
import { type SameVoice, verdictOf } from './compare.ts';
import { matchOf, sayEnough, type Two, toldBy, whyOf } from './pairs.ts';
import type { FigurePoint } from './points.ts';

/** So many answers of one matter, those told most, are held against each other, and so many tellings of each. */
const MOST_ANSWERS = 12;
const MOST_TELLINGS = 6;
/** Of one answer so many further tellings are shown beside the first. */
const MOST_REPEATS = 8;

/** Tellings that stand for an answer: the first of each voice, those who speak for a side before others. */
const spokesmen = ({ points }: Given): readonly FigurePoint[] => {
  const voices = new Set<string>();
  const firsts = points.filter(({ voice = '' }) => !voices.has(voice) && voices.add(voice));
  const rank = ({ point, voice }: FigurePoint): number => (point.side ? 0 : voice ? 1 : 2);
  return firsts.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_TELLINGS);
};

/** The first two tellings of two answers for which something holds. */
const firstPair = (a: Given, b: Given, holds: (two: Two) => boolean): Two | undefined => {
  const others = spokesmen(b);
  for (const x of spokesmen(a)) for (const y of others) if (sayEnough([x, y]) && holds([x, y])) return [x, y];
  return undefined;
};

const areOpposed = ([x, y]: Two): boolean =>
  x.point.side !== undefined && y.point.side !== undefined && x.point.side !== y.point.side;

const areIndependent = ([x, y]: Two): boolean => originalOf(x.point) !== originalOf(y.point);

const areOneVoice = ([x, y]: Two, same: SameVoice): boolean =>
  x.voice !== undefined && y.voice !== undefined && same(x.voice, y.voice);

const conflictsOf = (a: Given, b: Given, same: SameVoice): readonly Match[] => {
  const conflict = (two: Two): boolean =>
    !areOneVoice(two, same) && verdictOf(toldBy(two[0]), toldBy(two[1]), same).verdict === 'conflict';
  const two = firstPair(a, b, (pair) => areOpposed(pair) && conflict(pair)) ?? firstPair(a, b, conflict);
  return two === undefined ? [] : [matchOf('conflicts', two, whyOf(two, { verdict: 'conflict' }))];
};

/** One voice, as of one day, with two amounts: in one article it speaks of two things, in two it has another number. */
const shiftsOf = (a: Given, b: Given, same: SameVoice): readonly Match[] => {
  const shift = (two: Two): boolean =>
    areOneVoice(two, same) && areIndependent(two) && two[0].day !== undefined && two[0].day === two[1].day;
  const two = firstPair(a, b, shift);
  if (two === undefined) return [];
  return [matchOf('shifts', two, `one voice as of one day, and ${whyOf(two, { verdict: 'conflict' })}`)];
};

const convergesOf = (a: Given, b: Given): readonly Match[] => {
  const two = firstPair(a, b, (pair) => areOpposed(pair) && areIndependent(pair));
  if (two === undefined) return [];
  const verdict = a === b ? 'equal' : 'compatible';
  return [matchOf('converges', two, `they speak for opposed sides, and ${whyOf(two, { verdict })}`)];
};

const repeatsOf = ({ points }: Given): readonly Match[] => {
  const originals = new Set<string>();
  const [first, ...others] = points.filter(
    ({ point }) => !originals.has(originalOf(point)) && originals.add(originalOf(point)),
  );
  return others
    .filter((other) => !areOpposed([first!, other]) && sayEnough([first!, other]))
    .slice(0, MOST_REPEATS)
    .map((other) =>
      matchOf('repeats', [first!, other], `told independently, and ${whyOf([first!, other], { verdict: 'equal' })}`),
    );
};

/** Of what an answer replaces, the latest. */
const replaced = (at: number, { given, compared }: Answers): Given | undefined =>
  compared
    .flatMap(({ a, b, verdict, later }) =>
      verdict === 'update' && (later === 'a' ? a : b) === at ? [given[later === 'a' ? b : a]!] : [],
    )
    .toSorted((x, y) => (x.told.day! < y.told.day! ? 1 : x.told.day! > y.told.day! ? -1 : 0))[0];

const updatesOf = (at: number, answers: Answers, same: SameVoice): readonly Match[] => {
  const [late, early] = [answers.given[at]!, replaced(at, answers)];
  if (early === undefined) return [];
  const verdict = (two: Two) => verdictOf(toldBy(two[0]), toldBy(two[1]), same);
  const isUpdate = (two: Two): boolean => verdict(two).later === 'b';
  const two =
    firstPair(early, late, (pair) => areOneVoice(pair, same) && isUpdate(pair)) ?? firstPair(early, late, isUpdate);
  return two === undefined ? [] : [matchOf('updates', two, whyOf(two, { verdict: 'update', later: 'b' }))];
};

/** The answers told most, by their places in the list. */
const mostTold = ({ given }: Answers): ReadonlySet<number> =>
  new Set(
    given
      .map(({ points }, at) => ({ at, tellings: independent(points) }))
      .toSorted((a, b) => b.tellings - a.tellings || a.at - b.at)
      .slice(0, MOST_ANSWERS)
      .map(({ at }) => at),
  );

const between = ({ a, b, verdict }: Compared, { given }: Answers, same: SameVoice): readonly Match[] => {
  const [one, other] = [given[a]!, given[b]!];
  if (verdict === 'conflict') return [...conflictsOf(one, other, same), ...shiftsOf(one, other, same)];
  return verdict === 'compatible' ? convergesOf(one, other) : [];
};

/** What tellings of one matter are to each other; a few of each kind for every answer, so that no matter has too many. */
export const figureMatches = (answers: Answers, same: SameVoice): readonly Match[] => {
  const told = mostTold(answers);
  const pairs = answers.compared.filter(({ a, b }) => told.has(a) && told.has(b));
  const all = [
    ...pairs.flatMap((pair) => between(pair, answers, same)),
    ...[...told].flatMap((at) => [
      ...convergesOf(answers.given[at]!, answers.given[at]!),
      ...repeatsOf(answers.given[at]!),
      ...updatesOf(at, answers, same),
    ]),
  ];
  return [...new Map(all.map((match) => [match.id, match])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};
