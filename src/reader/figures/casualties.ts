import {
  ALSO_ACTIVE,
  ANIMALS,
  AUXILIARY,
  BECAME,
  BEFORE_NOT_DONE,
  DID,
  DONE_TO,
  EVENTS,
  NOT_DONE,
  PEOPLE,
  TOLL_VERBS,
  TOLLS,
} from '../lexicon/en/measures.ts';
import { BOUNDS_BEFORE, CARDINALS, VAGUE } from '../lexicon/en/numbers.ts';
import { endOf, type Found } from './found.ts';
import { isPlural } from './phrase.ts';
import { type Scope, sameSentence, wordAt } from './pieces.ts';

/** What became of people, read from the words around their number. Null: these words do not say. */
export type Fate = (found: Found) => string | null;

const SKIPPED_BEFORE =
  /^(?:another|a|an|further|the|all|additional|other|some|also|only|just|reportedly|its|their|more)$/u;
const REACH = 8;

/** The word that governs a number: before its bound, determiners passed over. */
export const governorOf = ({ scope, bounded }: Found): { at: number; word: string } => {
  let at = bounded.from - 1;
  for (let guard = 0; guard < 3 && SKIPPED_BEFORE.test(wordAt(scope, at)); guard++) at -= 1;
  const total = wordAt(scope, at) === 'of' && wordAt(scope, at - 1) === 'total';
  if (total) at -= wordAt(scope, at - 2) === 'a' ? 3 : 2;
  return sameSentence(scope, at, bounded.from) ? { at, word: wordAt(scope, at) } : { at, word: '' };
};

const headOf = ({ phrase }: Found): string => phrase?.head ?? '';

/** These are done to things as well: captured towns, executed orders. */
const OF_PEOPLE_ONLY: ReadonlySet<string> = new Set(['captured', 'detained', 'evacuated', 'returned', 'displaced']);
/** Only people are arrested. */
const SURELY_PEOPLE = /^(?:arrest|jail|imprison)/u;
const OFTEN_OF_THINGS = /^execut/u;

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
const PREPOSITION = /^(?:in|on|at|of|to|from|by|with|for)$/u;

/** "the deaths of at least eight people", "the arrest of 64 suspects". */
const doneTo: Fate = (found) => {
  const { at, word } = governorOf(found);
  if (word !== 'of' || !PEOPLE.has(headOf(found))) return null;
  return DONE_TO.get(wordAt(found.scope, at - 1)) ?? null;
};

/** "killed 60 militants and captured 12": people are spoken of just before. */
const peopleBefore = ({ scope, bounded: { from } }: Found): boolean =>
  [2, 3, 4, 5].some((i) => PEOPLE.has(wordAt(scope, from - i)) && sameSentence(scope, from - i, from));

