import { PEOPLE } from '../lexicon/en/measures.ts';
import { type Found, headOf, type Measured } from './found.ts';

/** From here on one number of one noun, told twice in an article, is the same number; below it may be chance. */
const LEAST = 20;
/** A bare number from here on is the same as one of people; years, which are less, are no figures. */
const LEAST_BARE = 1_000;

const keysOf = (found: Found): readonly string[] => {
  const { value, high, unit, kind } = found.quantity;
  const head = headOf(found);
  const key = `${value} ${high ?? ''} ${unit} ${kind}`;
  if (value < LEAST) return [];
  const bare = value >= LEAST_BARE && kind === 'count' && (head === '' || PEOPLE.has(head)) ? [`${key} people`] : [];
  return kind === 'unit' ? [key] : head === '' ? bare : [`${key} ${head}`, ...bare];
};

/** "Ninety-three settlements, says Kyiv", above "It holds 93 settlements": what measures nothing by its own words is the same. */
export const sameNumber = (
  founds: readonly Found[],
  measures: readonly (Measured | undefined)[],
): readonly (Measured | undefined)[] => {
  const known = new Map<string, string>();
  founds.forEach((found, i) => {
    const measure = measures[i]?.measure;
    if (measure === undefined || measure === 'other') return;
    for (const key of keysOf(found)) known.set(key, (known.get(key) ?? measure) === measure ? measure : 'other');
  });
  return measures.map((own, i) => {
    if (own !== undefined) return own;
    const measure = keysOf(founds[i]!)
      .map((key) => known.get(key))
      .find((one) => one !== undefined && one !== 'other');
    return measure === undefined ? undefined : { measure, by: 'same-number' };
  });
};
