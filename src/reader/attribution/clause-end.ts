import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import type { Structure, Unit } from '../structure/structure.ts';

/**
 * The token after the last of a content clause that begins at `from`: the end of its unit without the final stop, or
 * sooner, where after a comma the author takes over again (", according to", ", adding that", ", but she said").
 */
export const clauseEnd = (structure: Structure, from: number, unit: Unit): number => {
  const { tokens, quotationOf } = structure;
  for (let i = from; i < unit.to - 1; i++) {
    const { lower } = tokens[i]!;
    if (quotationOf[i] !== -1) continue;
    if (lower === ';') return i;
    if (lower === ',' && i > from + 1 && authorTakesOver(structure, i + 1, unit)) return i;
  }
  return withoutStop(structure, unit.to, from);
};

/** Leaves out the sentence's final stop, outside of quotation marks. */
const withoutStop = (structure: Structure, to: number, from: number): number => {
  let end = to;
  while (
    end > from + 1 &&
    structure.quotationOf[end - 1] === -1 &&
    /^[.!?…:;,—–]$/u.test(structure.tokens[end - 1]!.lower)
  )
    end -= 1;
  return end;
};

const authorTakesOver = (structure: Structure, at: number, unit: Unit): boolean => {
  const { tokens } = structure;
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === 'according' && next === 'to') return true;
  if (CUE_FORMS.has(lower) && lower.endsWith('ing')) return true;
  if (/^(?:but|though|although)$/u.test(lower)) return true;
  if (/^(?:and|while|as|even)$/u.test(lower)) return cueClause(structure, at + 1, unit);
  return cueClause(structure, at, unit, 3);
};

/** Whether a subject and a cue follow at once: ", she said", ", and Kyiv denied". */
const cueClause = (structure: Structure, at: number, unit: Unit, reach = 5): boolean => {
  for (let i = at; i < Math.min(at + reach, unit.to); i++) {
    const token = structure.tokens[i]!;
    if (CUE_FORMS.has(token.lower) && !token.lower.endsWith('ing')) return i > at;
    if (!token.capital && !SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'the') return false;
  }
  return false;
};
