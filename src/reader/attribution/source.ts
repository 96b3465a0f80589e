import type { Span } from '../../model/index.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  MONTHS,
  OPENING_ADVERBS,
  PAST_FORMS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { clauseStart, skipOpening, spanOfWords } from './clause.ts';

/** Longest source that a rule takes, in tokens; a longer one is likelier a clause gone astray. */
const SOURCE_REACH = 45;

/**
 * The subject before a cue: "The Russian Defense Ministry" has claimed. A pronoun right before the cue stands alone; of a
 * coordinated predicate ("rose and said") the first subject is taken; what opens the sentence ("On Monday,") and what is
 * put between subject and cue (", who had been there,") is left out.
 */
export const subjectBefore = (structure: Structure, cue: Run, floor: number): Span | undefined => {
  const before = structure.tokens[cue.from - 1];
  if (before === undefined || cue.from <= floor) return undefined;
  if (SUBJECT_PRONOUNS.has(before.lower) || RELATIVES.has(before.lower))
    return { start: before.start, end: before.end };
  const coordinated = /^(?:and|but|then)$/u.test(before.lower);
  const clause = { from: coordinated ? floor : clauseStart(structure, cue.from, floor), to: cue.from };
  const run = coordinated ? upToVerb(structure, skipOpening(structure, clause)) : subjectIn(structure, clause);
  if (run.to <= run.from || run.to - run.from > SOURCE_REACH || isClause(structure, run)) return undefined;
  return spanOfWords(structure, withoutTime(structure, run));
};

/** "the pipeline will help trade": with an auxiliary outside of a relative clause it is a clause gone astray, not a subject. */
const isClause = (structure: Structure, run: Run): boolean => {
  for (let i = run.from + 1; i < run.to; i++) {
    const { lower } = structure.tokens[i]!;
    if (RELATIVES.has(lower)) return false;
    if (AUXILIARIES.has(lower) || /^(?:says|said)$/u.test(lower)) return true;
  }
  return false;
};

const upToVerb = (structure: Structure, run: Run): Run => ({ from: run.from, to: firstVerb(structure, run) });

/** The parts of a clause between commas; a comma at its end closes an insertion and opens no part. */
const partsOf = (structure: Structure, clause: Run): readonly Run[] => {
  const parts: Run[] = [];
  let from = clause.from;
  for (let i = clause.from; i <= clause.to; i++) {
    if (i < clause.to && structure.tokens[i]!.lower !== ',') continue;
    if (i > from) parts.push({ from, to: i });
    from = i + 1;
  }
  return parts;
};

/** What may be put between a subject and its verb, and is no part of who speaks: ", who …,", ", during a visit,". */
const INSERT =
  /^(?:who|which|whose|whom|during|after|in|on|at|when|while|speaking|reached|asked|citing|for|however|meanwhile|too)$/u;

/**
 * The subject of a clause that ends at its cue: its parts from the first that is no adverbial; only the last where a
 * whole clause stands before it ("Troops hold the town, the ministry said"), or the last two where they are a name and
 * what it is in apposition to ("Troops hold the town, the commander, Jane Roe, said").
 */
const subjectIn = (structure: Structure, clause: Run): Run => {
  const opened = skipOpening(structure, clause);
  const parts = partsOf(structure, opened);
  const last = parts.at(-1);
  if (last === undefined) return opened;
  const inserted = structure.tokens[clause.to - 1]!.lower === ',';
  const own = inserted ? appositionOf(structure, parts) : afterClause(structure, parts);
  const cut = own.findIndex((part, at) => at > 0 && INSERT.test(structure.tokens[part.from]!.lower));
  return afterPlace(structure, { from: own[0]!.from, to: cut > 0 ? own[cut - 1]!.to : last.to });
};

/** Without a comma before the cue the last part is the subject, unless the parts are a list: "France, Spain and Italy said". */
const afterClause = (structure: Structure, parts: readonly Run[]): readonly Run[] => {
  const last = parts.at(-1)!;
  const list = structure.tokens.slice(last.from, last.to).some((token) => token.lower === 'and');
  if (parts.length === 1 || !(startsSubject(structure, last) || isBareNoun(structure, last))) return parts;
  return list && !hasOwnVerb(structure, parts[0]!) ? parts : [last];
};

/** Longest part of an apposition, in tokens, "Ukraine's commander in chief". */
const APPOSITION_WORDS = 9;

