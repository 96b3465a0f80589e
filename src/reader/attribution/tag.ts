import type { Span } from '../../model/index.ts';
import { CUE_FORMS, type CueEntry, isFiniteForm } from '../lexicon/en/cues.ts';
import { AUXILIARIES, CUE_ADVERBS, RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import type { Quotation } from '../structure/quotations.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import type { Token } from '../structure/tokens.ts';
import { spanOfWords, verbGroup } from './clause.ts';
import { subjectAfter } from './source.ts';

/** The clause that tags a quotation before it: “…,” she said. `to`: the first token after it. */
export interface Tag {
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly entry?: CueEntry;
  readonly to: number;
}

/** How many tokens after a quotation its cue may stand: “…,” Dr. M. A. Reyes, head of the river authority in the capital, said. */
const TAG_REACH = 34;

const DANGLING = /[,?!…—–-][’']?\s*(?:[”“"»’']|''|``)$/u;
const ENDED = /\.[’']?\s*(?:[”“"»’']|''|``)$/u;

/** How a quotation ends: with a mark that leaves its sentence open, with a full stop, or within a clause. */
const ending = (structure: Structure, quotation: Quotation, next: number): 'open' | 'stopped' | 'within' => {
  const words = structure.text.slice(Math.max(quotation.start, quotation.end - 6), quotation.end);
  if (!quotation.closed && /[,?!]$/u.test(words)) return 'open';
  if (DANGLING.test(words) || structure.tokens[next]?.lower === ',') return 'open';
  return ENDED.test(words) ? 'stopped' : 'within';
};

/** Reads the tag at the beginning of a gap, or null. A word is only taken for a cue where it can be the clause's verb. */
export const readTag = (structure: Structure, quotation: Quotation, gap: Run): Tag | null => {
  const { tokens } = structure;
  const end = ending(structure, quotation, gap.from);
  const from = tokens[gap.from]!.lower === ',' ? gap.from + 1 : gap.from;
  if (from >= gap.to) return null;
  if (end === 'within' && !saidNext(structure, from) && !tightTag(structure, from, gap.to)) return null;
  return (
    inverted(structure, { from, to: gap.to }) ??
    straight(structure, { from, to: gap.to }) ??
    (end === 'open' ? unknownVerb(structure, { from, to: gap.to }) : null)
  );
};

/** “A” said his wife: a lost comma before a tag turned round. */
const saidNext = ({ tokens }: Structure, from: number): boolean =>
  /^(?:said|says)$/u.test(tokens[from]!.lower) &&
  !/^(?:to|in|that|by|of|it|he|she|they)$/u.test(tokens[from + 1]?.lower ?? 'to');

/** “A” he said: with no mark to show it, only a pronoun or a name right before the cue will do. */
const tightTag = (structure: Structure, from: number, to: number): boolean => {
  const { tokens } = structure;
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (CUE_FORMS.has(tokens[i]!.lower)) {
      const after = tokens[i + 1];
      return i > from && (after === undefined || i + 1 >= to || !after.word);
    }
    if (!tokens[i]!.capital && !SUBJECT_PRONOUNS.has(tokens[i]!.lower)) return false;
  }
  return false;
};

const isFiniteCue = (structure: Structure, at: number): boolean =>
  !structure.tokens[at]!.capital && isFiniteForm(structure.tokens[at]!.lower);

/** "said in a statement": the occasion belongs to the cue, as PolNeAR's annotators have it. */
const withOccasion = (structure: Structure, run: Run, ceiling: number): Run => {
  const words = [0, 1, 2].map((i) => structure.tokens[run.to + i]?.lower ?? '');
  const occasion = words[0] === 'in' && words[1] === 'a' && words[2] === 'statement' && run.to + 3 <= ceiling;
  return occasion ? { from: run.from, to: run.to + 3 } : run;
};

