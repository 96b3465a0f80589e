import {
  AUXILIARY,
  BECAME,
  BEFORE_DURATION,
  BEFORE_YEAR,
  CASUALTY_VERBS,
  DESIGNATORS,
  DURATIONS,
  HYPHEN_NOUNS,
  MONTH_SHORT,
  ORDINAL_ENDINGS,
  PEOPLE,
  PLAY,
  STREETS,
} from '../lexicon/en/measures.ts';
import { CARDINALS } from '../lexicon/en/numbers.ts';
import { DAYS, MONTHS } from '../lexicon/en/words.ts';
import { isPlural } from './phrase.ts';
import { isHyphen, type Scope, sameSentence, touches, wordAt } from './pieces.ts';
import { type Quantity, votesAround } from './quantity.ts';

/** Rules for numbers that count nothing: dates, ages, names. The first that holds drops the number. */
type Rule = (scope: Scope, quantity: Quantity) => boolean;

const isDigits = (word: string): boolean => /^\d/u.test(word);
const capitalAt = (scope: Scope, at: number): boolean => scope.pieces[at]?.capital === true;
const isMonth = (scope: Scope, at: number): boolean =>
  capitalAt(scope, at) && (MONTHS.has(wordAt(scope, at)) || MONTH_SHORT.has(wordAt(scope, at)));
const isCount = ({ kind }: Quantity): boolean => kind === 'count';
/** "four-by-four": a number word hangs on the word before. */
const joinedBefore: Rule = (scope, { from, kind }) =>
  kind === 'count' &&
  /^\p{L}/u.test(wordAt(scope, from)) &&
  isHyphen(wordAt(scope, from - 1)) &&
  touches(scope, from) &&
  touches(scope, from - 1) &&
  /^\p{L}/u.test(wordAt(scope, from - 2));
/** A number that might as well be a name or a year: nothing but digits. */
const isBare = ({ kind, numeral }: Quantity): boolean => kind === 'count' && numeral.bare;
const isYear = (value: number): boolean => value >= 1500 && value <= 2100 && Number.isInteger(value);

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

const duration: Rule = (scope, { to, kind }) => {
  if (kind !== 'count') return false;
  const first = /^(?:of|[-‐‑–])$/u.test(wordAt(scope, to)) ? to + 1 : to;
  const word = wordAt(scope, first);
  if (DURATIONS.has(word)) return true;
  const loose = BEFORE_DURATION.has(word) || isHyphen(word);
  return loose && (DURATIONS.has(wordAt(scope, first + 1)) || DURATIONS.has(wordAt(scope, first + 2)));
};

/** Back over a list of numbers: "aged three, six and 17". */
const overList = (scope: Scope, at: number): number => {
  let first = at;
  while (first > at - 8 && /^(?:\d{1,2}|,|and|to|or|between|from|about|-)$/u.test(wordAt(scope, first))) first -= 1;
  while (
    first > at - 8 &&
    first < at &&
    (CARDINALS.has(wordAt(scope, first)) || /^(?:\d{1,2}|,|and|to)$/u.test(wordAt(scope, first)))
  )
    first -= 1;
  return first;
};

const age: Rule = (scope, { from, to, value, kind }) => {
  if (kind !== 'count') return false;
  const [before, after] = [wordAt(scope, from - 1), wordAt(scope, to)];
  if (
    /^(?:aged|age|ages)$/u.test(wordAt(scope, overList(scope, from - 1))) ||
    (before === 'of' && wordAt(scope, from - 2) === 'age')
  )
    return true;
  if (/^(?:turn|turns|turned|turning)$/u.test(before) && value < 110 && !isPlural(after)) return true;
  if (before === 'be' && value < 110 && /^(?:in|on|next|this|when|by)$/u.test(after)) return true;
  if (/^(?:and|or)$/u.test(after) && /^(?:older|over|under|above|up|younger|below)$/u.test(wordAt(scope, to + 1)))
    return true;
  const named = before === ',' && capitalAt(scope, from - 2) && /^[,;.)]$/u.test(after);
  if (named && value >= 1 && value <= 110 && Number.isInteger(value) && !capitalAt(scope, from)) return true;
  return /^(?:over|under)$/u.test(before) && PEOPLE.has(wordAt(scope, from - 2)) && value < 100;
};

