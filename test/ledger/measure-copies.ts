import { type Copy, type KeyedSignature, signatureOf } from '../../src/ledger/copies/index.ts';
import type { Article } from '../../src/model/index.ts';
import { copyIndex } from './copy-index.ts';
import { PLANTS, type PlantedStory } from './planted-copies.ts';

/** Means over some articles, in milliseconds. */
export interface CopyCosts {
  readonly signature: number;
  readonly finding: number;
  readonly finding95: number;
  readonly keys: number;
  readonly candidates: number;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Takes articles in one by one, each looked for among those before it. */
export const listCopies = (articles: readonly Article[]) => {
  const index = copyIndex();
  const copies: Copy[] = [];
  const taken: { signature: number; finding: number; keys: number; candidates: number }[] = [];
  for (const article of articles) {
    const start = performance.now();
    const signature: KeyedSignature = signatureOf(article);
    const signed = performance.now();
    copies.push(...index.find(signature));
    const found = performance.now();
    index.add(signature);
    const candidates = index.lookup(signature.keys).size - 1;
    taken.push({ signature: signed - start, finding: found - signed, keys: signature.keys.length, candidates });
  }
  const costs = (from: number, to: number): CopyCosts => {
    const some = taken.slice(from, to);
    const findings = some.map(({ finding }) => finding).sort((a, b) => a - b);
    return {
      signature: mean(some.map(({ signature }) => signature)),
      finding: mean(findings),
      finding95: findings[Math.floor(findings.length * 0.95)] ?? 0,
      keys: mean(some.map(({ keys }) => keys)),
      candidates: mean(some.map(({ candidates }) => candidates)),
    };
  };
  return { copies, costs };
};

/**
 * How many planted copies are found, and how many found ones are right. A pair is right when both stories are of one
 * family; a passage is right when one of the two families was quoted in the
 * other, or somebody is heard in both.
 */
export const measureCopies = (stories: readonly PlantedStory[]) => {
  const { copies, costs } = listCopies(stories.map(({ article }) => article));
  const storyOf = new Map(stories.map((story) => [story.article.id, story]));
  const familyOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : storyOf.get(id)?.family;
  const pairs = new Map(copies.map((copy) => [`${copy.article} ${copy.other}`, copy]));
  const isFound = ({ article, copyOf }: PlantedStory): boolean =>
    ['copy', 'same text'].includes(pairs.get(`${article.id} ${copyOf}`)?.kind ?? '');
  const isOneFamily = ({ article, other }: Copy): boolean => familyOf(article) === familyOf(other);
  const quotedBy = (quoting: string, id: string): boolean => {
    const quoted = familyOf(storyOf.get(quoting)?.quotes);
    return quoted !== undefined && (quoted === familyOf(id) || quoted === familyOf(storyOf.get(id)?.quotes));
  };
  const eventOf = (id: string): number | undefined => stories[familyOf(id) ?? -1]?.event;
  const isOneEvent = ({ article, other }: Copy): boolean => {
    const event = eventOf(article);
    return event !== undefined && event === eventOf(other);
  };
  const planted = stories.filter(({ copyOf }) => copyOf !== undefined);
  const claimed = copies.filter(({ kind }) => kind !== 'passage');
  const quoting = stories.filter(({ quotes }) => quotes !== undefined);
  const passages = copies.filter(({ kind }) => kind === 'passage');
  return {
    planted: planted.length,
    found: planted.filter(isFound).length,
    claimed: claimed.length,
    right: claimed.filter(isOneFamily).length,
    wrong: claimed.filter((copy) => !isOneFamily(copy)),
    missed: planted.filter((story) => !isFound(story)),
    byPlant: Object.fromEntries(
      PLANTS.map((plant) => {
        const some = planted.filter((story) => story.plant === plant);
        return [plant, [some.filter(isFound).length, some.length]];
      }),
    ),
    passages: {
      planted: quoting.length,
      found: quoting.filter(({ article, quotes }) => pairs.has(`${article.id} ${quotes}`)).length,
      claimed: passages.length,
      right: passages.filter(
        (copy) =>
          isOneEvent(copy) ||
          isOneFamily(copy) ||
          quotedBy(copy.article, copy.other) ||
          quotedBy(copy.other, copy.article),
      ).length,
    },
    costs,
  };
};
