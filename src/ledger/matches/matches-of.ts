import type { MatchKind } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { daysBetween } from './apart.ts';
import { type Likeness, likenessOf, mayMeet, type Ready, readyOf, worthComparing } from './likeness.ts';
import { reasonOf } from './reason.ts';
import { type Relation, relationOf } from './relation.ts';
import type { Sketch, Voice } from './sketch.ts';
import type { Vectors } from './vectors.ts';

/** What one claim is to another. `a` is the later, or the one that answers; both are ids of sketches. */
export interface ClaimMatch {
  /** "m" and 16 hex digits, a hash of the two statements and the kind. */
  readonly id: string;
  readonly kind: MatchKind;
  readonly a: Sketch;
  readonly b: Sketch;
  readonly score: number;
  readonly reason: string;
  readonly by: string;
}

/** What the matching is told of the world beyond the claims. */
export interface Knowing {
  /** Whether two keys of voices are one speaker. */
  readonly same: (a: string, b: string) => boolean;
  /** Whether two states are told to be against each other, besides what the claims' own articles say. */
  readonly opposed?: (a: string, b: string) => boolean;
  /** Ids of matches of which a person said that they are none. */
  readonly different?: ReadonlySet<string>;
  readonly vectors?: Vectors;
}

/** The least that is taken for the same matter: by one speaker, by one side, by anybody. */
const SAME_VOICE = 0.66;
const SAME_SIDE = 0.7;
const ANYBODY = 0.78;
const ACROSS = 0.66;

const isSame = (a: Voice | undefined, b: Voice | undefined, { same }: Knowing): boolean =>
  a !== undefined && b !== undefined && (a.key === b.key || same(a.key, b.key));

const areFoes = (a: Sketch, b: Sketch, { opposed }: Knowing): boolean => {
  const [x, y] = [a.voice?.side, b.voice?.side];
  if (x === undefined || y === undefined || x === y) return false;
  const pair = [x, y].sort().join(' ');
  return a.foes.includes(pair) || b.foes.includes(pair) || (opposed?.(x, y) ?? false);
};

const whenSaid = ({ said, published, id }: Sketch): string => `${said ?? published ?? ''} ${id}`;

/** The later of two is `a`: by the day it was said or published, then by id, so that no order of intake decides. */
const inOrder = (a: Sketch, b: Sketch): readonly [Sketch, Sketch] => (whenSaid(a) > whenSaid(b) ? [a, b] : [b, a]);

interface Decided {
  readonly kind: MatchKind;
  readonly a: Sketch;
  readonly b: Sketch;
}

/** A state that was for a thing in one month and is against it in another, by whichever of its voices, contradicts itself at most. */
const isTurn = (a: Sketch, b: Sketch, { sort }: Relation): boolean =>
  sort === 'stance' &&
  a.voice?.side !== undefined &&
  a.voice.side === b.voice?.side &&
  (a.said ?? a.published)?.slice(0, 7) !== (b.said ?? b.published)?.slice(0, 7);

const whenAgainst = (
  a: Sketch,
  b: Sketch,
  { relation, knowing }: { relation: Relation; knowing: Knowing },
): Decided | null => {
  const [later, earlier] = inOrder(a, b);
  if (a.author && b.author) return null;
  if (a.author || b.author) {
    const [author, speaker] = a.author ? [a, b] : [b, a];
    return author.article === speaker.article ? { kind: 'rebuts', a: author, b: speaker } : null;
  }
  if (!isSame(a.voice, b.voice, knowing)) {
    if (!a.voice || !b.voice) return null;
    return { kind: isTurn(a, b, relation) ? 'shifts' : 'conflicts', a: later, b: earlier };
  }
  if (a.article === b.article) return null;
  return { kind: relation.sort === 'state' && daysBetween(a, b) > 0 ? 'updates' : 'shifts', a: later, b: earlier };
};

const storyOf = ({ story, article }: Sketch): string => story ?? article;

