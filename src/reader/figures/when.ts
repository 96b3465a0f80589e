import { BEFORE_DURATION, BEFORE_YEAR, DURATIONS, MONTH_SHORT, PEOPLE } from '../lexicon/en/measures.ts';
import { CARDINALS } from '../lexicon/en/numbers.ts';
import { DAYS } from '../lexicon/en/words.ts';
import { boundBefore, capitalAt, isCount, isDigits, isMonth, type Rule, type Rules } from './around.ts';
import { isPlural } from './phrase.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';

/** The three of "two days, maybe three". */
const isAgain = (scope: Scope, from: number, to: number): boolean =>
  /^(?:maybe|perhaps|possibly|or)$/u.test(wordAt(scope, from - 1)) &&
  !/^\p{L}/u.test(wordAt(scope, to)) &&
  [2, 3].some((i) => DURATIONS.has(wordAt(scope, from - i)));

/** "three days", "a five-year plan", "two more weeks". */
const duration: Rule = (scope, { from, to, kind }) => {
  if (kind !== 'count') return false;
  const first = /^(?:of|[-‐‑–])$/u.test(wordAt(scope, to)) ? to + 1 : to;
  const word = wordAt(scope, first);
  if (DURATIONS.has(word)) return true;
  if (isAgain(scope, from, to)) return true;
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

const PERSON = /(?:er|or|ist|man|woman|ant|ent|boy|girl|mother|father|wife)$/u;

const isPersonAt = (scope: Scope, at: number): boolean =>
  capitalAt(scope, at) || PEOPLE.has(wordAt(scope, at)) || PERSON.test(wordAt(scope, at));

/** Between commas behind who is that old: "Jane Smith, 51, came", "two women, 23 and 27, came", "Smith, 44 and mother of four". */
const besideName = (scope: Scope, { from, to, value }: Quantity): boolean => {
  if (value < 1 || value > 110 || !Number.isInteger(value) || capitalAt(scope, from)) return false;
  const [before, after] = [wordAt(scope, from - 1), wordAt(scope, to)];
  const second = before === 'and' && isDigits(wordAt(scope, from - 2)) && wordAt(scope, from - 3) === ',';
  const name = second ? from - 4 : from - 2;
  if ((before !== ',' && !second) || !isPersonAt(scope, name)) return false;
  if (/^[,;.)]$/u.test(after)) return second || capitalAt(scope, name) || after === ',';
  const pair = isDigits(wordAt(scope, to + 1)) && /^(?:,|years?)$/u.test(wordAt(scope, to + 2));
  return after === 'and' && (pair || /^(?:a|mother|father)$/u.test(wordAt(scope, to + 1)));
};

/** "aged 51", "turns 29", "18 and older". */
const age: Rule = (scope, quantity) => {
  const { from, to, value, kind } = quantity;
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
  if (besideName(scope, quantity)) return true;
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

/** The 3 of "from 3 to 11 p.m." */
const opensClock = (scope: Scope, from: number, to: number): boolean =>
  /^(?:from|between)$/u.test(wordAt(scope, from - 1)) &&
  /^(?:to|until|and|-|–)$/u.test(wordAt(scope, to)) &&
  isDigits(wordAt(scope, to + 1)) &&
  CLOCK_AFTER.test(wordAt(scope, to + 2));

/** "by five the neighbours had gone": a clause begins behind the hour. */
const CLAUSE = /^(?:the|he|she|it|they|we|i|everyone|everything|nobody)$/u;

/** "10 a.m.", "at five", "at 1353". */
const clock: Rule = (scope, { from, to, value, kind, numeral }) => {
  if (kind !== 'count') return false;
  if (/^[+−-]$/u.test(wordAt(scope, from - 1)) && /^(?:gmt|utc)$/u.test(wordAt(scope, from - 2))) return true;
  const [before, after] = [wordAt(scope, from - 1), wordAt(scope, to)];
  if (
    CLOCK_AFTER.test(after) ||
    (/^[ap]$/u.test(after) && wordAt(scope, to + 1) === '.' && wordAt(scope, to + 2) === 'm')
  )
    return true;
  if (openingHours(scope, from) || opensClock(scope, from, to)) return true;
  if (before === 'past' && /^(?:half|quarter)$/u.test(wordAt(scope, from - 2))) return true;
  const counted =
    /^\p{L}/u.test(after) &&
    !/^(?:on|in|and|local|the|to|when|that|this|for|today|yesterday|after|as|there|it|he|she|they|we|i)$/u.test(after);
  if (
    before === 'by' &&
    CLAUSE.test(after) &&
    /^(?:,|and|but|that|[“"])$/u.test(wordAt(scope, from - 2)) &&
    value <= 12
  )
    return numeral.plain === value && Number.isInteger(value);
  const at = before === 'at' || (/^(?:around|about)$/u.test(before) && wordAt(scope, from - 2) === 'at');
  return (
    at &&
    !counted &&
    ((value <= 12 && numeral.plain === value && Number.isInteger(value)) || /^\d{4}$/u.test(wordAt(scope, to - 1)))
  );
};

const AND = /^(?:and|or|to|,)$/u;

/** The 13 of "on August 12 and 13", the 12 of "on 12 and 13 August". */
const isSecondDay = (scope: Scope, { from, to }: Quantity): boolean => {
  const day = (at: number): boolean => /^(?:[12]?\d|3[01])$/u.test(wordAt(scope, at));
  if (!day(from)) return false;
  const counted = isPlural(wordAt(scope, to)) || PEOPLE.has(wordAt(scope, to));
  const behind = AND.test(wordAt(scope, from - 1)) && day(from - 2) && isMonth(scope, from - 3);
  return (behind && !counted) || (AND.test(wordAt(scope, to)) && day(to + 1) && isMonth(scope, to + 2));
};

/** "March 5", "5 March", "’90". */
const date: Rule = (scope, quantity) => {
  if (!isCount(quantity) || quantity.numeral.scaled) return false;
  const { from, to, value } = quantity;
  const dot = wordAt(scope, from - 1) === '.' ? from - 2 : from - 1;
  if (value <= 31 && (isMonth(scope, from - 1) || (isMonth(scope, dot) && MONTH_SHORT.has(wordAt(scope, dot)))))
    return true;
  if (value <= 31 && (isMonth(scope, to) || (wordAt(scope, to) === 'of' && isMonth(scope, to + 1)))) return true;
  if (value <= 31 && isSecondDay(scope, quantity)) return true;
  if (DAYS.has(wordAt(scope, from - 1)) && value <= 31 && !isPlural(wordAt(scope, to))) return true;
  return /^['’]$/u.test(wordAt(scope, from - 1)) && touches(scope, from) && value < 100;
};

const isYear = (value: number): boolean => value >= 1500 && value <= 2100 && Number.isInteger(value);

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

/** Numbers that tell when, how long and how old. */
export const TIME_RULES: Rules = [
  { name: 'duration', holds: duration },
  { name: 'age', holds: age },
  { name: 'clock', holds: clock },
  { name: 'date', holds: date },
  { name: 'year', holds: year },
];