/** "killed 12 people", "wounding at least 30", "arrested dozens". */
const didTo: Fate = (found) => {
  const { word, at } = didAt(found);
  const measure = DID.get(word);
  if (measure === undefined) return null;
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

/** "12 Syrians": a plural with a capital that is no name of a thing known here. */
const isDemonym = ({ scope, phrase }: Found): boolean =>
  phrase !== undefined && scope.pieces[phrase.to - 1]!.capital && /(?:ans|ese|is|ish|men|ns)$/u.test(phrase.head);

/** "12 deaths", "47 arrests", "50 drones". */
const event: Fate = (found) => {
  const head = headOf(found);
  const measure = EVENTS.get(head);
  return measure && !/^(?:troops?|votes?|ballots?)$/u.test(head) ? measure : null;
};

/** "a death toll of 12", "the death toll rose from 10 to 12". */
const toll: Fate = (found) => {
  const { scope, bounded, quantity, phrase } = found;
  if (phrase && !PEOPLE.has(phrase.head)) return null;
  for (let at = bounded.from - 1; at > bounded.from - 1 - REACH - 4 && sameSentence(scope, at, quantity.from); at--) {
    const word = wordAt(scope, at);
    const measure =
      TOLLS.get(`${wordAt(scope, at - 1)} ${word}`) ??
      TOLLS.get(`${wordAt(scope, at - 2)} ${wordAt(scope, at - 1)} ${word}`);
    if (measure) return measure;
    const passed = TOLL_VERBS.has(word) || /^\d/u.test(word) || CARDINALS.has(word) || scope.pieces[at]!.capital;
    if (!passed) return at < bounded.from - 1 ? farToll(found) : null;
  }
  return null;
};

const RISEN = /^(?:rose|rises|risen|rising|climbed|climbs|climbing|jumped|reached|stood|stands|increased|grew|up)$/u;
const FAR = 16;

/** "the death toll from a strong earthquake a day before rose to 10": a toll further back, and how it rose. */
const farToll = ({ scope, bounded, quantity }: Found): string | null => {
  const verb = /^(?:to|at)$/u.test(wordAt(scope, bounded.from - 1)) ? bounded.from - 2 : bounded.from - 1;
  if (!RISEN.test(wordAt(scope, verb))) return null;
  for (let at = verb - 1; at > verb - FAR && sameSentence(scope, at, quantity.from); at--) {
    if (/^(?:[,;:]|and|but|said)$/u.test(wordAt(scope, at))) return null;
    const measure = TOLLS.get(`${wordAt(scope, at - 1)} ${wordAt(scope, at)}`);
    if (measure) return measure;
  }
  return null;
};

const BE =
  /^(?:was|were|been|be|are|is|being|get|got|gets|getting|feared|left|presumed|believed|reported|confirmed|reportedly|remain|remained|remains|still|listed|declared|pronounced|found)$/u;
const HAVE = /^(?:have|has|had|having)$/u;
const BEGINS_OBJECT =
  /^(?:the|a|an|his|her|its|their|this|these|those|several|many|another|some|all|him|them|it|over|about|control|at|more|up|nearly|\d.*)$/u;

/** Whether what follows a verb is its object: "12 soldiers killed three civilians". */
const hasObject = (scope: Scope, at: number): boolean => {
  const word = wordAt(scope, at);
  if (/^at$/u.test(word)) return wordAt(scope, at + 1) === 'least' && isNumber(wordAt(scope, at + 2));
  return BEGINS_OBJECT.test(word) || isNumber(word) || (isPlural(word) && word !== 'others') || BOUNDS_BEFORE.has(word);
};
const isNumber = (word: string): boolean => /^\d/u.test(word) || CARDINALS.has(word) || VAGUE.has(word);

const RETURNED_TO = /^(?:home|to|from|in|since|after|safely|voluntarily|by|and|this|last|on|[.,;)])$/u;

/** The measure of a participle at a place; "mixed" where two are told of one number: "500 killed or wounded". */
const measureAt = (scope: Scope, at: number): string | null => {
  const measure = BECAME.get(wordAt(scope, at));
  if (measure === undefined) return null;
  if (measure === 'returned' && !RETURNED_TO.test(wordAt(scope, at + 1))) return null;
  if (wordAt(scope, at) === 'rounded' && wordAt(scope, at + 1) !== 'up') return null;
  const join = /^(?:and|or|\/|and\/or)$/u.test(wordAt(scope, at + 1)) ? at + 2 : -1;
  const other = join < 0 ? undefined : BECAME.get(wordAt(scope, join));
  if (other !== undefined && other !== measure) return 'other';
  return measure;
};

/** Over ", including three children,": to behind its closing comma. */
const overIncluding = (scope: Scope, at: number): number => {
  const opens =
    wordAt(scope, at) === ',' || wordAt(scope, at) === '—' || wordAt(scope, at) === '–' || wordAt(scope, at) === '(';
  if (!opens || !/^(?:including|among|most|mostly|some|many|all|half|mainly|both)$/u.test(wordAt(scope, at + 1)))
    return at;
  for (let i = at + 2; i < at + 14 && sameSentence(scope, i, at); i++)
    if (/^[,—–)]$/u.test(wordAt(scope, i))) return i + 1;
  return at;
};

