import type { Span } from '../../model/index.ts';
import { CUE_FORMS, type CueEntry, INDIRECT_LEMMAS, isFiniteForm } from '../lexicon/en/cues.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DAYS, MONTHS, PREPOSITIONS, TIME_WORDS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure, Unit } from '../structure/structure.ts';
import { accordingTo } from './according-to.ts';
import type { Attribution, RuleName } from './attribution.ts';
import { type Group, isPassive, spanOfWords, verbGroup } from './clause.ts';
import { clauseEnd } from './clause-end.ts';
import { isNoun, leadingSubject } from './intro.ts';
import { subjectBefore } from './source.ts';

/** A cue verb in its unit, with all a rule needs to look around it. */
interface Candidate {
  readonly structure: Structure;
  readonly unit: Unit;
  readonly group: Group;
  readonly entry: CueEntry;
  /** "adding", "saying": hangs on the subject of the clause before. */
  readonly participle: boolean;
}

interface Rule {
  readonly name: RuleName;
  /** The token at which the content begins, or null. */
  readonly read: (candidate: Candidate) => Found | null;
}

interface Found {
  readonly content: readonly Span[];
  readonly source?: Span;
}

/** How many tokens may stand between a cue and "that": told reporters in the city on Monday that. */
const THAT_REACH = 12;

/** "has said time and again that": so many tokens may stand there whatever they are. */
const ADVERBIAL_REACH = 4;

const lowerAt = (structure: Structure, at: number): string => structure.tokens[at]?.lower ?? '';

/** "said that …", "told reporters on Monday that …" */
const thatClause: Rule = {
  name: 'that-clause',
  read: (candidate) => {
    const { structure, unit, group } = candidate;
    for (let i = group.to; i < Math.min(unit.to - 1, group.to + THAT_REACH); i++) {
      const lower = lowerAt(structure, i);
      if (lower === 'that')
        return i > group.to &&
          !candidate.entry.dative &&
          i - group.to > ADVERBIAL_REACH &&
          !afterOccasion(structure, group.to, i)
          ? null
          : contentFrom(candidate, i);
      if (/^[;:.—–]$/u.test(lower) || structure.quotationOf[i] !== -1 || AUXILIARIES.has(lower)) return null;
      if (i > group.to && CUE_FORMS.has(lower)) return null;
    }
    return null;
  },
};

/** "said on Monday that", "said in a statement that": only the day or the occasion stands between. */
const afterOccasion = (structure: Structure, from: number, that: number): boolean => {
  const first = lowerAt(structure, from);
  return (
    DAYS.has(first) ||
    TIME_WORDS.has(first) ||
    PREPOSITIONS.has(first) ||
    (that - from === 1 && structure.tokens[from]!.lower === ',')
  );
};

/** "said it had …", "told reporters he would …", "claims the village …" */
const bareClause: Rule = {
  name: 'bare-clause',
  read: (candidate) => {
    const { structure, unit, group, entry } = candidate;
    if (!entry.bare && !entry.dative) return null;
    let from = skipDay(structure, group.to);
    if (entry.dative) from = afterAddressee(structure, from, unit);
    if (from < 0 || from >= unit.to - 2 || !opensClause(candidate, from)) return null;
    return contentFrom(candidate, from);
  },
};

const skipDay = (structure: Structure, at: number): number => {
  const on = lowerAt(structure, at) === 'on' && DAYS.has(lowerAt(structure, at + 1)) ? 1 : 0;
  return DAYS.has(lowerAt(structure, at + on)) ? at + on + 1 : at;
};

/** "told the Financial Times he …": the clause begins at the first pronoun or article after the one spoken to. */
const afterAddressee = (structure: Structure, from: number, unit: Unit): number => {
  for (let i = from + 1; i < Math.min(unit.to, from + 7); i++) {
    const lower = lowerAt(structure, i);
    if (/^[,;:.]$/u.test(lower) || structure.quotationOf[i] !== -1) return -1;
    if (/^(?:he|she|they|it|we|i|there|the|his|her|their|its)$/u.test(lower)) return i;
  }
  return -1;
};

/** Whether a clause with a verb of its own begins here. */
const opensClause = (candidate: Candidate, at: number): boolean => {
  const { structure, unit, entry } = candidate;
  const token = structure.tokens[at]!;
  if (structure.quotationOf[at] !== -1) return entry.lemma === 'say' && hasVerb(structure, at, unit);
  if (!token.word && !/^[$£€]$/u.test(token.lower)) return false;
  if (AUXILIARIES.has(token.lower) || lowerAt(structure, at + 1) === ',') return false;
  if (TIME_WORDS.has(token.lower) || MONTHS.has(token.lower)) return false;
  const opener = CLAUSE_OPENERS.has(token.lower) || token.capital || /^\p{N}/u.test(token.lower);
  const plural =
    entry.lemma === 'say' && !PREPOSITIONS.has(token.lower) && !/^(?:so|and|or|but|nothing|no)$/u.test(token.lower);
  return (opener || plural) && hasVerb(structure, at, unit);
};

