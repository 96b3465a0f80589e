import type { Window } from '../encoding/windows.ts';
import type { Run } from '../structure/sentences.ts';
import { type CueFound, findCues, findRoles, type RolesFound } from './decode.ts';
import { findNames, type TaggedName } from './names.ts';
import type { Network } from './network.ts';

/** A relation as the network sees it, in tokens of the article. */
export interface Relation {
  readonly source: readonly Run[];
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly signs: Signs;
}

/** What tells how likely a relation is right: probabilities, each 0..1. */
export interface Signs {
  /** That its first word begins a cue, by the tagger; that it is one, by the head that has looked around it. */
  readonly cue: number;
  readonly keep: number;
  /** Geometric means over the words of each role, and the least sure edge of a content. */
  readonly source: number;
  readonly content: number;
  readonly edge: number;
}

const relationOf = (window: Window, cue: CueFound, roles: RolesFound, keep: number): Relation => {
  const moved = (run: Run): Run => ({ from: run.from + window.tokens.from, to: run.to + window.tokens.from });
  return {
    source: roles.source.map(moved),
    cue: moved(cue),
    content: roles.content.map(moved),
    signs: {
      cue: cue.probability,
      keep: 1 / (1 + Math.exp(-keep)),
      source: roles.sourceProbability,
      content: roles.contentProbability,
      edge: roles.edgeProbability,
    },
  };
};

/** What the network sees in an article's windows. */
export interface Seen {
  /** Likely or not, in order of their cues; each has a content. */
  readonly relations: readonly Relation[];
  readonly names: readonly TaggedName[];
}

const seenIn = async (network: Network, window: Window): Promise<Seen> => {
  const vectors = await network.vectors(window);
  const names = findNames(vectors.names).map(({ from, to, ...name }) => ({
    ...name,
    from: from + window.tokens.from,
    to: to + window.tokens.from,
  }));
  const cues = findCues(vectors.cues);
  if (cues.length === 0) return { relations: [], names };
  const words = window.first.length;
  const cueWords = new Array<number>(words).fill(0);
  for (const cue of cues) cueWords.fill(1, cue.from, cue.to);
  const { roles, keep } = await network.roles(window, vectors, cueWords, cues);
  const relations = cues.map((cue, i) => relationOf(window, cue, findRoles(roles, i, cue, words), keep[i]!));
  return { relations: relations.filter(({ content }) => content.length > 0), names };
};

/** Looks at an article's windows one by one, so that no more than one is held at a time. */
export const look = async (network: Network, windows: readonly Window[]): Promise<Seen> => {
  const relations: Relation[] = [];
  const names: TaggedName[] = [];
  for (const window of windows) {
    const seen = await seenIn(network, window);
    relations.push(...seen.relations);
    names.push(...seen.names);
  }
  return { relations, names };
};
