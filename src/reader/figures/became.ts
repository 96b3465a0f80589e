import { ALSO_ACTIVE, ANIMALS, AUXILIARY, BECAME, PEOPLE } from '../lexicon/en/measures.ts';
import { BOUNDS_BEFORE, CARDINALS, VAGUE } from '../lexicon/en/numbers.ts';
import { endOf, type Fate, type Found, headOf } from './found.ts';
import { isPlural } from './phrase.ts';
import { type Scope, sameSentence, wordAt } from './pieces.ts';

/** These are done to things as well: captured towns, executed orders. */
export const OF_PEOPLE_ONLY: ReadonlySet<string> = new Set([
  'captured',
  'detained',
  'evacuated',
  'returned',
  'displaced',
]);

export const BE =
  /^(?:was|were|been|be|are|is|being|get|got|gets|getting|feared|left|presumed|believed|reported|confirmed|reportedly|remain|remained|remains|still|listed|declared|pronounced|found)$/u;

const HAVE = /^(?:have|has|had|having)$/u;

const BEGINS_OBJECT =
  /^(?:the|a|an|his|her|its|their|this|these|those|several|many|another|some|all|him|them|it|over|about|control|at|more|up|nearly|\d.*)$/u;

const isNumber = (word: string): boolean => /^\d/u.test(word) || CARDINALS.has(word) || VAGUE.has(word);

/** Whether what follows a verb is its object: "12 soldiers killed three civilians". */
const hasObject = (scope: Scope, at: number): boolean => {
  const word = wordAt(scope, at);
  if (/^at$/u.test(word)) return wordAt(scope, at + 1) === 'least' && isNumber(wordAt(scope, at + 2));
  return BEGINS_OBJECT.test(word) || isNumber(word) || (isPlural(word) && word !== 'others') || BOUNDS_BEFORE.has(word);
};

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

/** "12 Syrians": a plural with a capital that is no name of a thing known here. */
export const isDemonym = ({ scope, phrase }: Found): boolean =>
  phrase !== undefined && scope.pieces[phrase.to - 1]!.capital && /(?:ans|ese|is|ish|men|ns)$/u.test(phrase.head);

/** Over an aside that only a verb of being or having can follow: "10 million people, a quarter of the population, have been displaced". */
const overAside = (scope: Scope, at: number): number => {
  if (wordAt(scope, at) !== ',') return at;
  for (let i = at + 1; i < at + 12 && sameSentence(scope, i, at); i++) {
    if (wordAt(scope, i) !== ',') continue;
    return BE.test(wordAt(scope, i + 1)) || HAVE.test(wordAt(scope, i + 1)) ? i + 1 : at;
  }
  return at;
};

/** "60 refugees die every day": a rate is no toll. */
const isRate = (scope: Scope, at: number): boolean =>
  /^(?:every|each|per|a)$/u.test(wordAt(scope, at)) &&
  /^(?:second|minute|hour|day|week|month|year)$/u.test(wordAt(scope, at + 1));

/** "12 people were killed", "12 dead", "over 130,000 civilians have been displaced". */
export const became: Fate = (found) => {
  const { scope, quantity } = found;
  const { unit } = quantity;
  if (unit !== '1') return null;
  let at = overAside(scope, overIncluding(scope, endOf(found)));
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

const REACH = 8;

/** "12 people in the village were killed": words without a verb between. */
export const becameFar: Fate = (found) => {
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