/** “…,” said Nora Falk. */
const inverted = (structure: Structure, gap: Run): Tag | null => {
  const { tokens } = structure;
  let head = gap.from;
  while (head < gap.to && (CUE_ADVERBS.has(tokens[head]!.lower) || AUXILIARIES.has(tokens[head]!.lower))) head += 1;
  if (head >= gap.to || !isFiniteCue(structure, head)) return null;
  const cue = spanOfWords(structure, { from: gap.from, to: head + 1 })!;
  const source = subjectAfter(structure, { from: gap.from, to: head + 1 }, gap.to);
  const to = source === undefined ? head + 1 : tokenAfter(structure, source.end, gap.to);
  return { source: source ? [source] : [], cue, to, ...entryOf(structure, head) };
};

/** “…,” Nora Falk, a pilot with the river authority, said. */
const straight = (structure: Structure, gap: Run): Tag | null => {
  const { tokens } = structure;
  const limit = Math.min(gap.to, gap.from + TAG_REACH);
  let relative = false;
  for (let i = gap.from + 1; i < limit; i++) {
    const { lower } = tokens[i]!;
    if (/^[;:]$/u.test(lower)) return null;
    if (RELATIVES.has(lower)) relative = true;
    else if (lower === ',') relative = false;
    if (
      !isFiniteCue(structure, i) ||
      relative ||
      /^(?:to|the|a|an|'s|of|his|her|their|its)$/u.test(tokens[i - 1]!.lower)
    )
      continue;
    const group = verbGroup(structure, i, gap.from + 1);
    const source = spanOfWords(structure, { from: gap.from, to: group.from });
    if (source === undefined || /^(?:and|but|while|as|in|on|at|for|to)$/u.test(tokens[gap.from]!.lower)) return null;
    const cue = withOccasion(structure, group, gap.to);
    return { source: [source], cue: spanOfWords(structure, cue)!, to: cue.to, ...entryOf(structure, i) };
  }
  return null;
};

/** “…,” the mayor quipped, with a verb that no lexicon holds: only right after a pronoun, a name or “the” and a noun. */
const unknownVerb = (structure: Structure, gap: Run): Tag | null => {
  const { tokens } = structure;
  let head = gap.from;
  while (head < gap.to && tokens[head]!.word && !(head > gap.from && isUnknownVerb(structure, head))) head += 1;
  if (head >= gap.to || !tokens[head]!.word) return null;
  const group = verbGroup(structure, head, gap.from + 1);
  const subject = tokens.slice(gap.from, group.from);
  if (!isPlainSubject(subject) || !(tokens[head + 1] === undefined || endsTag(tokens[head + 1]!))) return null;
  return {
    source: [spanOfWords(structure, { from: gap.from, to: group.from })!],
    cue: spanOfWords(structure, group)!,
    to: head + 1,
  };
};

const isUnknownVerb = (structure: Structure, at: number): boolean => {
  const { lower, capital } = structure.tokens[at]!;
  return !capital && !AUXILIARIES.has(lower) && /(?:[^e]ed|^(?:went|began|shot|fired|spat|put))$/u.test(lower);
};

/** A pronoun, a name, or an article and up to three words. */
const isPlainSubject = (subject: readonly Token[]): boolean => {
  const [first] = subject;
  if (first === undefined || subject.length > 4) return false;
  if (subject.length === 1 && SUBJECT_PRONOUNS.has(first.lower)) return true;
  return (
    subject.every((token) => token.capital) || (/^(?:the|an?|one|his|her)$/u.test(first.lower) && subject.length > 1)
  );
};

const endsTag = (next: Token): boolean =>
  !next.word || /^(?:in|on|at|to|as|when|with|during|after|before|back)$/u.test(next.lower);

const entryOf = (structure: Structure, at: number): { entry: CueEntry } | Record<string, never> => {
  const entry = CUE_FORMS.get(structure.tokens[at]!.lower);
  return entry ? { entry } : {};
};

const tokenAfter = (structure: Structure, end: number, ceiling: number): number => {
  let at = ceiling;
  while (at > 0 && structure.tokens[at - 1]!.start >= end) at -= 1;
  return at;
};
