import type { Window } from '../encoding/windows.ts';
import type { Run } from '../structure/sentences.ts';
import { type CueFound, findCues, findRoles, type RolesFound } from './decode.ts';
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

const relationsIn = async (network: Network, window: Window): Promise<readonly Relation[]> => {
  const vectors = await network.vectors(window);
  const cues = findCues(vectors.cues);
  if (cues.length === 0) return [];
  const words = window.first.length;
  const cueWords = new Array<number>(words).fill(0);
  for (const cue of cues) cueWords.fill(1, cue.from, cue.to);
  const { roles, keep } = await network.roles(window, vectors, cueWords, cues);
  return cues.map((cue, i) => relationOf(window, cue, findRoles(roles, i, cue, words), keep[i]!));
};

/** All relations that the network sees in an article's windows, likely or not, in order of their cues; each has a content. */
export const findRelations = async (network: Network, windows: readonly Window[]): Promise<readonly Relation[]> => {
  const found: Relation[] = [];
  for (const window of windows) found.push(...(await relationsIn(network, window)));
  return found.filter(({ content }) => content.length > 0);
};
