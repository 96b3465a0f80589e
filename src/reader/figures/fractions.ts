import { FRACTIONS, SCALES } from '../lexicon/en/numbers.ts';
import { exactly, whole } from './number.ts';
import { isArticle } from './number-words.ts';
import { readNumeral } from './numeral.ts';
import { skip, wordAt } from './pieces.ts';
import { type Reader, shareOf } from './quantity.ts';
import { behind } from './unit.ts';

/** What "half" alone is a share of: half of them, half the town. */
const HALF_OF = /^(?:of|the|its|their|his|her|our|my|your|all|that|those|these)$/u;

const HALF_BEFORE = /^(?:by|about|nearly|almost|than|over|around|roughly|between|to|least|some|approximately|under)$/u;

const HALF_AFTER = /^(?:were|was|are|have|had|said|say|and|to|or|[,.])$/u;

export const readHalf: Reader = (scope, at) => {
  if (wordAt(scope, at) !== 'half') return undefined;
  const [before, after] = [wordAt(scope, at - 1), wordAt(scope, at + 1)];
  if (
    /^(?:first|second|other|last|latter|later|top|bottom|one|better|opening|and|back|front|northern|southern|eastern|western)$/u.test(
      before,
    )
  )
    return undefined;
  const share = HALF_OF.test(after) || (HALF_BEFORE.test(before) && HALF_AFTER.test(after));
  return share ? shareOf(at, at + 1, 50, 'fraction') : undefined;
};

/** "half a percent", "half a mile", "a quarter of a percentage point": half of a unit. */
export const readPartOfUnit: Reader = (scope, at) => {
  const quarter = isArticle(wordAt(scope, at)) && /^(?:half|quarter)$/u.test(wordAt(scope, at + 1));
  const lead = wordAt(scope, at) === 'half' ? at : quarter || wordAt(scope, at) === 'one' ? skip(scope, at + 1) : -1;
  if (lead < 0 || !/^(?:half|quarter)$/u.test(wordAt(scope, lead))) return undefined;
  const of = wordAt(scope, lead + 1) === 'of' ? lead + 2 : lead + 1;
  const value = wordAt(scope, lead) === 'half' ? 0.5 : 0.25;
  const article = isArticle(wordAt(scope, of)) || /^(?:one|1)$/u.test(wordAt(scope, of)) ? of + 1 : skip(scope, of);
  const unit = behind(scope, article, whole(article, value), at);
  if (!unit || (unit.kind === 'money' && unit.per)) return undefined;
  const { to, kind } = unit;
  return {
    from: at,
    to,
    value,
    unit: unit.unit,
    kind,
    numeral: whole(article, value),
    number: { from: at, to: article },
    by: 'fraction',
  };
};

/** Fractions in words: two-thirds, a quarter of, one in a figure of shares. */
export const readFraction: Reader = (scope, at) => {
  const article = isArticle(wordAt(scope, at));
  const over = article ? whole(at + 1, 1) : /^\p{L}/u.test(wordAt(scope, at)) ? readNumeral(scope, at) : undefined;
  if (over === undefined || over.value < 1 || over.value > 9 || over.high !== undefined) return undefined;
  const word = skip(scope, over.to);
  const under = FRACTIONS.get(wordAt(scope, word));
  if (under === undefined || over.value > under || SCALES.has(wordAt(scope, word + 3))) return undefined;
  const after = wordAt(scope, word + 1);
  const of = after === 'of' || (after === ',' && wordAt(scope, word + 2) === 'of') || HALF_OF.test(after);
  const joined = word > over.to || (wordAt(scope, word).endsWith('s') && under !== 4);
  if (!of && (article || !joined)) return undefined;
  return shareOf(at, word + 1, exactly((over.value / under) * 100), 'fraction');
};

/** "1/3 of" in digits. */
export const readDigitFraction: Reader = (scope, at) => {
  if (wordAt(scope, at + 1) !== '/' || !/^(?:of|the|majority)$/u.test(wordAt(scope, at + 3))) return undefined;
  const numeral = readNumeral(scope, at);
  return numeral && numeral.to === at + 3 ? shareOf(at, at + 3, exactly(numeral.value * 100), 'fraction') : undefined;
};
