import { readDigits } from './digits.ts';
import { exactly, type Numeral, type Part } from './number.ts';
import { andHalf, overHyphen, readWords, scaleAt } from './number-words.ts';
import { type Scope, wordAt } from './pieces.ts';
import { readDozen, readHalfOfScale, readSeveral, readVague } from './vague.ts';

/** Numbers beyond are no numbers that anybody counted. */
const LARGEST = 1e16;

/** Scales after digits, with "and a half": "1.2 million", "5 hundred thousand", "2 and a half million". */
const withScales = (scope: Scope, part: Part): Numeral => {
  let { to, value } = part;
  const half = andHalf(scope, to);
  if (half && scaleAt(scope, half.to) !== undefined) {
    to = half.to;
    value += half.value;
  }
  const plain = value;
  let scaled = false;
  for (let guard = 0; guard < 3; guard++) {
    const word = overHyphen(scope, to);
    const scale = wordAt(scope, word) === 'hundred' ? 100 : scaleAt(scope, word);
    if (scale === undefined) break;
    value = exactly(value * scale);
    to = word + 1;
    scaled = true;
  }
  return { to, value, plain, scaled, bare: part.bare && !scaled };
};

const withTail = (scope: Scope, numeral: Numeral): Numeral => {
  const half = numeral.scaled ? andHalf(scope, numeral.to) : undefined;
  if (half === undefined) return numeral;
  return { ...numeral, to: half.to, value: numeral.value + half.value * (numeral.value / numeral.plain) };
};

const RULES: readonly ((scope: Scope, at: number) => Numeral | undefined)[] = [
  readHalfOfScale,
  readDozen,
  readSeveral,
  readVague,
  (scope, at) => {
    const digits = readDigits(scope, at);
    return digits && withTail(scope, withScales(scope, digits));
  },
  (scope, at) => {
    const words = readWords(scope, at);
    return words && withTail(scope, words);
  },
];

const readable = (numeral: Numeral | undefined): numeral is Numeral =>
  numeral !== undefined && Number.isFinite(numeral.value) && numeral.value < LARGEST;

/** The number that begins at a piece, the longest reading first; undefined where none does. */
export const readNumeral = (scope: Scope, at: number): Numeral | undefined => {
  for (const rule of RULES) {
    const numeral = rule(scope, at);
    if (readable(numeral)) return numeral;
  }
  return undefined;
};
