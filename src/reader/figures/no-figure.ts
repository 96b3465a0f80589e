import { AUXILIARY, BECAME, CASUALTY_VERBS, PEOPLE, PLAY } from '../lexicon/en/measures.ts';
import { isDigits, type Rule, type Rules } from './around.ts';
import { NAME_RULES } from './names.ts';
import { isPlural } from './phrase.ts';
import { isHyphen, type Scope, sameSentence, touches, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';
import { votesAround } from './votes.ts';
import { TIME_RULES } from './when.ts';

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
  kind === 'count' && ((value === 0 && wordAt(scope, from) === 'zero') || /^0\d/u.test(wordAt(scope, from)));

/** "scores" as a verb, "dozens" of no one: a vague word alone must count something. */
const vagueAlone: Rule = (scope, { from, to, kind, numeral }) => {
  if (kind !== 'count' || numeral.high === undefined || to > from + 1) return false;
  const next = wordAt(scope, to);
  if (/^(?:scores|tens)$/u.test(wordAt(scope, from)))
    return next !== 'of' && !BECAME.has(next) && !PEOPLE.has(next) && !/^(?:more|were|have|are)$/u.test(next);
  return false;
};

/** Every rule for a number that is no figure. */
const RULES: Rules = [
  ...NAME_RULES,
  ...TIME_RULES,
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
