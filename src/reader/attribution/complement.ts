import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DAYS, MONTHS, PREPOSITIONS, TIME_WORDS } from '../lexicon/en/words.ts';
import { lowerAt, type Structure, type Unit } from '../structure/structure.ts';
import type { Candidate, Found, Rule } from './candidate.ts';
import { clauseEnd } from './clause-end.ts';

/** How many tokens may stand between a cue and "that": told reporters in the city on Monday that. */
const THAT_REACH = 12;

/** "has said time and again that": so many tokens may stand there whatever they are. */
const ADVERBIAL_REACH = 4;

/** "said that …", "told reporters on Monday that …" */
export const thatClause: Rule = {
  name: 'that-clause',
  read: (candidate) => {
    const that = findThat(candidate);
    return that < 0 ? null : contentFrom(candidate, that);
  },
};

/** The "that" which opens a cue's content, or -1. */
const findThat = ({ structure, unit, group, entry }: Candidate): number => {
  let inserted = false;
  for (let i = group.to; i < Math.min(unit.to - 1, group.to + THAT_REACH); i++) {
    const next = afterInsertion(structure, i);
    inserted ||= next > i;
    i = next;
    const lower = lowerAt(structure, i);
    const near = inserted || entry.dative || i - group.to <= ADVERBIAL_REACH;
    if (lower === 'that') return near || afterOccasion(structure, group.to, i) ? i : -1;
    if (/^[;:.—–]$/u.test(lower) || structure.quotationOf[i] !== -1 || AUXILIARIES.has(lower)) return -1;
    if (i > group.to && CUE_FORMS.has(lower) && !structure.tokens[i]!.capital) return -1;
  }
  return -1;
};

/** "said on Saturday, as quoted by others, that": what stands between two commas before "that" is passed over. */
const afterInsertion = (structure: Structure, at: number): number => {
  if (lowerAt(structure, at) !== ',' || lowerAt(structure, at + 1) === 'that') return at;
  for (let i = at + 1; i < at + THAT_REACH; i++)
    if (lowerAt(structure, i) === ',' && lowerAt(structure, i + 1) === 'that') return i + 1;
  return at;
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
export const bareClause: Rule = {
  name: 'bare-clause',
  read: (candidate) => {
    const { structure, unit, group, entry } = candidate;
    if (!entry.bare && !entry.dative) return null;
    let from = skipOccasion(structure, group.to);
    if (entry.dative) from = afterAddressee(structure, from, unit);
    if (from < 0 || from >= unit.to - 2 || !opensClause(candidate, from)) return null;
    return contentFrom(candidate, from);
  },
};

/** "said in a statement it would", "said here it would", "had said earlier it had": past where or when it was said. */
const skipOccasion = (structure: Structure, at: number): number => {
  const words = [0, 1, 2].map((i) => lowerAt(structure, at + i));
  if (words[0] === 'in' && /^(?:an?|the|his|her|its)$/u.test(words[1]!) && /^(?:statement|interview)$/u.test(words[2]!))
    return skipDay(structure, at + 3);
  return skipDay(structure, /^(?:here|earlier|later)$/u.test(words[0]!) ? at + 1 : at);
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
  const counted = /^(?:around|over|up)$/u.test(token.lower) && /^(?:\p{N}|to$)/u.test(lowerAt(structure, at + 1));
  const opener = counted || CLAUSE_OPENERS.has(token.lower) || token.capital || /^\p{N}/u.test(token.lower);
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

/** "refused to comment", "promised to leave", "urged residents to leave" */
export const infinitive: Rule = {
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

/** "put the number at 121,000", "puts its losses at 40": a figure, and whose it is. */
export const putAt: Rule = {
  name: 'put-at',
  read: (candidate) => {
    const { structure, unit, group, entry } = candidate;
    if (entry.lemma !== 'put') return null;
    for (let i = group.to + 1; i < Math.min(unit.to - 1, group.to + PUT_REACH); i++) {
      if (/^[,;:.]$/u.test(lowerAt(structure, i))) return null;
      if (lowerAt(structure, i) === 'at' && countFollows(structure, i + 1)) return contentFrom(candidate, group.to);
    }
    return null;
  },
};

/** How many tokens the counted thing may take between "put" and "at". */
const PUT_REACH = 16;

const countFollows = (structure: Structure, at: number): boolean => {
  for (let i = at; i < at + 4; i++) if (/^\p{N}/u.test(lowerAt(structure, i))) return true;
  return false;
};

const contentFrom = (candidate: Candidate, from: number): Found | null => {
  const { structure, unit } = candidate;
  const end = clauseEnd(structure, from, unit);
  return end > from
    ? { content: [{ start: structure.tokens[from]!.start, end: structure.tokens[end - 1]!.end }] }
    : null;
};
