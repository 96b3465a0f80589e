import { aid, price, share, votes } from './amounts.ts';
import { FATES, LATER_FATES } from './casualties.ts';
import { dimension, distance } from './distance.ts';
import { losses, partOf, strikes, troops } from './forces.ts';
import type { Fate, Found, Measured } from './found.ts';
import { magnitude } from './magnitude.ts';
import { sameNumber } from './same-number.ts';
import { sideBySide } from './side-by-side.ts';
import { area, settlements, settlementsLost } from './territory.ts';
import { toldAgain } from './told-again.ts';

/** Rules for what a figure measures, the surest first. */
const RULES: readonly { readonly name: string; readonly read: Fate }[] = [
  { name: 'magnitude', read: magnitude },
  ...FATES,
  { name: 'votes', read: votes },
  { name: 'settlements-lost', read: settlementsLost },
  { name: 'settlements', read: settlements },
  { name: 'area', read: area },
  { name: 'distance', read: distance },
  { name: 'dimension', read: dimension },
  { name: 'losses', read: losses },
  { name: 'strikes', read: strikes },
  ...LATER_FATES,
  { name: 'troops', read: troops },
  { name: 'part-of', read: partOf },
  { name: 'aid', read: aid },
  { name: 'price', read: price },
  { name: 'share', read: share },
];

const measured = (found: Found): Measured | undefined => {
  for (const { name, read } of RULES) {
    const measure = read(found);
    if (measure !== null) return { measure, by: name };
  }
  return undefined;
};

/** "12 people, three of them children, were killed" has its own cue; what has none at all measures something other. */
export const measuresOf = (founds: readonly Found[]): readonly Measured[] =>
  sameNumber(founds, toldAgain(founds, sideBySide(founds, founds.map(measured)))).map(
    (found) => found ?? { measure: 'other', by: 'none' },
  );
