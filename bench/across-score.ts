import type { Dispute, Match, Move, Series, Telling } from '../src/index.ts';
import { type AcrossList, isOverlapping, type Kind, type Place } from './across-list.ts';

/** One kind of finding against the list. `missed` and `wrong` in words, for a person to judge. */
export interface Score {
  readonly listed: number;
  readonly found: number;
  /** How many were found in all, and how many of them are right, listed or allowed. */
  readonly said: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** What the scores need: the list, where it stands, and the names of articles and their words. */
export interface Against {
  readonly list: AcrossList;
  readonly places: readonly Place[];
  /** The list's name of an article by the ledger's id. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly wordsAt: (telling: Telling) => string;
}

const isIn = (ids: ReadonlySet<string>, wanted: Iterable<string>): boolean => [...wanted].some((id) => ids.has(id));

/** What the list says is told at a place; of a figure, only what has its value. */
export const toldAt = (
  { list, places, fileOf }: Against,
  { article, span }: Telling,
  value?: number,
): ReadonlySet<string> => {
  const file = fileOf.get(article);
  const here = places.filter((place) => place.file === file && isOverlapping(place.span, span));
  const ofValue = here.filter(({ told }) => value === undefined || list.told[told]?.figure?.value === value);
  return new Set(ofValue.map(({ told }) => told));
};

const inWords = ({ fileOf, wordsAt }: Against, telling: Telling): string =>
  `${fileOf.get(telling.article)}: “${wordsAt(telling).replace(/\s+/g, ' ').slice(0, 110)}”`;

const pairsOf = (list: AcrossList): Readonly<Record<Kind, readonly (readonly [string, string])[]>> => {
  const related = (all: readonly { readonly a: string; readonly b: string }[]) =>
    all.map(({ a, b }) => [a, b] as const);
  const adjacent = list.series.flatMap(({ values }) => values.slice(1).map((id, i) => [id, values[i]!] as const));
  return {
    repeats: Object.entries(list.told).flatMap(([id, told]) =>
      told.superseded || ownFiles(list, id).length < 2 ? [] : [[id, id] as const],
    ),
    converges: related(list.convergences),
    conflicts: list.conflicts,
    shifts: related(list.shifts),
    rebuts: related(list.rebuttals),
    updates: adjacent.filter((pair) => list.updates.some((update) => isSame(pair, update))),
  };
};

const isSame = (a: readonly [string, string], b: readonly [string, string]): boolean =>
  (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);

/** Files that tell something, without copies and first versions of corrected pages. */
const ownFiles = ({ told, copies, versions }: AcrossList, id: string): readonly string[] =>
  Object.keys(told[id]?.tellings ?? {}).filter(
    (file) => !copies.some(({ copy }) => copy === file) && !versions.some(({ first }) => first === file),
  );

/** Whether the list relates anything told at one end so to anything told at the other. */
const isRelated = (list: AcrossList, kind: Kind, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const crossed = (pair: readonly [string, string]): boolean =>
    (a.has(pair[0]) && b.has(pair[1])) || (a.has(pair[1]) && b.has(pair[0]));
  if (kind === 'repeats' && isIn(a, b)) return true;
  const listed = kind === 'updates' ? list.updates : pairsOf(list)[kind];
  const allowed = list.allowed.matches.filter((one) => one.kind === kind).map((one) => [one.a, one.b] as const);
  return [...listed, ...allowed].some(crossed);
};

const wireOf = ({ copies }: AcrossList, file: string | undefined): string | undefined =>
  copies.find(({ copy }) => copy === file)?.original ?? file;

/** Why two tellings do not bear each other out, if they do not. */
const sameText = ({ list, fileOf }: Against, { a, b }: Match): string | undefined => {
  const [one, other] = [fileOf.get(a.article), fileOf.get(b.article)];
  if (one === other) return 'one article';
  return wireOf(list, one) === wireOf(list, other) ? 'copies of one story' : undefined;
};

/** Matches of one kind. Two tellings of one article, or of one wire story, repeat nothing. */
export const scoreMatches = (against: Against, kind: Kind, matches: readonly Match[]): Score => {
  const { list } = against;
  const ends = matches
    .filter((match) => match.kind === kind)
    .map((match) => ({ match, a: toldAt(against, match.a), b: toldAt(against, match.b) }));
  const listed = pairsOf(list)[kind];
  const missed = listed.filter(([x, y]) => !ends.some(({ a, b }) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x))));
  const isCopied = (match: Match): boolean => kind === 'repeats' && sameText(against, match) !== undefined;
  const wrong = ends.filter(({ match, a, b }) => isCopied(match) || !isRelated(list, kind, a, b));
  return {
    listed: listed.length,
    found: listed.length - missed.length,
    said: ends.length,
    right: ends.length - wrong.length,
    missed: missed.map(([x, y]) => (x === y ? x : `${x} – ${y}`)),
    wrong: wrong.map(
      ({ match }) =>
        `${isCopied(match) ? `${sameText(against, match)}: ` : ''}${inWords(against, match.a)} – ${inWords(against, match.b)} · ${match.reason} [${match.by}, ${match.score}]`,
    ),
  };
};

