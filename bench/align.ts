// Gold attribution relations beside found ones: tokens, sets, one-to-one alignment, and when a pair counts as right.
import type { Span } from '../src/index.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];
export type Relation = Readonly<Record<Role, readonly Span[]>>;
/** For each role the indices of the word tokens that its spans touch. */
export type Sets = Readonly<Record<Role, ReadonlySet<number>>>;

const TOKEN = /[\p{L}\p{N}_]+(?:[-'’.][\p{L}\p{N}_]+)*/gu;
const QUOTED = /“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gmu;

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((x) => b.has(x)).length;
const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size ? (2 * shared(a, b)) / (a.size + b.size) : 1;
const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size ? shared(a, b) / (a.size + b.size - shared(a, b)) : 1;

/** Jaccard of at least one half in all three roles, where two empty roles are equal. */
export const isJ50 = (g: Sets, s: Sets): boolean => ROLES.every((role) => jaccard(g[role], s[role]) >= 0.5);
/** All three roles meet, or are both empty. */
export const isAny = (g: Sets, s: Sets): boolean =>
  ROLES.every((role) => (g[role].size === 0 && s[role].size === 0) || shared(g[role], s[role]) > 0);
export const isSame = (g: ReadonlySet<number>, s: ReadonlySet<number>): boolean =>
  g.size === s.size && shared(g, s) === g.size;
export const meet = (g: ReadonlySet<number>, s: ReadonlySet<number>): boolean => shared(g, s) > 0;

/** Turns the relations of one text into sets, and tells how a content is quoted. */
export const makeSets = (text: string) => {
  const tokens = [...text.matchAll(TOKEN)].map(spanOf);
  const touched = (spans: readonly Span[]): ReadonlySet<number> => {
    const set = new Set<number>();
    for (const { start, end } of spans) {
      let low = 0;
      let high = tokens.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (tokens[mid]!.end <= start) low = mid + 1;
        else high = mid;
      }
      for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) set.add(i);
    }
    return set;
  };
  const quoted = touched([...text.matchAll(QUOTED)].map(spanOf));
  return {
    setsOf: (relation: Relation): Sets => ({
      source: touched(relation.source),
      cue: touched(relation.cue),
      content: touched(relation.content),
    }),
    kindOf: ({ content }: Sets): 'direct' | 'mixed' | 'indirect' => {
      const part = shared(content, quoted) / content.size;
      return part > 0.9 ? 'direct' : part > 0 ? 'mixed' : 'indirect';
    },
  };
};

/** Pairs of indices of gold and found relations whose cues meet, best overlap first, each used once. */
export const align = (gold: readonly Sets[], said: readonly Sets[]): readonly (readonly [number, number])[] => {
  const pairs = gold.flatMap((g, i) =>
    said.flatMap((s, j) =>
      shared(g.cue, s.cue) ? [[dice(g.cue, s.cue) + dice(g.content, s.content), i, j] as const] : [],
    ),
  );
  const usedGold = new Set<number>();
  const usedSaid = new Set<number>();
  return pairs
    .sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
    .flatMap(([, i, j]) => {
      if (usedGold.has(i) || usedSaid.has(j)) return [];
      usedGold.add(i);
      usedSaid.add(j);
      return [[i, j] as const];
    });
};
