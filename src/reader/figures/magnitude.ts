import { type Fate, type Found, isPlainCount } from './found.ts';
import { ahead, within, words } from './nearby.ts';
import { isHyphen, sameSentence, wordAt } from './pieces.ts';

const MAGNITUDE = /^(?:magnitudes?|richter)$/u;

const QUAKE = /^(?:quake|earthquake|tremor|temblor|aftershock|quakes|tremors|aftershocks|strength)$/u;

const TO_MAGNITUDE =
  /^(?:of|at|as|-|–|was|is|from|ranging|between|a|an|about|had|put|the|scale|registered|measured|measuring)$/u;

const SPOKEN: ReadonlySet<string> = new Set(['magnitude', 'magnitudes', 'richter']);

const magnitudeBefore = ({ scope, quantity, bounded: { from } }: Found): boolean => {
  for (let at = from; at < quantity.from; at++) if (MAGNITUDE.test(wordAt(scope, at))) return true;
  for (let at = from - 1; at >= from - 4 && sameSentence(scope, at, from); at--) {
    if (MAGNITUDE.test(wordAt(scope, at))) return true;
    if (!TO_MAGNITUDE.test(wordAt(scope, at))) return false;
  }
  return false;
};

/** "magnitude 5.9", "a 6.1 quake", "5.6 on the Richter scale"; a number of one decimal where magnitude is spoken of. */
export const magnitude: Fate = (found) => {
  const { scope, quantity } = found;
  const { value, numeral, to, number } = quantity;
  if (!isPlainCount(found) || value <= 0 || value > 10 || numeral.scaled) return null;
  if (magnitudeBefore(found))
    return found.phrase && !words(found).some((word) => QUAKE.test(word)) ? null : 'magnitude';
  const after = isHyphen(wordAt(scope, to)) ? to + 1 : to;
  if (MAGNITUDE.test(wordAt(scope, after))) return 'magnitude';
  const decimal = !Number.isInteger(value) || wordAt(scope, number.from).includes('.');
  const degree = /^degrees?$/u.test(wordAt(scope, after)) ? after + 1 : after;
  if (decimal && QUAKE.test(wordAt(scope, degree))) return 'magnitude';
  if (/^(?:on|degrees)$/u.test(wordAt(scope, after)) && ahead(scope, after, 6, SPOKEN)) return 'magnitude';
  return decimal && !found.phrase && within(scope, found.bounded.from, 25, SPOKEN) ? 'magnitude' : null;
};
