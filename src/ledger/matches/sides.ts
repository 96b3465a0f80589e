import type { Sketch, Term } from './sketch.ts';

/** The other side of a pair of opposites: "-hold" of "+hold". */
export const opposite = (side: string): string => `${side[0] === '+' ? '-' : '+'}${side.slice(1)}`;

/** Whether two claims, or two words, take the two sides of one pair. */
export const onOppositeSides = (a: Pick<Sketch | Term, 'sides'>, b: Pick<Sketch | Term, 'sides'>): boolean => {
  if (!a.sides || !b.sides || a.sides.length === 0 || b.sides.length === 0) return false;
  for (const side of a.sides)
    for (const other of b.sides)
      if (side[0] !== other[0] && side.length === other.length && side.endsWith(other.slice(1))) return true;
  return false;
};
