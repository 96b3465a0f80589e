import type { Dispute, Match } from '../../model/index.ts';
import { copiesOf, disputesOf } from './disputes.ts';
import { type ClaimMatch, type Knowing, matchesAny, matchesOf } from './matches-of.ts';
import { pathsOf } from './paths.ts';
import { sided } from './sided.ts';
import type { Sketch } from './sketch.ts';
import { tellingOf } from './telling.ts';

/** No more claims are compared in one go, the latest of those: a cell that no path could split. */
const MOST = 96;

/** What is found among the claims of one cell. */
export interface ToldInCell {
  readonly matches: readonly Match[];
  readonly disputes: readonly Dispute[];
}

const asMatch = ({ id, kind, a, b, score, reason, by }: ClaimMatch): Match => ({
  id,
  kind,
  a: tellingOf(a),
  b: tellingOf(b),
  score,
  reason,
  by,
});

const voiceOf = ({ voice, author, article }: Sketch): string => voice?.key ?? (author ? article : '');

/**
 * What two voices are to each other is shown by one match of a kind and rule, the surest: forty tellings of a claim and forty
 * of its denial are one dispute and not sixteen hundred matches. A claim told again is shown with the one it is likest.
 */
const keyOf = (match: ClaimMatch): string => {
  if (match.kind === 'repeats') return `repeats ${match.a.id}`;
  return [match.kind, match.by, ...[voiceOf(match.a), voiceOf(match.b)].sort()].join(' ');
};

const isSurer = (a: ClaimMatch, b: ClaimMatch): boolean => a.score > b.score || (a.score === b.score && a.id < b.id);

const surest = (matches: readonly ClaimMatch[]): readonly ClaimMatch[] => {
  const best = new Map<string, ClaimMatch>();
  for (const match of matches) {
    const key = keyOf(match);
    const before = best.get(key);
    if (before === undefined || isSurer(match, before)) best.set(key, match);
  }
  return [...best.values()];
};

/** The keys under which two claims both are filed, the first of which has their dispute. */
const isAtHome = (match: ClaimMatch, key: string, knowing: Knowing): boolean => {
  const side = match.by === 'holders' ? 'side:hold' : `side:${match.by.replace('opposites-', '')}`;
  const of = match.by === 'answer' ? `of:${match.b.statement}` : side;
  const known = { answered: new Set<string>(), ...(knowing.vectors && { vectors: knowing.vectors }) };
  const keys = ({ a, b }: ClaimMatch): readonly string[] => {
    const other = new Set(pathsOf(b, known).map(([first]) => first!));
    return pathsOf(a, known).flatMap(([first]) => (other.has(first!) ? first! : []));
  };
  const shared = keys(match);
  if (match.by === 'answer' || shared.includes(of)) return key === of;
  return shared.length === 0 || [...shared].sort()[0] === key;
};

const latestFirst = (a: Sketch, b: Sketch): number =>
  `${a.published ?? ''} ${a.id}` < `${b.published ?? ''} ${b.id}` ? 1 : -1;

/** Matches and disputes among the claims of one cell; `key` is the first segment of its path. Copies are no claims of their own. */
export const toldInCell = (claims: readonly Sketch[], key: string, knowing: Knowing): ToldInCell => {
  const sketches = sided(claims, knowing);
  const own = sketches
    .filter(({ original }) => original === undefined)
    .toSorted(latestFirst)
    .slice(0, MOST);
  const matches = matchesOf(own, knowing);
  const isDispute = ({ kind }: ClaimMatch): boolean => kind === 'conflicts' || kind === 'rebuts' || kind === 'shifts';
  const disputed = matches.filter(
    (match) => !knowing.different?.has(match.id) && (!isDispute(match) || isAtHome(match, key, knowing)),
  );
  return {
    matches: surest(matches)
      .map(asMatch)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    disputes: disputesOf(disputed, copiesOf(sketches)),
  };
};

/**
 * Whether a cell has what it had though some claims, named by their ids, have come to it: they match none of the others, are
 * copies of none, and no other has a side by them. It costs less than the cell does, and nine cells of ten are so.
 */
export const isUnmoved = (claims: readonly Sketch[], fresh: ReadonlySet<string>, knowing: Knowing): boolean => {
  if (claims.length > MOST || claims.some(({ id, original }) => original !== undefined && fresh.has(id))) return false;
  const isOther = ({ id }: Sketch): boolean => !fresh.has(id);
  const now = sided(claims, knowing);
  const before = sided(claims.filter(isOther), knowing);
  if (now.filter(isOther).some(({ voice }, at) => voice?.side !== before[at]!.voice?.side)) return false;
  const own = now.filter(({ original }) => original === undefined);
  return !matchesAny(own.toSorted(latestFirst), fresh, knowing);
};
