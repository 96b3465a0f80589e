import { contains, type Span } from '../../model/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { LOOSE_COLLECTIVES, NAMED_COLLECTIVES, OPPONENTS } from '../lexicon/en/collectives.ts';
import type { Structure } from '../structure/structure.ts';
import type { Cluster, Clusters } from './cluster.ts';
import { sideOf } from './side.ts';

/** A mention of a collective: its words, and whether it is what the speaker calls an opponent. */
interface Mention {
  readonly span: Span;
  readonly key: string;
  readonly opponent: boolean;
}

/** Words of the longest collective. */
const LONGEST = 3;

/** The collective that begins at a token. A named one has capitals after its article; an opponent is quoted. */
const mentionAt = ({ tokens, quotationOf, text }: Structure, from: number): Mention | undefined => {
  if (!/^(?:the|our)$/u.test(tokens[from]!.lower)) return undefined;
  for (let to = Math.min(tokens.length, from + LONGEST); to > from + 1; to--) {
    const run = tokens.slice(from, to);
    const key = run.map(({ lower }) => lower).join(' ');
    const named = NAMED_COLLECTIVES.has(key) && run.slice(1).every(({ capital }) => capital) && !tokens[to]?.capital;
    const opponent = OPPONENTS.has(key) && quotationOf[from] !== -1;
    if (!named && !opponent && !LOOSE_COLLECTIVES.has(key)) continue;
    const first = named ? from + 1 : from;
    const span = { start: tokens[first]!.start, end: tokens[to - 1]!.end };
    return { span, key: named ? text.slice(span.start, span.end) : key, opponent };
  }
  return undefined;
};

/** Whose words a span stands in: the speaker of the smallest content around it. */
const speakerAt = (
  span: Span,
  attributions: readonly Attribution[],
  speakers: readonly (Cluster | undefined)[],
): Cluster | undefined => {
  const around = attributions.flatMap(({ content }, at) =>
    content.filter((own) => contains(own, span)).map((own) => ({ at, size: own.end - own.start })),
  );
  const [smallest] = around.toSorted((a, b) => a.size - b.size);
  return smallest && speakers[smallest.at];
};

/** The one state in the article that the speaker of a side can mean by his enemy; undefined where there are several. */
const opposed = (clusters: Clusters, speaker: Cluster | undefined): string | undefined => {
  const own = speaker && sideOf(speaker)?.side;
  if (own === undefined) return undefined;
  const others = new Set(
    clusters.all.flatMap((cluster) => (cluster.kind === 'state' ? (sideOf(cluster)?.side ?? []) : [])),
  );
  others.delete(own);
  return others.size === 1 ? [...others][0] : undefined;
};

/**
 * Collectives as actors: "the West" one for the article, "the enemy" one for each who says it. Who the enemy is follows
 * where the article names one other state; else it stays open.
 */
export const addCollectives = (
  structure: Structure,
  clusters: Clusters,
  attributions: readonly Attribution[],
  speakers: readonly (Cluster | undefined)[],
): void => {
  const byKey = new Map<string, Map<Cluster | undefined, Cluster>>();
  for (let at = 0; at < structure.tokens.length; at++) {
    const mention = mentionAt(structure, at);
    if (mention === undefined) continue;
    const { key, span, opponent } = mention;
    const speaker = opponent ? speakerAt(span, attributions, speakers) : undefined;
    const known = byKey.get(key) ?? new Map<Cluster | undefined, Cluster>();
    byKey.set(key, known);
    const cluster = known.get(speaker) ?? newCollective(mention, opponent ? opposed(clusters, speaker) : undefined);
    if (!known.has(speaker)) clusters.all.push(cluster);
    known.set(speaker, cluster);
    cluster.mentions.set(span.end, span);
  }
};

const newCollective = ({ key, opponent }: Mention, side: string | undefined): Cluster => ({
  name: key,
  kind: 'group',
  naming: opponent ? 'role' : 'named',
  roles: new Set(),
  mentions: new Map(),
  ...(side === undefined ? {} : { side: { side, sideBasis: 'inferred' } }),
});
