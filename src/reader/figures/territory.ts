import { CONTROLLED, CONTROLLING, SETTLEMENTS, SETTLEMENTS_LOST, TERRITORY } from '../lexicon/en/measures.ts';
import { endOf, type Fate, type Found, isPlainCount } from './found.ts';
import { CLAUSE_END, governorOf, passiveAhead, words } from './nearby.ts';
import { sameSentence, wordAt } from './pieces.ts';

const CONTROL_REACH = 6;

/** "took part in talks about 12 villages", "control of 28 settlements": only a verb that reaches its object. */
const PARTS = /^(?:part|place|over|time|off|care|hostage|responsibility|aim|stock|talks|elections|hope)$/u;

const controls = ({ scope, bounded, quantity }: Found): boolean => {
  for (let at = bounded.from - 1; at >= bounded.from - CONTROL_REACH && sameSentence(scope, at, quantity.from); at--) {
    const word = wordAt(scope, at);
    if (CLAUSE_END.test(word) || /^(?:in|from|near|after|that|which|killed|wounded|to|for)$/u.test(word)) return false;
    if (CONTROLLING.has(word)) return !PARTS.test(wordAt(scope, at + 1));
  }
  return false;
};

const underControl = ({ scope }: Found, to: number): boolean => {
  for (let at = to; at < to + 8 && sameSentence(scope, at, to - 1); at++)
    if (wordAt(scope, at) === 'under')
      return [1, 2, 3, 4].some((i) => /^(?:control|occupation)$/u.test(wordAt(scope, at + i)));
  return false;
};

export const settlements: Fate = (found) => {
  if (!isPlainCount(found) || !words(found).some((word) => SETTLEMENTS.has(word))) return null;
  const to = endOf(found);
  return controls(found) || passiveAhead(found, to, CONTROLLED) || underControl(found, to)
    ? 'settlements-controlled'
    : null;
};

/** "28 settlements had been lost", "lost control of 28 settlements", "28 villages passed out of Russian control". */
export const settlementsLost: Fate = (found) => {
  if (!isPlainCount(found) || !words(found).some((word) => SETTLEMENTS.has(word))) return null;
  const { scope } = found;
  const to = endOf(found);
  const { at, word } = governorOf(found);
  const gaveUp = /^(?:lost|losing|loses|surrendered|ceded)$/u;
  const controlOf = word === 'of' && wordAt(scope, at - 1) === 'control' && gaveUp.test(wordAt(scope, at - 2));
  const outOf = [0, 1, 2, 3].some(
    (i) => wordAt(scope, to + i) === 'out' && wordAt(scope, to + i + 1) === 'of' && underOf(found, to + i + 2),
  );
  return gaveUp.test(word) || controlOf || outOf || passiveAhead(found, to, SETTLEMENTS_LOST) || saidLost(found, to)
    ? 'settlements-lost'
    : null;
};

const RELATIVE_REACH = 18;

/** "28 settlements that the governor acknowledged to have been lost": what is said of them in a clause of their own. */
const saidLost = ({ scope }: Found, to: number): boolean => {
  if (!/^(?:that|which)$/u.test(wordAt(scope, to))) return false;
  for (let at = to + 1; at < to + RELATIVE_REACH && sameSentence(scope, at + 3, to); at++)
    if ([0, 1, 2].every((i) => wordAt(scope, at + i) === ['to', 'have', 'been'][i]))
      return SETTLEMENTS_LOST.has(wordAt(scope, at + 3));
  return false;
};

const underOf = ({ scope }: Found, at: number): boolean =>
  [0, 1, 2].some((i) => /^(?:control|hands)$/u.test(wordAt(scope, at + i)));

/** "1,000 sq km of Kursk held", as headlines put it: the name of the land, and what became of it. */
const heldBehind = ({ scope }: Found, to: number): boolean => {
  if (wordAt(scope, to) !== 'of') return false;
  let at = to + 1;
  while (
    at < to + 6 &&
    (scope.pieces[at]?.capital || /^(?:region|oblast|province|district|'s)$/u.test(wordAt(scope, at)))
  )
    at += 1;
  return at > to + 1 && CONTROLLED.has(wordAt(scope, at)) && !/^\p{L}/u.test(wordAt(scope, at + 1));
};

/** UCUM codes of areas. */
export const AREAS = /2$|^har$|^\[acr/u;

const PARCEL = /^(?:forest|woodland|crops|farmland|vegetation|brush|burned|burnt)$/u;

export const area: Fate = (found) => {
  const { scope, quantity } = found;
  if (quantity.kind !== 'unit' || !AREAS.test(quantity.unit)) return null;
  if ([1, 2, 3].some((i) => PARCEL.test(wordAt(scope, quantity.to + i)))) return null;
  const to = quantity.to;
  const land = [1, 2, 3, 4].find((i) => TERRITORY.has(wordAt(scope, to + i)));
  return controls(found) ||
    passiveAhead(found, land ? to + land + 1 : to, CONTROLLED) ||
    underControl(found, to) ||
    heldBehind(found, to)
    ? 'area-controlled'
    : null;
};
