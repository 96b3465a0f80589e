import { isPluralNoun, TITLES } from '../lexicon/en/actors.ts';
import { DETERMINERS, RELATIVES } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { addMention, type Cluster, type Clusters } from './cluster.ts';
import { coreOf } from './description.ts';
import { namesIn } from './names.ts';

/** Whether a part of a source can be somebody by itself: it ends in a name, in a plural, or has a determiner. */
const isParty = (structure: Structure, run: Run): boolean => {
  const [first, last] = [structure.tokens[run.from], structure.tokens[run.to - 1]];
  if (first === undefined || last === undefined || run.from >= run.to) return false;
  const head = structure.tokens[coreOf(structure, run).to - 1]!;
  return first.capital && last.capital
    ? !TITLES.has(last.lower)
    : isPluralNoun(head.lower) || DETERMINERS.has(first.lower);
};

/** "Kazakhstan and Russia", "police and residents": several sources in one phrase; no comma and no relative clause within. */
export const isCoordinated = (structure: Structure, run: Run): boolean => {
  const inner = structure.tokens.slice(run.from, run.to);
  if (inner.some((token) => token.lower === ',' || RELATIVES.has(token.lower))) return false;
  const at = inner.findIndex((token) => token.lower === 'and');
  if (
    at <= 0 ||
    inner[0]!.lower === 'both' ||
    namesIn(structure, run).some((n) => n.from < run.from + at && n.to > run.from + at)
  )
    return at > 0 && inner[0]!.lower === 'both';
  const cut = run.from + at;
  const bare = /^(?:of|for|in|from|between)$/u;
  if (inner.slice(0, at).some((token) => bare.test(token.lower)) && !DETERMINERS.has(inner[at + 1]?.lower ?? ''))
    return false;
  return isParty(structure, { from: run.from, to: cut }) && isParty(structure, { from: cut + 1, to: run.to });
};

/** The actor of a phrase, by its words without a leading article. */
export const addPhrase = (structure: Structure, clusters: Clusters, run: Run): Cluster => {
  const from = /^(?:an?|the)$/u.test(structure.tokens[run.from]!.lower) ? run.from + 1 : run.from;
  const span = { start: structure.tokens[run.from]!.start, end: structure.tokens[run.to - 1]!.end };
  const name = structure.text.slice(structure.tokens[from]!.start, span.end);
  const known = clusters.all.find((cluster) => cluster.name === name);
  const named = structure.tokens[run.to - 1]!.capital;
  const cluster: Cluster = known ?? {
    name,
    kind: 'group',
    naming: named ? 'named' : 'anonymous',
    roles: new Set(),
    mentions: new Map(),
  };
  if (known === undefined) clusters.all.push(cluster);
  addMention(cluster, span);
  return cluster;
};
