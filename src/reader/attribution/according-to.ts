import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure, type Unit } from '../structure/structure.ts';
import type { Attribution } from './attribution.ts';
import { spanOfWords } from './clause.ts';
import { clauseEnd } from './clause-end.ts';

/** "according to the ministry": before, within or after the content. */
export const accordingTo = (structure: Structure, unit: Unit): Attribution | null => {
  for (let i = unit.from; i < unit.to - 2; i++) {
    if (lowerAt(structure, i) !== 'according' || lowerAt(structure, i + 1) !== 'to' || structure.quotationOf[i] !== -1)
      continue;
    const cue = { start: structure.tokens[i]!.start, end: structure.tokens[i + 1]!.end };
    const end = sourceEnd(structure, i + 2, unit);
    const source = spanOfWords(structure, { from: i + 2, to: end });
    const before = spanOfWords(structure, { from: unit.from, to: i });
    const after =
      i === unit.from || lowerAt(structure, end) === ','
        ? spanOfWords(structure, contentAfter(structure, end, unit))
        : undefined;
    const content = [before, after].filter((span) => span !== undefined);
    return source && content.length > 0 ? { source: [source], cue: [cue], content, rule: 'according-to' } : null;
  }
  return null;
};

/** A source after "according to" runs to the end of the unit, or at the head of it to the comma that closes it. */
const sourceEnd = (structure: Structure, from: number, unit: Unit): number => {
  let named = false;
  for (let i = from + 1; i < unit.to; i++) {
    const lower = lowerAt(structure, i);
    if (/^[;.—–]$/u.test(lower) || structure.quotationOf[i] !== -1) return i;
    if (lower === ',' && !named && nameBetweenCommas(structure, i, unit)) {
      named = true;
      continue;
    }
    if (lower === ',' && (from - 2 === unit.from || !/^(?:who|which|whose)$/u.test(lowerAt(structure, i + 1))))
      return i;
  }
  return unit.to;
};

/** "the mayor, Olga Finn, the dam held": a name between commas belongs to the source. */
const nameBetweenCommas = (structure: Structure, comma: number, unit: Unit): boolean => {
  let i = comma + 1;
  while (i < unit.to && structure.tokens[i]!.capital) i += 1;
  return i > comma + 1 && lowerAt(structure, i) === ',';
};

/** What follows the source at the head of a unit, without a relative clause put between: ", which has it from others,". */
const contentAfter = (structure: Structure, end: number, unit: Unit): Run => {
  let from = end;
  if (/^(?:who|which|whose)$/u.test(lowerAt(structure, end + 1)))
    while (from + 1 < unit.to && lowerAt(structure, from + 1) !== ',') from += 1;
  const start = from === end ? end : from + 1;
  return { from: start, to: clauseEnd(structure, start, unit) };
};
