import { names } from './lists.ts';

/** Collectives that have a name, with the article before them, lower-cased: capitals are what tells "the West" from the west. */
export const NAMED_COLLECTIVES = names(
  'the west, the collective west, the global south, the arab world, the free world, the muslim world, the baltic states',
);

/** Collectives by what they are to whoever speaks; in quoted words only, where they are the speaker's. */
export const OPPONENTS = names(
  'the enemy, the occupiers, the invaders, the aggressor, the aggressors, the occupier, the invader, our enemies, our enemy, our adversaries, the adversary',
);

/** Collectives that nobody can tell the members of. */
export const LOOSE_COLLECTIVES = names('the international community, the world community, the outside world');
