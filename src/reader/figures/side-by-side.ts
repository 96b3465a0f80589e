import { CASUALTY_MEASURES, LOST, PEOPLE, SETTLEMENTS, TERRITORY } from '../lexicon/en/measures.ts';
import { lossOf } from './forces.ts';
import { endOf, type Found, headOf, isPlainCount, type Measured } from './found.ts';
import { governorOf } from './nearby.ts';
import { sameSentence, wordAt } from './pieces.ts';

const JOINED =
  /^(?:,|and|or|as|well|plus|another|also|at|least|including|among|them|whom|of|more|than|other|—|–|both)$/u;

const INCLUDING = /^(?:including|among)$/u;

/** What stands between two figures, if nothing but words that put them side by side. */
const between = (a: Found, b: Found): readonly string[] | undefined => {
  const [from, to] = [endOf(a), b.bounded.from];
  if (to - from > 5 || to < from || !sameSentence(a.scope, from - 1, to)) return undefined;
  const list = a.scope.pieces.slice(from, to).map(({ lower }) => lower);
  const land = a.quantity.kind === 'unit';
  return list.length > 0 && list.every((word) => JOINED.test(word) || (land && TERRITORY.has(word))) ? list : undefined;
};

const NAME_OF_LAND = /^(?:of|the|'s|’s|'|region|oblast|province|district|territory|land|soil|\))$/u;

/** How far before a count the land may stand that is held with it. */
const FAR = 14;

/** "1,150 square kilometres (444 square miles) of the Kursk region and 82 settlements": the land, its name and an "and". */
const heldLand = (founds: readonly Found[], own: readonly (Measured | undefined)[], i: number): boolean => {
  const { scope, bounded } = founds[i]!;
  let at = bounded.from - 1;
  if (!/^(?:and|with|plus)$/u.test(wordAt(scope, at))) return false;
  if (wordAt(scope, at - 1) === ',') at -= 1;
  for (at -= 1; at > bounded.from - FAR && sameSentence(scope, at, bounded.from); at--) {
    const land = [i - 1, i - 2].find((k) => founds[k]?.quantity.to === at + 1) ?? -1;
    if (land >= 0 && founds[land]!.quantity.kind !== 'unit') return false;
    if (land >= 0 && own[land] !== undefined) return own[land].measure === 'area-controlled';
    if (land >= 0 && wordAt(scope, founds[land]!.bounded.from - 1) === '(') at = founds[land]!.bounded.from - 1;
    else if (!NAME_OF_LAND.test(wordAt(scope, at)) && !scope.pieces[at]!.capital) return false;
  }
  return false;
};

const ofPeople = (found: Found): boolean =>
  isPlainCount(found) && (PEOPLE.has(headOf(found)) || /^others?$/u.test(wordAt(found.scope, found.quantity.to)));

/** "112 people have died, 38 of them children". */
const isPartOf = (a: Found, b: Found): boolean => {
  const { scope, quantity, bounded } = b;
  return (
    wordAt(scope, quantity.to) === 'of' &&
    /^(?:them|whom)$/u.test(wordAt(scope, quantity.to + 1)) &&
    wordAt(scope, bounded.from - 1) === ',' &&
    bounded.from - endOf(a) < FAR &&
    sameSentence(scope, a.quantity.from, bounded.from)
  );
};

/** "killed five policemen and two civilians", "12 soldiers and 3 civilians were killed", "12 people, including three children, were killed". */
export const sideBySide = (
  founds: readonly Found[],
  measures: readonly (Measured | undefined)[],
): readonly (Measured | undefined)[] => {
  const own = [...measures];
  for (let i = own.length - 2; i >= 0; i--) {
    const [a, b, next] = [founds[i]!, founds[i + 1]!, own[i + 1]];
    const list = own[i] === undefined && ofPeople(a) && next?.by === 'became' ? between(a, b) : undefined;
    if (list?.some((word) => /^(?:and|or|plus)$/u.test(word)) || (list?.length === 1 && ofPeople(b)))
      own[i] = { measure: next!.measure, by: 'side-by-side' };
  }
  const lost = founds.map((found) => LOST.has(governorOf(found).word));
  for (let i = 1; i < own.length; i++) {
    const [a, b, before] = [founds[i - 1]!, founds[i]!, own[i - 1]];
    if (own[i] !== undefined) continue;
    const list = between(a, b);
    lost[i] = list !== undefined && lost[i - 1]!;
    if (lost[i] && lossOf(b) !== null) own[i] = { measure: lossOf(b)!, by: 'side-by-side' };
    const beside = before?.measure.endsWith('-controlled') && list !== undefined;
    const held = SETTLEMENTS.has(headOf(b)) && (beside || heldLand(founds, own, i));
    if (held) own[i] = { measure: 'settlements-controlled', by: 'side-by-side' };
    if (before === undefined || own[i] !== undefined || !ofPeople(b)) continue;
    if (CASUALTY_MEASURES.has(before.measure) && isPartOf(a, b))
      own[i] = { measure: before.measure, by: 'part-of-them' };
    if (own[i] !== undefined) continue;
    if (list && (CASUALTY_MEASURES.has(before.measure) || list.some((word) => INCLUDING.test(word))))
      own[i] = { measure: before.measure, by: 'side-by-side' };
  }
  return own;
};
