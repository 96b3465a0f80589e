import { PEOPLE, SETTLEMENTS } from '../lexicon/en/measures.ts';
import { endOf, type Found, headOf, isPlainCount, type Measured } from './found.ts';
import { governorOf } from './nearby.ts';
import { sameSentence, wordAt } from './pieces.ts';
import { AREAS } from './territory.ts';

/** "he said 1,150 sq km", "which claimed 74 villages": a number told, and nothing done to what it counts. */
const TOLD = /^(?:said|says|claimed|claims|counted|counts|gave|gives|reported|reports)$/u;

/** So many pieces back, two or three sentences, it is still the same that is spoken of. */
const REACH = 80;

type Kind = 'land' | 'settlements';

const kindOf = (found: Found): Kind | undefined => {
  if (found.quantity.kind === 'unit') return AREAS.test(found.quantity.unit) ? 'land' : undefined;
  return isPlainCount(found) && SETTLEMENTS.has(headOf(found)) ? 'settlements' : undefined;
};

/** "spoken of 1,000 sq km", "compare with 1,150 sq km". */
const isTold = (found: Found): boolean => {
  const { at, word } = governorOf(found);
  const before = wordAt(found.scope, at - 1);
  if (word === 'of') return /^(?:spoke|spoken|speaks|speaking)$/u.test(before);
  if (word === 'with') return /^compare[sd]?$/u.test(before);
  return TOLD.test(word);
};

const JOIN = 8;

/** "of 1,000 sq km on Monday and of 74 villages": told in one breath with the figure before it. */
const isJoined = (a: Found, b: Found): boolean => {
  const { at, word } = governorOf(b);
  const and = word === 'of' ? at - 1 : at;
  return (
    wordAt(b.scope, and) === 'and' &&
    and - endOf(a) < JOIN &&
    and >= endOf(a) &&
    sameSentence(b.scope, a.quantity.from, and)
  );
};

const LEFT = /^(?:left|fled|gone)$/u;

/** "121,000 had left", and nothing said of what. */
const hasLeft = (found: Found): boolean => {
  const { scope } = found;
  if (!isPlainCount(found) || (found.phrase !== undefined && !PEOPLE.has(headOf(found)))) return false;
  const at = endOf(found);
  return (
    /^(?:have|has|had)$/u.test(wordAt(scope, at)) &&
    LEFT.test(wordAt(scope, at + 1)) &&
    /^(?:[.,;)]|and|by|since|so)$/u.test(wordAt(scope, at + 2))
  );
};

const FLIGHT = /^(?:displaced|evacuated)$/u;

/**
 * Figures whose own words say no measure, told again or renewed: land and settlements measure what the last of their kind
 * did, a few sentences before; people who "had left" are displaced where the article counts displaced or evacuated ones.
 */
export const toldAgain = (
  founds: readonly Found[],
  measures: readonly (Measured | undefined)[],
): readonly (Measured | undefined)[] => {
  const own = [...measures];
  const flight = measures.some((one) => one !== undefined && FLIGHT.test(one.measure));
  const last = new Map<Kind, { readonly measure: string; readonly at: number }>();
  let before = -1; // the last figure that was told again
  founds.forEach((found, i) => {
    const kind = kindOf(found);
    if (own[i] === undefined && flight && hasLeft(found)) own[i] = { measure: 'displaced', by: 'told-again' };
    if (kind === undefined) return;
    const at = found.quantity.from;
    const known = last.get(kind);
    const again = isTold(found) || (before >= 0 && before >= i - 2 && isJoined(founds[i - 1]!, found));
    if (own[i] === undefined && again) {
      const near = known !== undefined && at - known.at <= REACH;
      const beside = before === i - 1 && kind === 'settlements' && own[i - 1]?.measure === 'area-controlled';
      const measure = near ? known.measure : beside ? 'settlements-controlled' : undefined;
      if (measure !== undefined) own[i] = { measure, by: 'told-again' };
      if (measure !== undefined) before = i;
    }
    if (own[i] !== undefined) last.set(kind, { measure: own[i].measure, at });
  });
  return own;
};
