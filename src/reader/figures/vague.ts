import { SCALES, SEVERAL, VAGUE } from '../lexicon/en/numbers.ts';
import { readDigits } from './digits.ts';
import { type Numeral, whole } from './number.ts';
import { isArticle, overHyphen, readTens, scaleAt } from './number-words.ts';
import { type Scope, wordAt } from './pieces.ts';

/** Twelve times what is before: "two dozen", "a dozen". */
export const readDozen = (scope: Scope, at: number): Numeral | undefined => {
  const half = wordAt(scope, at) === 'half' && isArticle(wordAt(scope, at + 1));
  if (half) return wordAt(scope, at + 2) === 'dozen' ? whole(at + 3, 6) : undefined;
  const article = isArticle(wordAt(scope, at));
  const lead = article ? { to: at + 1, value: 1 } : (readTens(scope, at) ?? readDigits(scope, at));
  const dozen = lead ? overHyphen(scope, lead.to) : at;
  if (lead && wordAt(scope, dozen) === 'dozen') return whole(dozen + 1, 12 * lead.value);
  const score = article && wordAt(scope, at + 1) === 'score' && wordAt(scope, at + 2) === 'of';
  if (score && /^[\p{L}]/u.test(wordAt(scope, at + 3))) return whole(at + 3, 20);
  return wordAt(scope, at) === 'dozen' ? whole(at + 1, 12) : undefined;
};

/** "half a million", "a quarter of a million", "three-quarters of a billion", "half-million". */
export const readHalfOfScale = (scope: Scope, at: number): Numeral | undefined => {
  const first = wordAt(scope, at);
  const lead =
    first === 'half' ? at : isArticle(first) || first === 'one' || first === 'three' ? overHyphen(scope, at + 1) : -1;
  if (lead < 0) return undefined;
  const word = wordAt(scope, lead);
  const part = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : word === 'quarters' && first === 'three' ? 0.75 : 0;
  if (part === 0) return undefined;
  const of = wordAt(scope, lead + 1) === 'of' ? lead + 2 : overHyphen(scope, lead + 1);
  const scale = isArticle(wordAt(scope, of)) || wordAt(scope, of) === 'one' ? of + 1 : of;
  const worth = scaleAt(scope, scale);
  return worth === undefined
    ? undefined
    : { to: scale + 1, value: part * worth, plain: part, scaled: true, bare: false };
};

const vague = (to: number, low: number, high: number): Numeral => ({
  to,
  value: low,
  high,
  plain: low,
  scaled: true,
  bare: false,
});

/** The multiplier of "several hundred", "a few thousand", with where the scale stands. */
const severalAt = (scope: Scope, at: number): number => {
  const first = isArticle(wordAt(scope, at)) ? at + 1 : at;
  if (!SEVERAL.has(wordAt(scope, first))) return -1;
  if (wordAt(scope, first) !== 'couple') return first + 1;
  return wordAt(scope, first + 1) === 'of' ? first + 2 : first + 1;
};

export const readSeveral = (scope: Scope, at: number): Numeral | undefined => {
  const to = severalAt(scope, at);
  if (to < 0) return undefined;
  const word = wordAt(scope, to);
  const scale = word === 'hundred' ? 100 : word === 'dozen' ? 12 : SCALES.get(word);
  if (scale !== undefined) return vague(to + 1, 2 * scale, word === 'dozen' ? 99 : 10 * scale - 1);
  const pair = wordAt(scope, to - 2) === 'couple' && isArticle(wordAt(scope, at)) && word.length > 3;
  return pair && word.endsWith('s') ? whole(to, 2) : undefined;
};

/** "hundreds", "tens of thousands", "hundreds of millions". */
export const readVague = (scope: Scope, at: number): Numeral | undefined => {
  const range = VAGUE.get(wordAt(scope, at));
  if (range === undefined) return undefined;
  const larger = wordAt(scope, at + 1) === 'of' ? wordAt(scope, at + 2) : '';
  const scale = VAGUE.has(larger) ? SCALES.get(larger.slice(0, -1)) : undefined;
  if (scale === undefined) return vague(at + 1, range[0], range[1]);
  return range[1] >= 1e6 ? undefined : vague(at + 3, range[0] * scale, (range[1] + 1) * scale - 1);
};
