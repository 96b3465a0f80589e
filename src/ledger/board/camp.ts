import type { Actor } from '../../model/index.ts';
import { foldText } from '../fold.ts';

/**
 * Under what a party is filed, which an article says by itself: a person by the last word of the name, since many articles
 * do not say for whom he speaks; others by the state that they speak for, or else by name.
 */
export const campOf = ({ name, kind, naming, side }: Actor): string => {
  const folded = foldText(name);
  if (kind === 'person' && naming === 'named') return `person ${folded.split(' ').at(-1) ?? ''}`;
  return side === undefined ? `name ${folded}` : `side ${side}`;
};