type Answers = readonly { readonly tellings: readonly Telling[]; readonly value?: number }[];

/** What each answer of a dispute or series tells, by the list. */
const toldOf = (against: Against, answers: Answers): readonly ReadonlySet<string>[] =>
  answers.map(({ tellings, value }) => new Set(tellings.flatMap((telling) => [...toldAt(against, telling, value)])));

/** The listed answers that found answers hold, none of which holds two of them. */
const heldBy = (found: readonly ReadonlySet<string>[], listed: readonly (readonly string[])[]): number => {
  const used = new Set<number>();
  for (const ids of listed) {
    const at = found.findIndex((one, i) => !used.has(i) && isIn(one, ids));
    if (at >= 0) used.add(at);
  }
  return used.size;
};

/** Disputes: found where two of the listed answers stand apart in it, whole where all do. */
export const scoreDisputes = (
  against: Against,
  disputes: readonly Dispute[],
): Score & { readonly whole: number; readonly inPieces: readonly string[] } => {
  const { list } = against;
  const found = disputes.map((dispute) => ({ dispute, answers: toldOf(against, dispute.answers) }));
  const held = list.disputes.map(({ answers }) => Math.max(0, ...found.map((one) => heldBy(one.answers, answers))));
  const isRight = (answers: readonly ReadonlySet<string>[]): boolean =>
    list.disputes.some((one) => heldBy(answers, one.answers) > 1) ||
    list.allowed.disputes.some(({ told }) => answers.every((ids) => isIn(ids, told)));
  const wrong = found.filter(({ answers }) => !isRight(answers));
  const pieces = list.disputes.map((one) => found.filter(({ answers }) => heldBy(answers, one.answers) > 1).length);
  return {
    inPieces: list.disputes.flatMap(({ id }, i) => (pieces[i]! > 1 ? [`${id}: ${pieces[i]}`] : [])),
    listed: list.disputes.length,
    found: held.filter((answers) => answers > 1).length,
    whole: held.filter((answers, i) => answers === list.disputes[i]!.answers.length).length,
    said: found.length,
    right: found.length - wrong.length,
    missed: list.disputes.flatMap(({ question, answers }, i) =>
      held[i] === answers.length ? [] : [`${question} ${Math.max(held[i]!, 0)} of ${answers.length} answers apart`],
    ),
    wrong: wrong.map(
      ({ dispute }) =>
        `${dispute.question} · ${dispute.answers.map(({ words, first }) => `${words} (${inWords(against, first)})`).join(' | ')}`,
    ),
  };
};

/** Listed series that are one matter: those whose values answer one disputed question, and each other one alone. */
const matterOf = (list: AcrossList, told: string): string =>
  list.disputes.find(({ answers }) => answers.flat().includes(told))?.id ??
  list.series.find(({ values }) => values.includes(told))?.id ??
  told;

