import {
  BECAME,
  CASUALTY_VERBS,
  DESIGNATORS,
  HYPHEN_NOUNS,
  ORDINAL_ENDINGS,
  PEOPLE,
  STREETS,
} from '../lexicon/en/measures.ts';
import { boundBefore, capitalAt, isBare, isCount, isDigits, type Rule, type Rules } from './around.ts';
import { isPlural } from './phrase.ts';
import { isHyphen, type Scope, sameSentence, touches, wordAt } from './pieces.ts';

/** "four-by-four": a number word hangs on the word before. */
const joinedBefore: Rule = (scope, { from, kind }) =>
  kind === 'count' &&
  /^\p{L}/u.test(wordAt(scope, from)) &&
  isHyphen(wordAt(scope, from - 1)) &&
  touches(scope, from) &&
  touches(scope, from - 1) &&
  /^\p{L}/u.test(wordAt(scope, from - 2));

/** "five-member", "two-state": after a hyphen only some nouns are counted. */
const joinedToNoun: Rule = (scope, { to, kind }) =>
  kind === 'count' &&
  isHyphen(wordAt(scope, to)) &&
  touches(scope, to) &&
  touches(scope, to + 1) &&
  /^[\p{L}\p{N}]/u.test(wordAt(scope, to + 1)) &&
  !HYPHEN_NOUNS.has(wordAt(scope, to + 1)) &&
  !/^(?:odd|plus|ish)$/u.test(wordAt(scope, to + 1)) &&
  !isDigits(wordAt(scope, to + 1));

/** 737s, 2nd, 4K: letters written on to digits that are no unit. */
const gluedLetters: Rule = (scope, { to, kind }) =>
  kind === 'count' && touches(scope, to) && /^[\p{L}_×]/u.test(wordAt(scope, to)) && isDigits(wordAt(scope, to - 1));

const ordinal: Rule = (scope, { to }) => ORDINAL_ENDINGS.has(wordAt(scope, to)) && isDigits(wordAt(scope, to - 1));

/** Numbers of pages, rooms, flights and laws, and of what is known by one. */
const designated: Rule = (scope, quantity) => {
  if (!isCount(quantity) || quantity.numeral.scaled) return false;
  const { from, to } = quantity;
  const dot = wordAt(scope, from - 1) === '.' ? from - 2 : from - 1;
  const head = wordAt(scope, dot);
  if (!DESIGNATORS.has(head)) return false;
  if (/^(?:no|nos)$/u.test(head)) return dot < from - 1 || capitalAt(scope, dot);
  if (boundBefore(scope, from)) return false;
  const small = quantity.numeral.bare || capitalAt(scope, from);
  const counted = isPlural(wordAt(scope, to)) || PEOPLE.has(wordAt(scope, to));
  return small && (capitalAt(scope, dot) || !counted);
};

/** Whether a capital says that a word is a name: not at the beginning of a sentence, not in a title. */
const isName = (scope: Scope, at: number): boolean =>
  capitalAt(scope, at) &&
  sameSentence(scope, at - 1, at) &&
  !/^[“"‘'«:•]$/u.test(wordAt(scope, at - 1)) &&
  !scope.titled[scope.pieces[at]!.sentence];

/** A number with a capital that begins a headline or a sentence that a stop was lost before: "Qeshm Ten people were killed". */
const countsHere = (scope: Scope, from: number, to: number): boolean =>
  !/^(?:of|the|big)$/u.test(wordAt(scope, from - 1)) &&
  !capitalAt(scope, to) &&
  (PEOPLE.has(wordAt(scope, to)) || isPlural(wordAt(scope, to)));

/** Apollo 11, Euro 2000, Group of Eight, the Six Nations. */
const named: Rule = (scope, quantity) => {
  if (!isCount(quantity)) return false;
  const { from, to, value, numeral } = quantity;
  if (!isDigits(wordAt(scope, from)) && isName(scope, from) && !numeral.scaled) return !countsHere(scope, from, to);
  if (!numeral.bare || value >= 10_000 || quantity.high !== undefined || !isName(scope, from - 1)) return false;
  const next = wordAt(scope, to);
  if (CASUALTY_VERBS.has(wordAt(scope, from - 1))) return false;
  const counted = (isPlural(next) || PEOPLE.has(next)) && !capitalAt(scope, to);
  return !counted && !BECAME.has(next) && !/^(?:were|was|are|have|more|others)$/u.test(next);
};

/** Ten Mile, Six Acres: a number and a unit with capitals amid a sentence. */
const namedUnit: Rule = (scope, { from, to, kind }) =>
  kind === 'unit' &&
  !isDigits(wordAt(scope, from)) &&
  isName(scope, from) &&
  capitalAt(scope, to - 1) &&
  to === from + 2;

/** Airliners of one maker: 707 to 787. */
const airliner: Rule = (scope, quantity) => {
  const model = quantity.high !== undefined && quantity.high < 1000 && quantity.high % 100 === 0;
  if (model && /^7\d7$/u.test(String(quantity.value))) return true;
  if (!isBare(quantity) || !scope.tells.boeing || !/^7\d7$/u.test(String(quantity.value))) return false;
  return !PEOPLE.has(wordAt(scope, quantity.to)) && !boundBefore(scope, quantity.from);
};

/** "1. First", "(2) Next", "No 5". */
const listed: Rule = (scope, { from, to, kind, numeral }) => {
  if (kind !== 'count' || !numeral.bare) return false;
  const open = /^[(•*–-]$/u.test(wordAt(scope, from - 1)) ? from - 1 : from;
  const first = open === 0 || scope.pieces[open - 1]!.sentence === -1;
  if (first && /^[.):]$/u.test(wordAt(scope, to)) && touches(scope, to)) return true;
  return /^(?:#|no|nos|number|page|pages|pp)$/u.test(wordAt(scope, from - 1));
};

/** "10 Downing Street". */
const address: Rule = (scope, quantity) => {
  if (!isBare(quantity) || !capitalAt(scope, quantity.to)) return false;
  return [1, 2, 3].some(
    (i) =>
      capitalAt(scope, quantity.to + i - 1) &&
      STREETS.has(wordAt(scope, quantity.to + i)) &&
      capitalAt(scope, quantity.to + i),
  );
};

/** Long digits without separators are numbers of accounts and messages; 911 is called. */
const serial: Rule = (scope, quantity) => {
  if (!isBare(quantity) || isPlural(wordAt(scope, quantity.to)) || boundBefore(scope, quantity.from)) return false;
  return quantity.value >= 1e6 || quantity.value === 911;
};

/** Numbers that are part of a word or of a name. */
export const NAME_RULES: Rules = [
  { name: 'hyphen', holds: joinedToNoun },
  { name: 'hyphen-before', holds: joinedBefore },
  { name: 'letters', holds: gluedLetters },
  { name: 'ordinal', holds: ordinal },
  { name: 'designated', holds: designated },
  { name: 'name', holds: named },
  { name: 'named-unit', holds: namedUnit },
  { name: 'airliner', holds: airliner },
  { name: 'list', holds: listed },
  { name: 'address', holds: address },
  { name: 'serial', holds: serial },
];
