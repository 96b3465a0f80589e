import { WAY_UNITS, WAY_VERBS, WAYS } from '../lexicon/en/measures.ts';
import type { Fate } from './found.ts';
import { isHyphen, type Scope, wordAt } from './pieces.ts';

const LENGTHS = /^(?:km|m|\[mi_i\]|\[nmi_i\]|\[ft_i\]|\[yd_i\])$/u;

const DIMENSION = /^(?:tall|high|wide|long|thick|square|cubic|per|an|a|deep)$/u;

/** Behind a conversion in brackets: "north" of "10 km (6 miles) north". */
const overConversion = (scope: Scope, to: number): number => {
  if (wordAt(scope, to) === ')') return to + 1;
  if (wordAt(scope, to) !== '(') return to;
  for (let at = to + 1; at < to + 7; at++) if (wordAt(scope, at) === ')') return at + 1;
  return to;
};

/** What a length measures by the word behind it: "12 km deep", "40 km (25 miles) wide". */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['wide', 'width'],
  ['long', 'length'],
  ['tall', 'height'],
  ['high', 'height'],
  ['thick', 'thickness'],
]);

/** "12 kilometres deep and 40 wide"; not "10 km deep into", a way, nor "40 km wide-open". */
export const dimension: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'unit' || !LENGTHS.test(quantity.unit)) return null;
  const to = overConversion(scope, bounded.to);
  return isHyphen(wordAt(scope, to + 1)) ? null : (DIMENSIONS.get(wordAt(scope, to)) ?? null);
};

export const distance: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'unit' || !LENGTHS.test(quantity.unit)) return null;
  const to = overConversion(scope, bounded.to);
  const [after, before] = [wordAt(scope, to), wordAt(scope, bounded.from - 1)];
  if (after === 'of') return null;
  const deep = after === 'deep' && /^(?:into|inside|within|in)$/u.test(wordAt(scope, to + 1));
  const moved =
    WAY_VERBS.has(before) || (/^(?:by|of|to)$/u.test(before) && WAY_VERBS.has(wordAt(scope, bounded.from - 2)));
  if (deep || WAYS.has(after) || moved) return 'distance';
  if (DIMENSION.test(after) || isHyphen(after) || isHyphen(wordAt(scope, quantity.number.to))) return null;
  return WAY_UNITS.has(quantity.unit) && !/^[\p{L}]/u.test(after) ? 'distance' : null;
};
