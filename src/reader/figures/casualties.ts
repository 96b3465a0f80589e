import {
  ANIMALS,
  AUXILIARY,
  BECAME,
  BEFORE_NOT_DONE,
  CAPTIVES,
  DID,
  DONE_TO,
  EVENTS,
  NOT_DONE,
  PEOPLE,
} from '../lexicon/en/measures.ts';
import { BE, became, becameFar, isDemonym, OF_PEOPLE_ONLY } from './became.ts';
import { endOf, type Fate, type Found, headOf, isPlainCount } from './found.ts';
import { governorOf } from './nearby.ts';
import { type Scope, sameSentence, wordAt } from './pieces.ts';
import { toll } from './toll.ts';

/** Only people are arrested. */
const SURELY_PEOPLE = /^(?:arrest|jail|imprison)/u;

const OFTEN_OF_THINGS = /^execut/u;

const PREPOSITION = /^(?:in|on|at|of|to|from|by|with|for)$/u;

/** The verb of a number: before it, or before what stands at its side: "killing the bomber and two policemen". */
const didAt = (found: Found): { at: number; word: string } => {
  const governor = governorOf(found);
  const { scope, quantity } = found;
  if (governor.word !== 'and' || !PEOPLE.has(headOf(found))) return governor;
  for (let at = governor.at - 1; at > governor.at - 5 && sameSentence(scope, at, quantity.from); at--) {
    const word = wordAt(scope, at);
    if (DID.has(word) && /^(?:the|a|an|his|her|its|their|himself|herself)$/u.test(wordAt(scope, at + 1)))
      return { at, word };
    if (!/^\p{L}/u.test(word) || BE.test(word) || PREPOSITION.test(word)) return governor;
  }
  return governor;
};

/** "the deaths of at least eight people", "the arrest of 64 suspects". */
const doneTo: Fate = (found) => {
  const { at, word } = governorOf(found);
  if (word !== 'of' || !PEOPLE.has(headOf(found)) || !isPlainCount(found)) return null;
  return DONE_TO.get(wordAt(found.scope, at - 1)) ?? null;
};

/** "killed 60 militants and captured 12": people are spoken of just before. */
const peopleBefore = ({ scope, bounded: { from } }: Found): boolean =>
  [2, 3, 4, 5].some((i) => PEOPLE.has(wordAt(scope, from - i)) && sameSentence(scope, from - i, from));

const THEM = /^(?:dead|killed|wounded|injured|missing|detained|arrested|captured|displaced|evacuated)$/u;

/** "shot dead six people". */
const shotDead = (scope: Scope, at: number): boolean =>
  wordAt(scope, at) === 'dead' && /^(?:shot|shooting|stabbed|gunned|beaten)$/u.test(wordAt(scope, at - 1));

/** "the dead included two journalists", "among the wounded were 12 children". */
const amongThem: Fate = (found) => {
  const { at, word } = governorOf(found);
  if (!/^(?:includ(?:e|es|ed|ing)|were|was|are)$/u.test(word) || !PEOPLE.has(headOf(found))) return null;
  const before = wordAt(found.scope, at - 1);
  return /^(?:the|those)$/u.test(wordAt(found.scope, at - 2)) && THEM.test(before)
    ? (BECAME.get(before) ?? null)
    : null;
};

/** "four of the dead", "three of those killed". */
const ofThem: Fate = (found) => {
  const { scope, quantity } = found;
  const them = wordAt(scope, quantity.to) === 'of' && /^(?:the|those)$/u.test(wordAt(scope, quantity.to + 1));
  const word = wordAt(scope, quantity.to + 2);
  return them && isPlainCount(found) && THEM.test(word) ? (BECAME.get(word) ?? null) : null;
};

/** "killed 12 people", "wounding at least 30", "arrested dozens". */
const didTo: Fate = (found) => {
  const { word, at } = didAt(found);
  const measure = shotDead(found.scope, at) ? 'killed' : DID.get(word);
  if (measure === undefined || !isPlainCount(found)) return null;
  const people =
    SURELY_PEOPLE.test(word) || PEOPLE.has(headOf(found)) || (found.phrase !== undefined && isDemonym(found));
  const bare = found.phrase === undefined && wordAt(found.scope, found.bounded.to) !== 'of';
  if (
    (OF_PEOPLE_ONLY.has(measure) || OFTEN_OF_THINGS.test(word)) &&
    !people &&
    !(bare && (measure !== 'captured' || peopleBefore(found)))
  )
    return null;
  const undone = NOT_DONE.has(word) && BEFORE_NOT_DONE.has(wordAt(found.scope, at - 1));
  if (undone || ANIMALS.has(headOf(found))) return null;
  const passive =
    AUXILIARY.has(wordAt(found.scope, at - 1)) && /^(?:was|were|been|is|are)$/u.test(wordAt(found.scope, at - 1));
  return passive ? null : measure;
};

/** "12 deaths", "47 arrests", "50 drones". */
const event: Fate = (found) => {
  const head = headOf(found);
  const measure = EVENTS.get(head);
  return measure && !/^(?:troops?|votes?|ballots?)$/u.test(head) ? measure : null;
};

/** "121,000 people had left their homes". */
const leftHome = (found: Found): boolean => {
  const { scope, quantity } = found;
  let at = endOf(found);
  while (at < endOf(found) + 3 && /^(?:have|has|had|already|also|now)$/u.test(wordAt(scope, at))) at += 1;
  return (
    sameSentence(scope, at + 2, quantity.from) &&
    /^(?:left|abandoned)$/u.test(wordAt(scope, at)) &&
    wordAt(scope, at + 1) === 'their' &&
    /^(?:homes|houses|villages)$/u.test(wordAt(scope, at + 2))
  );
};

/** "forced 5,000 from their homes", "claimed 12 lives", "drove 300 people out". */
const byPhrase: Fate = (found) => {
  const { scope, quantity } = found;
  const { word } = governorOf(found);
  if (
    headOf(found) === 'lives' &&
    /^(?:claim|claims|claimed|claiming|took|taking|take|cost|costing|costs|lost)$/u.test(word)
  )
    return 'killed';
  if (CAPTIVES.has(headOf(found)) && /^(?:took|take|takes|taken|taking)$/u.test(word)) return 'captured';
  if (isPlainCount(found) && leftHome(found)) return 'displaced';
  if (!/^(?:forc|dr[io]v|compel)/u.test(word) || quantity.unit !== '1') return null;
  const from = endOf(found);
  for (let at = from; at < from + 5 && sameSentence(scope, at, quantity.from); at++) {
    const pair = `${wordAt(scope, at)} ${wordAt(scope, at + 1)}`;
    if (/^(?:from (?:their|its|homes)|to (?:flee|leave)|out of)$/u.test(pair)) return 'displaced';
    if (pair === 'to evacuate') return 'evacuated';
  }
  return null;
};

/** Rules for what became of people, the surest first. */
export const FATES: readonly { readonly name: string; readonly read: Fate }[] = [
  { name: 'did', read: didTo },
  { name: 'done-to', read: doneTo },
  { name: 'among-them', read: amongThem },
  { name: 'of-them', read: ofThem },
  { name: 'became', read: became },
  { name: 'toll', read: toll },
  { name: 'phrase', read: byPhrase },
];

/** Rules that ask for more words, or for none but the noun: what else is counted goes before them. */
export const LATER_FATES: typeof FATES = [
  { name: 'event', read: event },
  { name: 'became-far', read: becameFar },
];
