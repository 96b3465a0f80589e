import type { Span } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import { accordingTo } from './according-to.ts';
import type { Attribution, RuleName } from './attribution.ts';
import { type Candidate, candidateAt, type Found, type Rule } from './candidate.ts';
import { type Group, spanOfWords } from './clause.ts';
import { clauseTag, invertedTag } from './clause-tag.ts';
import { bareClause, infinitive, putAt, thatClause } from './complement.ts';
import { leadingSubject } from './intro.ts';
import { subjectBefore } from './source.ts';

/** In this order: the first rule that reads a cue keeps it. */
const RULES: readonly Rule[] = [putAt, thatClause, bareClause, infinitive, clauseTag, invertedTag];

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
