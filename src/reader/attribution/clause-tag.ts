import type { Span } from '../../model/index.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { DAYS, TIME_WORDS } from '../lexicon/en/words.ts';
import { lowerAt, type Structure, type Unit } from '../structure/structure.ts';
import type { Rule } from './candidate.ts';
import { spanOfWords } from './clause.ts';
import { clauseEnd } from './clause-end.ts';
import { subjectAfter, subjectBefore } from './source.ts';

/** "…, the governor said." and "…, he told a meeting, …": the content before the cue, or around it. */
export const clauseTag: Rule = {
  name: 'clause-tag',
  read: ({ structure, unit, group, entry, participle }) => {
    const end = entry.dative ? afterHearer(structure, group.to, unit) : group.to;
    if (participle || !(entry.bare || entry.dative) || !endsClause(structure, end, unit)) return null;
    const source = subjectBefore(structure, group, unit.from);
    if (source === undefined) return null;
    const comma = tokenBefore(structure, source.start, group.from);
    if (comma <= unit.from || lowerAt(structure, comma) !== ',') return null;
    const before = spanOfWords(structure, { from: afterColon(structure, unit.from, comma), to: comma });
    if (before === undefined) return null;
    const after = goesOn(structure, end, unit);
    return after || comma > unit.from + 2 ? { content: after ? [before, after] : [before], source } : null;
  },
};

/** "Ninety-three settlements, says Kyiv": the tag turned round, as headlines like it; with the verb "say" only. */
export const invertedTag: Rule = {
  name: 'clause-tag',
  read: ({ structure, unit, group, entry }) => {
    const comma = group.from - 1;
    if (entry.lemma !== 'say' || comma <= unit.from || lowerAt(structure, comma) !== ',') return null;
    const source = subjectAfter(structure, group, unit.to);
    const content = spanOfWords(structure, { from: afterColon(structure, unit.from, comma), to: comma });
    return source && content && group.to - group.from === 1 ? { content: [content], source } : null;
  },
};

/** "He gave a reason: there was nothing left, he said": what stands before a colon or semicolon is not his. */
const afterColon = (structure: Structure, from: number, to: number): number => {
  for (let i = to - 1; i > from; i--)
    if (/^[:;]$/u.test(lowerAt(structure, i)) && structure.quotationOf[i] === -1) return i + 1;
  return from;
};

/** "told a meeting of officials, …": the one spoken to ends at the next comma or stop. */
const HEARER_REACH = 8;
const afterHearer = (structure: Structure, from: number, unit: Unit): number => {
  for (let i = from; i < Math.min(unit.to, from + HEARER_REACH); i++)
    if (/^[.,]$/u.test(lowerAt(structure, i))) return i;
  return from;
};

/** "Nobody, she said, had told her": the content's second part, after the comma that closes the tag. */
const goesOn = (structure: Structure, end: number, unit: Unit): Span | undefined => {
  if (lowerAt(structure, end) !== ',') return undefined;
  const next = structure.tokens[end + 1];
  if (
    next === undefined ||
    /^(?:and|but|while|as|who|which|adding|citing|according)$/u.test(next.lower) ||
    CUE_FORMS.has(next.lower)
  )
    return undefined;
  return spanOfWords(structure, { from: end + 1, to: clauseEnd(structure, end + 1, unit) });
};

const endsClause = (structure: Structure, at: number, unit: Unit): boolean => {
  if (at >= unit.to) return true;
  const lower = lowerAt(structure, at);
  return (
    /^[.,;?!]$/u.test(lower) ||
    DAYS.has(lower) ||
    TIME_WORDS.has(lower) ||
    /^(?:in|on|at|by|via|with|without|during|after|of|to|from|as|here)$/u.test(lower)
  );
};

const tokenBefore = (structure: Structure, start: number, from: number): number => {
  let at = from;
  while (at >= 0 && structure.tokens[at]!.start >= start) at -= 1;
  return at;
};