const CLOCK_AFTER =
  /^(?:a\.m\.?|p\.m\.?|am|pm|a\.m|p\.m|o'clock|gmt|est|edt|cet|utc|bst|hrs|noon|midnight|pst|pdt|ist|et)$/u;

/** "open from 9 to 5" */
const openingHours = (scope: Scope, from: number): boolean => {
  const first = wordAt(scope, from - 1) === 'to' ? from - 3 : from - 1;
  return (
    wordAt(scope, first) === 'from' &&
    /^(?:open|opens|opened|works?|worked|daily|hours)$/u.test(wordAt(scope, first - 1))
  );
};

const clock: Rule = (scope, { from, to, value, kind, numeral }) => {
  if (kind !== 'count') return false;
  if (/^[+−-]$/u.test(wordAt(scope, from - 1)) && /^(?:gmt|utc)$/u.test(wordAt(scope, from - 2))) return true;
  const [before, after] = [wordAt(scope, from - 1), wordAt(scope, to)];
  if (
    CLOCK_AFTER.test(after) ||
    (/^[ap]$/u.test(after) && wordAt(scope, to + 1) === '.' && wordAt(scope, to + 2) === 'm')
  )
    return true;
  if (openingHours(scope, from)) return true;
  if (before === 'past' && /^(?:half|quarter)$/u.test(wordAt(scope, from - 2))) return true;
  const counted =
    /^\p{L}/u.test(after) && !/^(?:on|in|and|local|the|to|when|that|this|for|today|yesterday|after|as)$/u.test(after);
  const at = before === 'at' || (/^(?:around|about)$/u.test(before) && wordAt(scope, from - 2) === 'at');
  return (
    at &&
    !counted &&
    ((value <= 12 && numeral.plain === value && Number.isInteger(value)) || /^\d{4}$/u.test(wordAt(scope, to - 1)))
  );
};

const date: Rule = (scope, quantity) => {
  if (!isCount(quantity) || quantity.numeral.scaled) return false;
  const { from, to, value } = quantity;
  const dot = wordAt(scope, from - 1) === '.' ? from - 2 : from - 1;
  if (value <= 31 && (isMonth(scope, from - 1) || (isMonth(scope, dot) && MONTH_SHORT.has(wordAt(scope, dot)))))
    return true;
  if (value <= 31 && (isMonth(scope, to) || (wordAt(scope, to) === 'of' && isMonth(scope, to + 1)))) return true;
  if (DAYS.has(wordAt(scope, from - 1)) && value <= 31 && !isPlural(wordAt(scope, to))) return true;
  return /^['’]$/u.test(wordAt(scope, from - 1)) && touches(scope, from) && value < 100;
};

/** Four digits are a year unless many of something stand right behind them. */
const year: Rule = (scope, quantity) => {
  const { from, to, value, high, numeral } = quantity;
  if (!numeral.bare || !isCount(quantity) || !isYear(value)) return false;
  if (high !== undefined) return isYear(high) || high < 100;
  const next = wordAt(scope, to);
  const counted = (isPlural(next) && !capitalAt(scope, to)) || PEOPLE.has(next);
  const named =
    BEFORE_YEAR.has(wordAt(scope, from - 1)) &&
    !/^(?:of|around|for|to|between|and|than|before|after|until|by|with)$/u.test(wordAt(scope, from - 1));
  if (!counted) return !boundBefore(scope, from) || value < 1000;
  return named;
};

const boundBefore = (scope: Scope, from: number): boolean =>
  /^(?:than|least|most|over|nearly|almost|approximately|roughly|some|about|exceeding|estimated|exactly|only)$/u.test(
    wordAt(scope, from - 1),
  );

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

/** Airliners of one maker: 707 to 787. */
const airliner: Rule = (scope, quantity) => {
  const model = quantity.high !== undefined && quantity.high < 1000 && quantity.high % 100 === 0;
  if (model && /^7\d7$/u.test(String(quantity.value))) return true;
  if (!isBare(quantity) || !scope.tells.boeing || !/^7\d7$/u.test(String(quantity.value))) return false;
  return !PEOPLE.has(wordAt(scope, quantity.to)) && !boundBefore(scope, quantity.from);
};

const listed: Rule = (scope, { from, to, kind, numeral }) => {
  if (kind !== 'count' || !numeral.bare) return false;
  const open = /^[(•*–-]$/u.test(wordAt(scope, from - 1)) ? from - 1 : from;
  const first = open === 0 || scope.pieces[open - 1]!.sentence === -1;
  if (first && /^[.):]$/u.test(wordAt(scope, to)) && touches(scope, to)) return true;
  return (
    /^(?:#|no|nos|number|page|pages|pp)$/u.test(wordAt(scope, from - 1)) &&
    !/^(?:than|of)$/u.test(wordAt(scope, from - 1))
  );
};

const address: Rule = (scope, quantity) => {
  if (!isBare(quantity) || !capitalAt(scope, quantity.to)) return false;
  return [1, 2, 3].some(
    (i) =>
      capitalAt(scope, quantity.to + i - 1) &&
      STREETS.has(wordAt(scope, quantity.to + i)) &&
      capitalAt(scope, quantity.to + i),
  );
};

const PLAY_REACH = 6;

/** 2-1, 21-17: results of play. A pair of votes is read number by number, and so is no pair here. */
const score: Rule = (scope, quantity) => {
  const { from, to, kind, value, high } = quantity;
  if (kind !== 'count' || value > 250) return false;
  const pair = high !== undefined ? isHyphen(wordAt(scope, from + 1)) : isPairWith(scope, from, to);
  if (!pair || votesAround(scope, from)) return false;
  if (high === undefined) return true;
  for (let i = Math.max(0, from - PLAY_REACH); i < to + PLAY_REACH; i++)
    if (PLAY.has(wordAt(scope, i))) return !isPlural(wordAt(scope, to));
  return false;
};

/** The right end of a pair that is no range: the 47 of a rate told as 126.45-47. */
const pairEnd: Rule = (scope, { from }) =>
  isHyphen(wordAt(scope, from - 1)) &&
  touches(scope, from) &&
  touches(scope, from - 1) &&
  isDigits(wordAt(scope, from)) &&
  isDigits(wordAt(scope, from - 2)) &&
  !votesAround(scope, from);

const isPairWith = (scope: Scope, from: number, to: number): boolean =>
  (isHyphen(wordAt(scope, to)) && touches(scope, to) && touches(scope, to + 1) && isDigits(wordAt(scope, to + 1))) ||
  (isHyphen(wordAt(scope, from - 1)) &&
    touches(scope, from) &&
    touches(scope, from - 1) &&
    isDigits(wordAt(scope, from - 2)));

/** How far from "one" it is told what was done to somebody. */
const ONE_REACH = 7;

const fateNear = (scope: Scope, from: number): boolean => {
  for (let at = from - 3; at < from + ONE_REACH; at++) {
    const word = wordAt(scope, at);
    const fate = BECAME.has(word) || CASUALTY_VERBS.has(word) || word === 'deaths' || word === 'death';
    if (fate && sameSentence(scope, at, from)) return true;
  }
  return false;
};

/** "one" is a pronoun or an emphatic article nearly always: it counts people only where something was done to them. */
const pronoun: Rule = (scope, { from, to, value, kind, numeral, high }) => {
  if (kind !== 'count' || value !== 1 || numeral.scaled || high !== undefined || /^\d/u.test(wordAt(scope, from)))
    return false;
  const [before, next] = [wordAt(scope, from - 1), wordAt(scope, to)];
  if (/^(?:no|any|every|each|some|this|that|the|another|which)$/u.test(before)) return true;
  if (CASUALTY_VERBS.has(before) && next !== 'of') return false;
  if (/^(?:dead|killed|wounded|injured|missing)$/u.test(next)) return false;
  if (AUXILIARY.has(next) && BECAME.has(wordAt(scope, to + 1))) return false;
  const person = [0, 1, 2].some((i) => PEOPLE.has(wordAt(scope, to + i)) && next !== 'of');
  return !(person && fateNear(scope, from));
};

/** "the two sides", "these three countries": a group known already, and no count told. */
const definite: Rule = (scope, { from, to, value, kind, high, numeral }) => {
  if (kind !== 'count' || value > 12 || high !== undefined || numeral.scaled) return false;
  const next = wordAt(scope, to);
  if (BECAME.has(next) || next === 'people' || !Number.isInteger(value)) return false;
  const before = wordAt(scope, from - 1);
  return (
    /^(?:the|these|those|both)$/u.test(before) ||
    (/^(?:all|other|last|first|next|top|remaining|past)$/u.test(before) &&
      /^(?:the|these|those|all)$/u.test(wordAt(scope, from - 2))) ||
    before === 'all'
  );
};

/** "zero tolerance", "ground zero", "007": nothing is counted by naught in words, nor by a number that begins with it. */
const naught: Rule = (scope, { from, value, kind }) =>
  kind === 'count' && value === 0 && wordAt(scope, from) === 'zero';

/** "scores" as a verb, "dozens" of no one: a vague word alone must count something. */
const vagueAlone: Rule = (scope, { from, to, kind, numeral }) => {
  if (kind !== 'count' || numeral.high === undefined || to > from + 1) return false;
  const next = wordAt(scope, to);
  if (/^(?:scores|tens)$/u.test(wordAt(scope, from)))
    return next !== 'of' && !BECAME.has(next) && !PEOPLE.has(next) && !/^(?:more|were|have|are)$/u.test(next);
  return false;
};

/** Words of a sentence of no figures: "twenty-one" as a game, "9/11", "24/7", "seven-year itch". */
const RULES: readonly { readonly name: string; readonly holds: Rule }[] = [
  { name: 'hyphen', holds: joinedToNoun },
  { name: 'hyphen-before', holds: joinedBefore },
  { name: 'letters', holds: gluedLetters },
  { name: 'ordinal', holds: ordinal },
  { name: 'duration', holds: duration },
  { name: 'age', holds: age },
  { name: 'clock', holds: clock },
  { name: 'date', holds: date },
  { name: 'year', holds: year },
  { name: 'designated', holds: designated },
  { name: 'name', holds: named },
  { name: 'airliner', holds: airliner },
  { name: 'list', holds: listed },
  { name: 'address', holds: address },
  { name: 'score', holds: score },
  { name: 'pair', holds: pairEnd },
  { name: 'pronoun', holds: pronoun },
  { name: 'definite', holds: definite },
  { name: 'naught', holds: naught },
  { name: 'vague-alone', holds: vagueAlone },
];

/** The rule that says that a number counts nothing; undefined where it is a figure. */
export const noFigure = (scope: Scope, quantity: Quantity): string | undefined =>
  RULES.find(({ holds }) => holds(scope, quantity))?.name;

const JOINS = /^[/:.\-‐‑–]$/u;
const LONGEST_CHAIN = 12;

/** Digits in a chain (2008-03-01, 10:30, 555-1234-99, 24/7), or written on to a word (KC-30, #5): where they end. */
export const codeEnd = (scope: Scope, at: number): number | undefined => {
  if (!isDigits(wordAt(scope, at))) return undefined;
  let to = at + 1;
  let parts = 1;
  let odd = false;
  while (
    to < at + LONGEST_CHAIN &&
    JOINS.test(wordAt(scope, to)) &&
    touches(scope, to) &&
    touches(scope, to + 1) &&
    isDigits(wordAt(scope, to + 1))
  ) {
    odd ||= /^[/:]$/u.test(wordAt(scope, to));
    to += 2;
    parts += 1;
  }
  if (parts > 2 || (odd && !isFraction(scope, at))) return to;
  return isWrittenOn(scope, at) ? phoneEnd(scope, at, to) : tornEnd(scope, at);
};

/** The groups of a telephone number: "+44 20 7946 0958". */
const phoneEnd = (scope: Scope, at: number, to: number): number => {
  let end = to;
  if (wordAt(scope, at - 1) === '+') while (end < at + LONGEST_CHAIN && /^\d+$/u.test(wordAt(scope, end))) end += 1;
  return end;
};

/** Dates and clock times with blanks in them, as old archives have them: "12 / 16 / 08", "12: 48PM". */
const tornEnd = (scope: Scope, at: number): number | undefined => {
  const [second, third, fourth, fifth] = [1, 2, 3, 4].map((i) => wordAt(scope, at + i));
  if (second === '/' && fourth === '/' && isDigits(third!) && isDigits(fifth!)) return at + 5;
  const clock = second === ':' && /^[0-5]\d$/u.test(third!) && /^(?:[01]?\d|2[0-4])$/u.test(wordAt(scope, at));
  return clock && touches(scope, at + 1) ? at + 3 : undefined;
};

const isFraction = (scope: Scope, at: number): boolean =>
  /^[1-7]$/u.test(wordAt(scope, at)) &&
  /^(?:2|3|4|5|8|10)$/u.test(wordAt(scope, at + 2)) &&
  wordAt(scope, at + 1) === '/' &&
  /^(?:of|the|majority|\p{L}.*)$/u.test(wordAt(scope, at + 3)) &&
  !/^(?:gmt|in|on|at)$/u.test(wordAt(scope, at + 3));

const BEFORE_CODE = /^[#/:@'’_*&\\°+×]$/u;
/** Words that a hyphen may join to their number. */
const MAGNITUDES = /^(?:magnitude|over|about|some|to|and|of)$/u;

const isWrittenOn = (scope: Scope, at: number): boolean => {
  if (!touches(scope, at)) return false;
  const before = wordAt(scope, at - 1);
  if (BEFORE_CODE.test(before))
    return before !== '+' || isDigits(wordAt(scope, at + 1)) || isHyphen(wordAt(scope, at + 1));
  if (/^[.,]$/u.test(before)) return touches(scope, at - 1) && isDigits(wordAt(scope, at - 2));
  if (/^\p{L}/u.test(before)) return true;
  return (
    isHyphen(before) &&
    before !== '—' &&
    touches(scope, at - 1) &&
    /^[\p{L}]/u.test(wordAt(scope, at - 2)) &&
    !MAGNITUDES.test(wordAt(scope, at - 2))
  );
};
