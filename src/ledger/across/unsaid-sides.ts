import type { ActorInArticle } from './actor-in-article.ts';
import { bodyName } from './body-name.ts';

/** "The defence ministry" of a state that its name leaves out. */
const isUnsaid = ({ kind, name, naming, side }: ActorInArticle): boolean => {
  if (kind !== 'organisation' || side !== undefined || naming === 'anonymous') return false;
  const { common, many } = bodyName(name, undefined, kind);
  return common && !many;
};

/** The only state for which anybody in the article speaks. */
const onlySide = (actors: readonly ActorInArticle[]): string | undefined => {
  const sides = new Set(actors.flatMap(({ side }) => side ?? []));
  return sides.size === 1 ? [...sides][0] : undefined;
};

/**
 * The actors of one article, with the state of bodies whose names do not say it: the only one that speaks in the article,
 * unless its dateline stands in another. Where several speak, nobody knows.
 */
export const withUnsaidSides = (actors: readonly ActorInArticle[], dateline?: string): readonly ActorInArticle[] => {
  if (!actors.some(isUnsaid)) return actors;
  const side = onlySide(actors);
  if (side === undefined || (dateline ?? side) !== side) return actors;
  return actors.map((actor) => (isUnsaid(actor) ? { ...actor, side } : actor));
};