/** Values of the listed series, and figures joined with those of another matter. */
export const scoreSeries = (against: Against, series: readonly Series[]): Score => {
  const { list } = against;
  const found = series.map((one) => {
    const answers = one.answers.map(({ points, value }) => ({ tellings: points, value }));
    return { one, told: new Set(toldOf(against, answers).flatMap((ids) => [...ids])) };
  });
  const values = list.series.flatMap(({ id, values }) => values.map((value) => ({ id, value })));
  const best = (id: string) => {
    const wanted = list.series.find((one) => one.id === id)!.values;
    const shared = found.map(({ told }) => wanted.filter((value) => told.has(value)).length);
    return found[shared.indexOf(Math.max(...shared))]?.told ?? new Set<string>();
  };
  const missed = values.filter(({ id, value }) => !best(id).has(value));
  const mixed = found.filter(({ told }) => new Set([...told].map((id) => matterOf(list, id))).size > 1);
  return {
    listed: values.length,
    found: values.length - missed.length,
    said: found.filter(({ told }) => told.size > 0).length,
    right: found.filter(({ told }) => told.size > 0).length - mixed.length,
    missed: missed.map(({ id, value }) => `${id}: ${value}`),
    wrong: mixed.map(({ one, told }) => `${one.measure}, ${one.matter}: ${[...told].join(', ')}`),
  };
};

/** Answers with more independent tellings than there are stories, copies left out, that tell them. */
export const overcounted = (against: Against, series: readonly Series[]): readonly string[] =>
  series.flatMap(({ measure, answers }) =>
    answers.flatMap(({ points, value, tellings }) => {
      const [ids] = toldOf(against, [{ tellings: points, value }]);
      const files = new Set(points.map(({ article }) => wireOf(against.list, against.fileOf.get(article))));
      return ids!.size > 0 && tellings > files.size
        ? [`${measure} ${value}: ${tellings}, of ${files.size} stories`]
        : [];
    }),
  );

/** Moves on the board: right where the list has the same move on the same words. */
export const scorePositions = (against: Against, moves: readonly Move[]): Score => {
  const { list } = against;
  const found = moves.map((move) => ({
    move,
    told: new Set(move.told.flatMap((telling) => [...toldAt(against, telling)])),
  }));
  const missed = list.positions.filter(
    ({ move, told }) => !found.some((one) => one.move.move === move && one.told.has(told)),
  );
  const known = [...list.positions, ...list.allowed.positions];
  const wrong = found.filter(({ move, told }) => !known.some((one) => one.move === move.move && told.has(one.told)));
  return {
    listed: list.positions.length,
    found: list.positions.length - missed.length,
    said: found.length,
    right: found.length - wrong.length,
    missed: missed.map(({ id }) => id),
    wrong: wrong.map(
      ({ move }) =>
        `${move.by?.name ?? '?'} ${move.move} ${move.to?.name ?? '?'}: ${move.terms} (${move.told.map((telling) => against.fileOf.get(telling.article)).join(', ')})`,
    ),
  };
};

/** Files that pairs join, each under one of them. */
const joinedBy = (pairs: readonly (readonly [string, string])[]): ((file: string) => string) => {
  const head = new Map<string, string>();
  const of = (file: string): string => {
    const next = head.get(file);
    return next === undefined ? file : of(next);
  };
  for (const [a, b] of pairs) if (of(a) !== of(b)) head.set(of(b), of(a));
  return of;
};

/** Pairs of texts of which one has the other's words: found where what they join holds a listed pair. */
export const scoreCopies = ({ list }: Against, pairs: readonly (readonly [string, string])[]): Score => {
  const of = joinedBy(pairs);
  const missed = list.copies.filter(({ original, copy }) => of(original) !== of(copy));
  const wrong = pairs.filter(([a, b]) => wireOf(list, a) !== wireOf(list, b));
  return {
    listed: list.copies.length,
    found: list.copies.length - missed.length,
    said: pairs.length,
    right: pairs.length - wrong.length,
    missed: missed.map(({ original, copy }) => `${original} – ${copy}`),
    wrong: wrong.map((pair) => pair.join(' – ')),
  };
};
