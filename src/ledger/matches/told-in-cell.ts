import type { Dispute, Match } from '../../model/index.ts';
import { foldText } from '../fold.ts';
import { copiesOf, disputesOf } from './disputes.ts';
import { type ClaimMatch, type Knowing, matchesOf } from './matches-of.ts';
import { pathsOf } from './paths.ts';
import type { Sketch, Voice } from './sketch.ts';
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

/** The last word of a name: who shares none is not one voice, and comparing names costs more than comparing claims. */
const lastWord = ({ name }: Voice): string => foldText(name.slice(name.lastIndexOf(' ') + 1));

/** The side of a voice, where all that are the same voice and have a side have that one. */
const sideFrom = (voice: Voice, known: readonly Voice[], { same }: Knowing): string | undefined => {
  const last = lastWord(voice);
  const sides = new Set(
    known.flatMap((other) =>
      other.key === voice.key || (lastWord(other) === last && same(voice.key, other.key)) ? other.side! : [],
    ),
  );
  return sides.size === 1 ? [...sides][0] : undefined;
};

/** A speaker whose side this article does not tell has the one that another tells of the same speaker. */
const sided = (sketches: readonly Sketch[], knowing: Knowing): readonly Sketch[] => {
  const voices = new Map(
    sketches.flatMap(({ voice }) => (voice === undefined ? [] : [[`${voice.key} ${voice.side}`, voice]])),
  );
  const known = [...voices.values()].filter(({ side }) => side !== undefined);
  const open = [...voices.values()].filter(({ side, unnamed }) => side === undefined && !unnamed);
  const sides = new Map(open.map((voice) => [voice.key, sideFrom(voice, known, knowing)]));
  return sketches.map((sketch) => {
    const { voice } = sketch;
    const side = voice === undefined || voice.side !== undefined ? undefined : sides.get(voice.key);
    return side === undefined ? sketch : { ...sketch, voice: { ...voice!, side } };
  });
};

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
