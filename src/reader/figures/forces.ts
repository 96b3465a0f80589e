import {
  AIRCRAFT,
  DEPLOYING,
  FIGHTING,
  LOST,
  PEOPLE,
  STRIKE_KINDS,
  STRIKE_VERBS,
  VEHICLES,
} from '../lexicon/en/measures.ts';
import { endOf, type Fate, type Found, headOf, isPlainCount } from './found.ts';
import { governorOf, passiveAhead, within, words } from './nearby.ts';
import { wordAt } from './pieces.ts';

const FORCES: ReadonlySet<string> = new Set([
  'force',
  'army',
  'contingent',
  'garrison',
  'brigade',
  'corps',
  'military',
  'troops',
]);

export const troops: Fate = (found) => {
  const { scope, bounded } = found;
  if (!isPlainCount(found)) return null;
  const head = headOf(found);
  // who is lost is killed, wounded, captured or all of it
  if (LOST.has(governorOf(found).word)) return null;
  if (head === 'troops') return 'troops';
  const strong = wordAt(scope, found.quantity.to + 1) === 'strong' && FORCES.has(head);
  if (strong) return 'troops';
  return FIGHTING.has(head) &&
    (within(scope, bounded.from, 5, DEPLOYING) || passiveAhead(found, endOf(found), DEPLOYING))
    ? 'troops'
    : null;
};

export const strikes: Fate = (found) => {
  if (!isPlainCount(found) || !/^(?:strikes?|airstrikes?|air-strikes?)$/u.test(headOf(found))) return null;
  if (/^air/u.test(headOf(found)) || words(found).some((word) => STRIKE_KINDS.has(word))) return 'strikes';
  return within(found.scope, found.bounded.from, 3, STRIKE_VERBS) ? 'strikes' : null;
};

/** Drones and missiles, where a number of them has another noun or stands alone: "47 of 50 drones". */
export const partOf: Fate = (found) => {
  const { scope, quantity } = found;
  if (!isPlainCount(found) || found.phrase || !/^(?:of|out)$/u.test(wordAt(scope, quantity.to))) return null;
  const heads = [1, 2, 3, 4, 5].map((i) => wordAt(scope, quantity.to + i));
  const stop = heads.findIndex((word) => /^[.,;:()]$/u.test(word));
  const near = stop < 0 ? heads : heads.slice(0, stop);
  if (near.some((word) => /^(?:drones|uavs)$/u.test(word))) return 'drones';
  return near.includes('missiles') ? 'missiles' : null;
};

/** The measure of what is lost: aircraft or vehicles. Null: neither. */
export const lossOf = (found: Found): string | null => {
  const kind = words(found).findLast((word) => AIRCRAFT.has(word) || VEHICLES.has(word));
  if (kind === undefined || kind === 'fighters' || PEOPLE.has(headOf(found)) || !isPlainCount(found)) return null;
  return AIRCRAFT.has(kind) ? 'aircraft-lost' : 'vehicles-lost';
};

export const losses: Fate = (found) => {
  const { scope, bounded } = found;
  const kind = lossOf(found);
  if (kind === null) return null;
  const lost =
    LOST.has(governorOf(found).word) || within(scope, bounded.from, 3, LOST) || passiveAhead(found, endOf(found), LOST);
  return lost ? kind : null;
};
