import type { Span } from '../../model/index.ts';
import { CUE_FORMS, type CueEntry, INDIRECT_LEMMAS, isFiniteForm } from '../lexicon/en/cues.ts';
import { AUXILIARIES } from '../lexicon/en/words.ts';
import { lowerAt, type Structure, type Unit } from '../structure/structure.ts';
import type { RuleName } from './attribution.ts';
import { type Group, isPassive, verbGroup } from './clause.ts';
import { isNoun } from './intro.ts';

/** A cue verb in its unit, with all a rule needs to look around it. */
export interface Candidate {
  readonly structure: Structure;
  readonly unit: Unit;
  readonly group: Group;
  readonly entry: CueEntry;
  /** "adding", "saying": hangs on the subject of the clause before. */
  readonly participle: boolean;
}

/** A rule of indirect speech: it reads a candidate, or declines. */
export interface Rule {
  readonly name: RuleName;
  readonly read: (candidate: Candidate) => Found | null;
}

/** What a rule found; without a source, the subject before the cue is taken. */
export interface Found {
  readonly content: readonly Span[];
  readonly source?: Span;
}

/** The cue verb at a token, or null where that is no cue: a noun, a name, a passive, a word in quotation marks. */
export const candidateAt = (structure: Structure, unit: Unit, head: number): Candidate | null => {
  const { lower } = structure.tokens[head]!;
  const entry = CUE_FORMS.get(lower);
  if (entry === undefined || !INDIRECT_LEMMAS.has(entry.lemma) || structure.quotationOf[head] !== -1) return null;
  if (isNoun(structure, head) || isName(structure, unit, head) || isUnsaid(structure, unit, head)) return null;
  const group = verbGroup(structure, head, unit.from);
  const bare = lower === entry.lemma && !isFiniteForm(lower) && !hasAuxiliary(structure, group);
  if (bare || isPassive(structure, group)) return null;
  return { structure, unit, group, entry, participle: lower.endsWith('ing') && group.from === head };
};

/** How far back, in tokens, an asking or empty subject may stand. */
const UNSAID_REACH = 6;

/** "whether his officers told him", "nothing said this week": it is asked or denied that anything was said. */
const isUnsaid = (structure: Structure, unit: Unit, at: number): boolean => {
  if (/^(?:nothing|none)$/u.test(lowerAt(structure, at - 1))) return true;
  for (let i = at - 1; i >= Math.max(unit.from, at - UNSAID_REACH); i--) {
    const lower = lowerAt(structure, i);
    if (lower === 'whether') return true;
    if (/^[,;:—–]$/u.test(lower) || structure.quotationOf[i] !== -1) return false;
  }
  return false;
};

/** "did not report", "will say": the base form is a verb where an auxiliary stands before it, else likelier a noun. */
const hasAuxiliary = (structure: Structure, group: Group): boolean => {
  for (let i = group.from; i < group.head; i++)
    if (AUXILIARIES.has(lowerAt(structure, i)) || lowerAt(structure, i) === 'to') return true;
  return false;
};

/** "Read said": within a sentence a capital makes a name of a verb. Headlines are all capitals. */
const isName = (structure: Structure, unit: Unit, at: number): boolean =>
  structure.tokens[at]!.capital && at > unit.from && structure.blocks[unit.block]!.block.role !== 'headline';