/** How far into a clause its verb is looked for, in tokens. */
const VERB_REACH = 22;
const hasVerb = (structure: Structure, at: number, unit: Unit): boolean => {
  const headline = structure.blocks[unit.block]!.block.role === 'headline';
  for (let i = at + 1; i < Math.min(unit.to, at + VERB_REACH); i++) {
    const token = structure.tokens[i]!;
    if (token.lower === ';') return false;
    if (AUXILIARIES.has(token.lower) || /'(?:s|re|ve|ll|d|m)$/u.test(token.lower)) return true;
    if (
      (headline || !token.capital) &&
      /(?:ed|[^s]s|ght|ook|ame|ent|ade|old|eft|ost|ell)$/u.test(token.lower) &&
      i > at + 1
    )
      return true;
    if (/^(?:he|she|they|we|i|it|you)$/u.test(structure.tokens[i - 1]!.lower)) return true;
  }
  return false;
};

/** "…, the governor said." and "…, he told a meeting, …": the content before the cue, or around it. */
const clauseTag: Rule = {
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
    /^(?:in|on|at|by|via|with|during|after|of|to|from|as)$/u.test(lower)
  );
};

const tokenBefore = (structure: Structure, start: number, from: number): number => {
  let at = from;
  while (at >= 0 && structure.tokens[at]!.start >= start) at -= 1;
  return at;
};

/** "refused to comment", "promised to leave", "urged residents to leave" */
const infinitive: Rule = {
  name: 'infinitive',
  read: (candidate) => {
    const { structure, unit, group, entry } = candidate;
    if (entry.infinitive && lowerAt(structure, group.to) === 'to') return contentFrom(candidate, group.to);
    if (!entry.dative || !/^(?:urge|order|ask|instruct|beg|implore)$/u.test(entry.lemma)) return null;
    for (let i = group.to + 1; i < Math.min(unit.to - 1, group.to + 8); i++) {
      if (/^[,;:.]$/u.test(lowerAt(structure, i))) return null;
      if (lowerAt(structure, i) === 'to') return contentFrom(candidate, group.to);
    }
    return null;
  },
};

const contentFrom = (candidate: Candidate, from: number): Found | null => {
  const { structure, unit } = candidate;
  const end = clauseEnd(structure, from, unit);
  return end > from
    ? { content: [{ start: structure.tokens[from]!.start, end: structure.tokens[end - 1]!.end }] }
    : null;
};

/** In this order: the first rule that reads a cue keeps it. */
const RULES: readonly Rule[] = [thatClause, bareClause, infinitive, clauseTag];

const candidateAt = (structure: Structure, unit: Unit, head: number): Candidate | null => {
  const { lower } = structure.tokens[head]!;
  const entry = CUE_FORMS.get(lower);
  if (entry === undefined || !INDIRECT_LEMMAS.has(entry.lemma) || structure.quotationOf[head] !== -1) return null;
  if (isNoun(structure, head) || isName(structure, unit, head)) return null;
  const group = verbGroup(structure, head, unit.from);
  const bare = lower === entry.lemma && !isFiniteForm(lower) && !hasAuxiliary(structure, group);
  if (bare || isPassive(structure, group)) return null;
  return { structure, unit, group, entry, participle: lower.endsWith('ing') && group.from === head };
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

const sourceOf = (candidate: Candidate): Span | undefined => {
  const { structure, unit, group, participle } = candidate;
  return participle
    ? leadingSubject(structure, { from: unit.from, to: group.from })
    : subjectBefore(structure, group, unit.from);
};

const toAttribution = (candidate: Candidate, found: Found, rule: RuleName): Attribution => {
  const { structure, group, entry } = candidate;
  const source = found.source ?? sourceOf(candidate);
  const to = group.from + hedgeLength(structure, group);
  return {
    source: source ? [source] : [],
    cue: [spanOfWords(structure, { from: to, to: group.to })!],
    content: found.content,
    rule,
    entry,
    ...(to > group.from ? { hedge: hedgeOf(structure, { from: group.from, to })! } : {}),
  };
};

/** "appeared to", "reportedly": the author's doubt, in tokens at the beginning of the group. */
const hedgeLength = (structure: Structure, group: Group): number => {
  for (let i = group.from; i < group.head; i++) {
    if (lowerAt(structure, i) === 'to' && /^(?:appear|seem)/u.test(lowerAt(structure, i - 1)))
      return i + 1 - group.from;
  }
  return /^(?:reportedly|apparently|seemingly)$/u.test(lowerAt(structure, group.from)) && group.from < group.head
    ? 1
    : 0;
};

/** The words of doubt alone: of "also appeared to" the last two. */
const hedgeOf = (structure: Structure, { from, to }: Run): Span | undefined =>
  spanOfWords(structure, { from: lowerAt(structure, to - 1) === 'to' ? to - 2 : from, to });

/** Indirect and mixed speech with the commonest cues. `taken`: cues that quotations have used. */
export const readIndirect = (structure: Structure, taken: readonly Span[]): readonly Attribution[] => {
  const found: Attribution[] = [];
  const used = new Set(taken.map((span) => span.end));
  for (const unit of structure.units) {
    for (let at = unit.from; at < unit.to; at++) {
      const candidate = used.has(structure.tokens[at]!.end) ? null : candidateAt(structure, unit, at);
      if (candidate === null) continue;
      for (const rule of RULES) {
        const read = rule.read(candidate);
        if (read === null) continue;
        found.push(toAttribution(candidate, read, rule.name));
        break;
      }
    }
    const according = accordingTo(structure, unit);
    if (according !== null) found.push(according);
  }
  return found;
};