/** "60 refugees die every day": a rate is no toll. */
const isRate = (scope: Scope, at: number): boolean =>
  /^(?:every|each|per|a)$/u.test(wordAt(scope, at)) &&
  /^(?:second|minute|hour|day|week|month|year)$/u.test(wordAt(scope, at + 1));

/** "12 people were killed", "12 dead", "over 130,000 civilians have been displaced". */
const became: Fate = (found) => {
  const { scope, quantity } = found;
  const { unit } = quantity;
  if (unit !== '1') return null;
  let at = overIncluding(scope, endOf(found));
  if (/^(?:others?|more|people)$/u.test(wordAt(scope, at)) && found.phrase === undefined) at += 1;
  let last = '';
  for (let guard = 0; guard < 7 && sameSentence(scope, at, quantity.from); guard++) {
    const word = wordAt(scope, at);
    if (BECAME.has(word)) break;
    const passed = AUXILIARY.has(word) || /ly$/u.test(word) || (last === '' && /^(?:who|that|which)$/u.test(word));
    if (!passed) return null;
    last = /ly$/u.test(word) ? last || word : word;
    at += 1;
  }
  const measure = measureAt(scope, at);
  if (measure === null || !sameSentence(scope, at, quantity.from)) return null;
  const active = ALSO_ACTIVE.has(wordAt(scope, at)) && !BE.test(last) && hasObject(scope, at + 1);
  const doing = HAVE.test(last) && ALSO_ACTIVE.has(wordAt(scope, at)) && hasObject(scope, at + 1);
  const things =
    found.phrase &&
    !PEOPLE.has(found.phrase.head) &&
    !isDemonym(found) &&
    OF_PEOPLE_ONLY.has(measure) &&
    measure !== 'displaced';
  if (active || doing || things || ANIMALS.has(headOf(found))) return null;
  return isRate(scope, at + 1) ? 'other' : measure;
};

const FORCED = /^forced (?:to (?:flee|leave)|from their|out of)$/u;
const scopeWords = (scope: Scope, from: number, to: number): string =>
  scope.pieces
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');

const STOPS = /^(?:[.;:()"“”]|and|but|while|said|says|that|which|who|when|as|after|before|or|to)$/u;

/** "12 people in the village were killed": words without a verb between. */
const becameFar: Fate = (found) => {
  const { scope, quantity, phrase } = found;
  if (quantity.unit !== '1' || !phrase || !PEOPLE.has(phrase.head)) return null;
  const from = endOf(found);
  if (!/^(?:in|from|at|of|on|near|aboard|inside)$/u.test(wordAt(scope, from))) return null;
  for (let at = from + 1; at < from + REACH && sameSentence(scope, at, quantity.from); at++) {
    const word = wordAt(scope, at);
    if (STOPS.test(word) || isNumber(word) || word === ',') return null;
    if (/^(?:was|were)$/u.test(word) && FORCED.test(scopeWords(scope, at + 1, at + 4))) return 'displaced';
    if (/^(?:was|were)$/u.test(word))
      return measureAt(scope, at + 1) ?? (/ly$/u.test(wordAt(scope, at + 1)) ? measureAt(scope, at + 2) : null);
    if (/^(?:have|has|had)$/u.test(word)) {
      if (wordAt(scope, at + 1) === 'been') return measureAt(scope, at + 2);
      return /^(?:died|fled|returned)$/u.test(wordAt(scope, at + 1)) ? measureAt(scope, at + 1) : null;
    }
    if (/^(?:died|fled)$/u.test(word)) return measureAt(scope, at);
  }
  return null;
};

/** "forced 5,000 from their homes", "claimed 12 lives", "drove 300 people out". */
const phraseOf: Fate = (found) => {
  const { scope, quantity } = found;
  const { word } = governorOf(found);
  if (
    headOf(found) === 'lives' &&
    /^(?:claim|claims|claimed|claiming|took|taking|take|cost|costing|costs|lost)$/u.test(word)
  )
    return 'killed';
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
  { name: 'became', read: became },
  { name: 'toll', read: toll },
  { name: 'phrase', read: phraseOf },
  { name: 'event', read: event },
  { name: 'became-far', read: becameFar },
];