/** With a comma before the cue and a clause before them, the last two parts are the subject: a name, and its description. */
const appositionOf = (structure: Structure, parts: readonly Run[]): readonly Run[] => {
  const pair = parts.slice(-2);
  if (parts.length < 3 || INSERT.test(structure.tokens[parts[1]!.from]!.lower)) return parts;
  const isName = (part: Run): boolean => structure.tokens.slice(part.from, part.to).every((token) => token.capital);
  const fits = pair.every((part) => part.to - part.from <= APPOSITION_WORDS && startsSubject(structure, part));
  return fits && pair.some(isName) && parts[0]!.to - parts[0]!.from > 2 ? pair : parts;
};

/** Longest subject without an article, in tokens: "hospital sources", "state radio". */
const BARE_WORDS = 4;

/** "…, officials said", "…, state radio said": a few words that open no adverbial. */
const isBareNoun = (structure: Structure, part: Run): boolean => {
  const { lower } = structure.tokens[part.from]!;
  if (part.to - part.from > BARE_WORDS || /ly$|ing$/u.test(lower)) return false;
  return (
    !PREPOSITIONS.has(lower) && !SUBORDINATORS.has(lower) && !CONJUNCTIONS.has(lower) && !OPENING_ADVERBS.has(lower)
  );
};

const startsSubject = (structure: Structure, part: Run): boolean => {
  const token = structure.tokens[part.from]!;
  return token.capital || DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower);
};

/** Whether a part is a clause by itself: a verb, outside of a relative clause. */
const hasOwnVerb = (structure: Structure, part: Run): boolean => {
  for (let i = part.from + 1; i < part.to; i++) {
    if (RELATIVES.has(structure.tokens[i]!.lower)) return false;
    if (isVerb(structure, i)) return true;
  }
  return false;
};

/** "Behind the counter a woman", "On Monday the president", "Two days later the governor": with no comma, too. */
const afterPlace = (structure: Structure, run: Run): Run => {
  const { tokens } = structure;
  const opens = PREPOSITIONS.has(tokens[run.from]!.lower);
  for (let i = run.from + 2; i < run.to; i++) {
    const before = tokens[i - 1]!.lower;
    if (!/^(?:an?|one|the|some)$/u.test(tokens[i]!.lower) || PREPOSITIONS.has(before) || before === 'of') continue;
    if (/^(?:later|earlier|ago)$/u.test(before) || DAYS.has(before) || (opens && i > run.from + 2))
      return { from: i, to: run.to };
  }
  return run;
};

const isVerb = (structure: Structure, at: number): boolean => {
  const token = structure.tokens[at]!;
  if (token.capital) return false;
  return AUXILIARIES.has(token.lower) || PAST_FORMS.has(token.lower) || /[^e]ed$|^(?:says|tells)$/u.test(token.lower);
};

/** The first token of a run that looks like a finite verb; its end if none does. */
export const firstVerb = (structure: Structure, run: Run): number => {
  for (let i = run.from + 1; i < run.to; i++) {
    const token = structure.tokens[i]!;
    if (isVerb(structure, i)) return i;
    if (token.lower === ',' && RELATIVES.has(structure.tokens[i + 1]?.lower ?? '')) return i;
  }
  return run.to;
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
 * The subject after a cue, "said Nora Falk, a pilot with the river authority, …": up to the end of the clause, a day, a
 * preposition that opens an adverbial after a comma, or a relative clause.
 */
export const subjectAfter = (structure: Structure, cue: Run, ceiling: number): Span | undefined => {
  const { tokens, quotationOf } = structure;
  let to = cue.to;
  for (; to < ceiling && to - cue.to < SOURCE_REACH; to++) {
    const token = tokens[to]!;
    if (quotationOf[to] !== -1 || /^[;:—–]$/u.test(token.lower)) break;
    if (token.lower === '.' && to + 1 >= ceiling) break;
    if (to > cue.to && isTime(structure, to)) break;
    if (to > cue.to && stopsInverted(structure, to)) break;
  }
  while (to > cue.to && /^(?:on|late|early)$/u.test(tokens[to - 1]!.lower)) to -= 1;
  return to > cue.to ? spanOfWords(structure, { from: cue.to, to }) : undefined;
};

/** "on Monday", "yesterday", "last week"; not "the last ten kilometres". */
const isTime = (structure: Structure, at: number): boolean => {
  const { lower } = structure.tokens[at]!;
  if (
    DAYS.has(lower) ||
    MONTHS.has(lower) ||
    /^(?:yesterday|today|tonight|tomorrow|later|earlier|recently|afterwards)$/u.test(lower)
  )
    return true;
  return (
    lower === 'last' &&
    /^(?:week|month|year|night|summer|winter|spring|autumn|fall)$/u.test(structure.tokens[at + 1]?.lower ?? '')
  );
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