const whenAlike = (
  a: Sketch,
  b: Sketch,
  { relation, knowing }: { relation: Relation; knowing: Knowing },
): Decided | null => {
  if (storyOf(a) === storyOf(b) || a.author || b.author || !a.voice || !b.voice) return null;
  const [later, earlier] = inOrder(a, b);
  const { score } = relation;
  if (isSame(a.voice, b.voice, knowing)) return score >= SAME_VOICE ? { kind: 'repeats', a: later, b: earlier } : null;
  if (areFoes(a, b, knowing))
    return score >= ACROSS && relation.by === 'content' ? { kind: 'converges', a: later, b: earlier } : null;
  const own = a.voice.side !== undefined && a.voice.side === b.voice.side;
  if (!own && !relation.named) return null;
  return score >= (own ? SAME_SIDE : ANYBODY) ? { kind: 'repeats', a: later, b: earlier } : null;
};

const idOf = (kind: MatchKind, a: Sketch, b: Sketch): string =>
  `m${sha256([kind, ...[a.statement, b.statement].sort()].join(' ')).slice(0, 16)}`;

/** A denial of what another has said in the same article: "that is false". */
const answered = (a: Sketch, b: Sketch): ClaimMatch | null => {
  if (a.answers === undefined && b.answers === undefined) return null;
  const [one, other] = a.answers === b.statement ? [a, b] : b.answers === a.statement ? [b, a] : [];
  if (!one || !other || one.mood === 'open') return null;
  const kind = one.author ? 'rebuts' : 'conflicts';
  const reason = reasonOf({
    kind,
    a: one,
    b: other,
    shared: [],
    words: 'it speaks of what was said just before, and denies it',
  });
  return { id: idOf(kind, one, other), kind, a: one, b: other, score: 0.7, reason, by: 'answer' };
};

/** What two claims are to each other, if anything. */
const matchOf = (a: Ready, b: Ready, knowing: Knowing): ClaimMatch | null => {
  if (a.sketch.statement === b.sketch.statement) return null;
  const direct = answered(a.sketch, b.sketch);
  if (direct) return direct;
  if (!mayMeet(a, b)) return null;
  const likeness: Likeness = likenessOf(a, b, knowing.vectors);
  const relation = relationOf({ a, b, likeness });
  if (relation === null) return null;
  const decide = relation.stand === 'against' ? whenAgainst : whenAlike;
  const decided = decide(a.sketch, b.sketch, { relation, knowing });
  if (decided === null) return null;
  return {
    id: idOf(decided.kind, a.sketch, b.sketch),
    ...decided,
    score: relation.score,
    reason: reasonOf({
      ...decided,
      shared: likeness.shared.map(([term, other]) => (decided.a === a.sketch ? term : other)),
      words: relation.words,
    }),
    by: relation.by,
  };
};

const better = (a: ClaimMatch, b: ClaimMatch): boolean =>
  a.score > b.score || (a.score === b.score && `${a.a.id} ${a.b.id}` < `${b.a.id} ${b.b.id}`);

/** Every match of the claims of one cell, the best of each two statements and kind; sorted by id. */
export const matchesOf = (sketches: readonly Sketch[], knowing: Knowing): readonly ClaimMatch[] => {
  const ready = readyOf(sketches, knowing.vectors);
  const found = new Map<string, ClaimMatch>();
  for (let i = 0; i < ready.length; i++)
    for (let j = i + 1; j < ready.length; j++) {
      const match = matchOf(ready[i]!, ready[j]!, knowing);
      const before = match && found.get(match.id);
      if (match && (!before || better(match, before))) found.set(match.id, match);
    }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Whether any of these claims, whose ids are named, has a match with another of its cell. */
export const matchesAny = (sketches: readonly Sketch[], named: ReadonlySet<string>, knowing: Knowing): boolean => {
  const few = sketches.filter(({ id }) => named.has(id));
  const worth = new Set(worthComparing(sketches, few, knowing.vectors));
  const answering = (sketch: Sketch): boolean =>
    few.some((one) => one.answers === sketch.statement || sketch.answers === one.statement);
  const some = sketches.filter((sketch) => named.has(sketch.id) || worth.has(sketch) || answering(sketch));
  const ready = readyOf(some, knowing.vectors);
  return ready.some((one, i) =>
    ready.some(
      (other, j) =>
        i < j && (named.has(one.sketch.id) || named.has(other.sketch.id)) && matchOf(one, other, knowing) !== null,
    ),
  );
};
