import type { Span } from '../../model/index.ts';
import { AUXILIARIES, DAYS, MONTHS, RELATIVES, SUBJECT_PRONOUNS, TIME_WORDS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { clauseStart, skipOpening, spanOfWords } from './clause.ts';

/** Longest source that a rule takes, in tokens; a longer one is likelier a clause gone astray. */
const SOURCE_REACH = 45;

/**
 * The subject before a cue: "The Russian Defense Ministry" has claimed. A relative clause after a comma is left out, a
 * pronoun directly before the cue stands alone, and of a coordinated predicate ("rose and said") the first subject is taken.
 */
export const subjectBefore = (structure: Structure, cue: Run, floor: number): Span | undefined => {
  const { tokens } = structure;
  const before = tokens[cue.from - 1];
  if (before === undefined || cue.from <= floor) return undefined;
  if (SUBJECT_PRONOUNS.has(before.lower) || RELATIVES.has(before.lower))
    return { start: before.start, end: before.end };
  const start = clauseStart(structure, cue.from, floor);
  const coordinated = /^(?:and|but|then)$/u.test(before.lower);
  const run = skipOpening(structure, { from: coordinated ? floor : start, to: cue.from });
  const to = coordinated ? firstVerb(structure, run) : beforeInsert(structure, run);
  if (to - run.from > SOURCE_REACH || to <= run.from) return undefined;
  return spanOfWords(structure, withoutTime(structure, nameAfterClause(structure, { from: run.from, to })));
};

/** The first token of a run that looks like a finite verb; its end if none does. */
export const firstVerb = (structure: Structure, run: Run): number => {
  for (let i = run.from + 1; i < run.to; i++) {
    const token = structure.tokens[i]!;
    if (token.capital) continue;
    if (
      AUXILIARIES.has(token.lower) ||
      /(?:[^e]ed|wrote|spoke|went|took|made|gave|told|said|says|met)$/u.test(token.lower)
    )
      return i;
    if (token.lower === ',' && RELATIVES.has(structure.tokens[i + 1]?.lower ?? '')) return i;
  }
  return run.to;
};

/** What may be put between a subject and its verb, and is no part of who speaks: ", who …,", ", during a visit,". */
const INSERT =
  /^(?:who|which|whose|whom|during|after|in|on|at|when|while|speaking|asked|citing|for|however|meanwhile|too)$/u;
const beforeInsert = (structure: Structure, run: Run): number => {
  for (let i = run.from + 1; i < run.to; i++)
    if (structure.tokens[i]!.lower === ',' && INSERT.test(structure.tokens[i + 1]?.lower ?? '')) return i;
  return run.to;
};

/** "Eight years ago, he", "after the court had ruled, Gunn": a pronoun or a bare name after the last comma is the subject. */
const nameAfterClause = (structure: Structure, run: Run): Run => {
  let from = run.to;
  while (from > run.from && structure.tokens[from - 1]!.lower !== ',') from -= 1;
  if (from === run.from || from === run.to) return run;
  const last = structure.tokens.slice(from, run.to);
  const pronoun = last.length === 1 && SUBJECT_PRONOUNS.has(last[0]!.lower);
  const named = last.every((token) => token.capital) && firstVerb(structure, { from: run.from, to: from }) < from - 1;
  return pronoun || named ? { from, to: run.to } : run;
};

/** "Putin on Monday said": the day between subject and cue belongs to neither. */
const withoutTime = (structure: Structure, run: Run): Run => {
  let { to } = run;
  const word = (back: number): string => structure.tokens[to - back]?.lower ?? '';
  if (to - run.from >= 2 && (DAYS.has(word(1)) || TIME_WORDS.has(word(1)))) to -= 1;
  if (to - run.from >= 2 && word(1) === 'on') to -= 1;
  return { from: run.from, to };
};

const STOPS_INVERTED = new Set(
  'in during at when as after before while about by to from because if adding noting referring citing speaking turning explaining saying pointing'.split(
    ' ',
  ),
);

/**
 * The subject after a cue, "said Paloma Wu, legal director for the union, …": up to the end of the clause, a day, a
 * preposition that opens an adverbial after a comma, or a relative clause.
 */
export const subjectAfter = (structure: Structure, cue: Run, ceiling: number): Span | undefined => {
  const { tokens, quotationOf } = structure;
  let to = cue.to;
  for (; to < ceiling && to - cue.to < SOURCE_REACH; to++) {
    const token = tokens[to]!;
    if (quotationOf[to] !== -1 || /^[;:—–]$/u.test(token.lower)) break;
    if (token.lower === '.' && to + 1 >= ceiling) break;
    if (to > cue.to && (DAYS.has(token.lower) || MONTHS.has(token.lower) || TIME_WORDS.has(token.lower))) break;
    if (to > cue.to && stopsInverted(structure, to)) break;
  }
  while (to > cue.to && /^(?:on|late|early)$/u.test(tokens[to - 1]!.lower)) to -= 1;
  return to > cue.to ? spanOfWords(structure, { from: cue.to, to }) : undefined;
};

const stopsInverted = (structure: Structure, at: number): boolean => {
  const { lower } = structure.tokens[at]!;
  const afterComma = structure.tokens[at - 1]!.lower === ',';
  if (/^(?:which|whose|but|and|while|whereas)$/u.test(lower)) return afterComma;
  if (/^(?:during|when|after|while|because|as|adding|referring)$/u.test(lower)) return true;
  return (
    (STOPS_INVERTED.has(lower) || /^[a-z]+ing$/u.test(lower)) &&
    (afterComma || (/^(?:an?|the)$/u.test(structure.tokens[at + 1]?.lower ?? '') && isOccasion(structure, at)))
  );
};

/** "in an interview", "at a rally", "in a statement": where it was said, no part of who said it. */
const isOccasion = (structure: Structure, at: number): boolean => {
  for (let i = at + 1; i < at + 6; i++)
    if (
      /^(?:interview|statement|rally|speech|email|e-mail|briefing|conference|telephone|phone|tweet|post|debate|hearing|event|appearance|letter|memo)$/u.test(
        structure.tokens[i]?.lower ?? '',
      )
    )
      return true;
  return false;
};
