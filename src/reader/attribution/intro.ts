import type { Span } from '../../model/index.ts';
import { CUE_FORMS, type CueEntry, isFiniteForm } from '../lexicon/en/cues.ts';
import { DETERMINERS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { isPassive, skipOpening, spanOfWords, verbGroup } from './clause.ts';
import { firstVerb, subjectBefore } from './source.ts';

/** The clause that introduces a quotation after it: She said, “…”. */
export interface Intro {
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly entry?: CueEntry;
  readonly rule: 'quotation-intro' | 'quotation-colon';
}

/** How many tokens may stand between a cue and the quotation it introduces: told reporters at the border on Monday, “… */
const INTRO_REACH = 14;
/** "Governor Smirnov:" — a speaker before a colon is short. */
const COLON_REACH = 7;

/** Reads the intro at the end of a gap right before a quotation, or null. */
export const readIntro = (structure: Structure, gap: Run, quotedCapital: boolean): Intro | null => {
  const { tokens } = structure;
  const last = tokens[gap.to - 1]!;
  const marked = /^[,:]$/u.test(last.lower);
  for (let i = gap.to - 1; i >= Math.max(gap.from, gap.to - INTRO_REACH); i--) {
    const { lower, capital } = tokens[i]!;
    if (capital && i > gap.from) continue;
    if (/^(?:that|;|—|–)$/u.test(lower)) break;
    if (
      !CUE_FORMS.has(lower) ||
      isNoun(structure, i) ||
      !(isFiniteForm(lower) || lower.endsWith('ing') || adjacentTo(structure, i, gap.to))
    )
      continue;
    const adjacent = adjacentTo(structure, i, gap.to);
    if (!adjacent && !marked && !quotedCapital) break;
    if (!adjacent && !marked && gap.to - i > 5) break;
    return introAt(structure, gap, i);
  }
  return last.lower === ':' ? colon(structure, gap) : null;
};

const adjacentTo = (structure: Structure, at: number, to: number): boolean =>
  at === to - 1 || (at === to - 2 && /^[,:]$/u.test(structure.tokens[to - 1]!.lower));

/** "Some said", "Many told us": a quantity may stand for those who speak, before a verb that can be no noun. */
const QUANTIFIERS = /^(?:some|many|several|most|all|both|two|three|few|others|another|each|one)$/u;
const FINITE_ONLY = /^(?:said|told|wrote|says|tells|writes)$|ed$/u;

/** "the claim", "a report", "his remarks", "of questions": a noun, no cue. */
export const isNoun = (structure: Structure, at: number): boolean => {
  const before = structure.tokens[at - 1];
  const { lower } = structure.tokens[at]!;
  if (before === undefined) return false;
  if (/^(?:that|this|these|those)$/u.test(before.lower)) return false;
  return (
    (DETERMINERS.has(before.lower) && !(QUANTIFIERS.test(before.lower) && FINITE_ONLY.test(lower))) ||
    /^(?:'s|of|in|for|with|from|on|about|new|recent|first)$/u.test(before.lower) ||
    (before.lower === 'to' &&
      !/^(?:appear|appears|appeared|seem|seems|seemed|on)$/u.test(structure.tokens[at - 2]?.lower ?? '')) ||
    (/ed$/u.test(lower) && /^(?:was|were|is|are|been|be)$/u.test(before.lower) && !/^(?:quoted|asked)$/u.test(lower))
  );
};

const introAt = (structure: Structure, gap: Run, head: number): Intro => {
  const group = verbGroup(structure, head, gap.from);
  const participle = structure.tokens[head]!.lower.endsWith('ing') && group.from === head;
  const source = isPassive(structure, group)
    ? undefined
    : participle
      ? leadingSubject(structure, gap)
      : subjectBefore(structure, group, gap.from);
  const entry = CUE_FORMS.get(structure.tokens[head]!.lower);
  return {
    source: source ? [source] : [],
    cue: spanOfWords(structure, group)!,
    rule: 'quotation-intro',
    ...(entry ? { entry } : {}),
  };
};

/** The subject of the clause that a participle hangs on: Falk left the room, telling reporters, “… */
export const leadingSubject = (structure: Structure, run: Run): Span | undefined => {
  const opened = skipOpening(structure, run);
  const verb = firstVerb(structure, opened);
  return verb < opened.to && verb - opened.from <= 20
    ? spanOfWords(structure, { from: opened.from, to: verb })
    : undefined;
};

const colon = (structure: Structure, gap: Run): Intro | null => {
  const at = gap.to - 1;
  const mark = structure.tokens[at]!;
  if (at - gap.from > COLON_REACH || at === gap.from || !structure.tokens[gap.from]!.capital) return null;
  const source = spanOfWords(structure, { from: gap.from, to: at });
  return source ? { source: [source], cue: { start: mark.start, end: mark.end }, rule: 'quotation-colon' } : null;
};
