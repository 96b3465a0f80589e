import {
  AHEAD_MODALS,
  AHEAD_WORDS,
  BEHIND_GOVERNORS,
  BEHIND_WORDS,
  FIXTURE_VERBS,
  INFINITIVE_GOVERNORS,
  MODALS,
  PROMISES,
} from '../lexicon/en/times.ts';
import { PAST_FORMS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import type { Direction } from './rule.ts';

/** How many tokens before and after a time are looked at for a verb. */
const REACH = 16;
const REACH_AFTER = 16;
/** A time that opens its sentence may have a long way to its verb: "In May, a week after the flood in the city, ...". */
const REACH_OPENING = 28;
const OPENING = 3;
/** The governor of an infinitive stands at most this many tokens before its "to": "scheduled next to meet". */
const GOVERNOR_REACH = 5;
/** The modal of a passive stands at most this many tokens before its "be": "will not be released". */
const MODAL_REACH = 3;

/** Verbs that only tell what was done where no infinitive follows: "he set a record". */
const DONE_ALONE = new Set(['set', 'hoped', 'wanted', 'expected']);
/** "Extended the deadline until Tuesday", "has until Friday". */
const PUT_OFF = new Set('extended delayed adjourned deferred remanded deadline given gives has have valid'.split(' '));
const CLOSING = new Set(['by', 'until', 'till', 'through']);

/** Words before a noun or its adjectives. */
const DETERMINERS = new Set(['a', 'an', 'the', 'this', 'that', 'its', 'his', 'her', 'their', 'our', "'s", 'no', 'any']);

const lowerAt = ({ tokens }: Structure, at: number): string => tokens[at]?.lower ?? '';

/** "is expected", "due to open", "set for", "planned a rally"; not "had been due", nor a plan alone. */
const isAhead = (structure: Structure, at: number, next: string): boolean => {
  const [before, earlier] = [lowerAt(structure, at - 1), lowerAt(structure, at - 2)];
  if (before === 'had' || (before === 'been' && earlier === 'had')) return false;
  const word = lowerAt(structure, at);
  return (
    !INFINITIVE_GOVERNORS.has(word) ||
    next === 'to' ||
    (word === 'planned' ? /^(?:for|an?|another)$/.test(next) : word === 'set' && next === 'for')
  );
};

/** The direction of an infinitive, by the word that governs its "to": "scheduled to meet", "failed to meet". */
const ofInfinitive = (structure: Structure, to: number, from: number): Direction | undefined => {
  for (let i = to - 1; i >= from && i >= to - GOVERNOR_REACH; i--) {
    const word = lowerAt(structure, i);
    if (AHEAD_WORDS.has(word)) return isAhead(structure, i, 'to') ? 'ahead' : 'behind';
    if (PROMISES.has(word)) return 'ahead';
    if (BEHIND_GOVERNORS.has(word)) return 'behind';
    if (word === 'is' || word === 'are') return i === to - 1 ? 'ahead' : undefined;
    if (word === ',' || word === ';') return undefined;
  }
  return undefined;
};

/** "will be released", "to be published": a participle after "be" is as far ahead as its modal. */
const ofPassive = (structure: Structure, be: number, from: number): Direction | undefined => {
  for (let i = be - 1; i >= from && i >= be - MODAL_REACH; i--) {
    const word = lowerAt(structure, i);
    if (word === 'to') return ofInfinitive(structure, i, from) ?? 'ahead';
    if (MODALS.has(word)) return 'ahead';
  }
  return undefined;
};

/** "on a still unspecified date", "the injured man": a participle that stands with a noun tells of no time. */
const isAdjective = (structure: Structure, at: number): boolean => {
  const [before, earlier] = [lowerAt(structure, at - 1), lowerAt(structure, at - 2)];
  return (
    DETERMINERS.has(before) || (DETERMINERS.has(earlier) && /^(?:still|newly|[a-z]{3,9}ly|most|once)$/.test(before))
  );
};

const isPast = (structure: Structure, at: number): boolean => {
  const { lower, capital } = structure.tokens[at]!;
  if (/[^e]ed$/.test(lower) && isAdjective(structure, at)) return false;
  if (capital || /^(?:is|are|being|'s)$/.test(lowerAt(structure, at - 1))) return false;
  return BEHIND_WORDS.has(lower) || PAST_FORMS.has(lower) || /\p{L}[^e]ed$/u.test(lower);
};

/** What the word at a place says of the direction of its clause; undefined where it says nothing. */
const directionOfWord = (structure: Structure, at: number, from: number): Direction | undefined => {
  const { lower, capital } = structure.tokens[at]!;
  const before = lowerAt(structure, at - 1);
  const passive = at > from && (before === 'be' || before === 'get') ? ofPassive(structure, at - 1, from) : undefined;
  if (passive !== undefined && (/(?:ed|n|t)$/.test(lower) || PAST_FORMS.has(lower))) return passive;
  if (PROMISES.has(lower) && lower.endsWith('ed')) return 'behind';
  if (lower === 'to') return ofInfinitive(structure, at, from);
  if (lower === 'as' && /^(?:early|soon)$/.test(before)) return 'ahead';
  if (!capital && AHEAD_MODALS.has(lower)) return 'ahead';
  if (AHEAD_WORDS.has(lower) && isAhead(structure, at, lowerAt(structure, at + 1))) return 'ahead';
  if (AHEAD_WORDS.has(lower)) return DONE_ALONE.has(lower) ? 'behind' : undefined;
  return isPast(structure, at) ? 'behind' : undefined;
};

/** "Opens Friday", "ends in June", "the vote is Friday". */
const isFixture = (structure: Structure, verb: number, at: number): boolean => {
  const word = lowerAt(structure, verb);
  const between = verb === at - 1 || /^(?:in|on)$/.test(lowerAt(structure, at - 1));
  return between && (FIXTURE_VERBS.has(word) || (verb === at - 1 && /^(?:is|are)$/.test(word)));
};

/** The direction of the nearest word before a time that says one; "by June" and "through June" go with an infinitive. */
const directionBefore = (structure: Structure, from: number, at: number): Direction | 'unsure' | undefined => {
  const closing = CLOSING.has(lowerAt(structure, at - 1));
  for (let i = at - 1; i >= from; i--) {
    const found = directionOfWord(structure, i, from);
    if (closing && PUT_OFF.has(lowerAt(structure, i))) return 'ahead';
    if (found === 'behind' && closing) return 'unsure';
    if (found !== undefined) return found;
    if (closing && lowerAt(structure, i) === 'to') return 'ahead';
    if (i >= at - 2 && isFixture(structure, i, at)) return 'ahead';
    if (lowerAt(structure, i) === ';') return undefined;
  }
  return undefined;
};

const directionAfter = (structure: Structure, from: number, to: number): Direction | undefined => {
  for (let i = from; i < to; i++) {
    const found = directionOfWord(structure, i, from);
    if (found !== undefined) return found;
    if (lowerAt(structure, i) === ';') return undefined;
  }
  return undefined;
};

const SUBJECTS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'there']);
const JOINERS = new Set([',', ';', 'and', 'but', 'while']);

/** ", and in September he will appeal": a time at the head of its own clause goes with the verb after it. */
const opensClause = (structure: Structure, at: number): boolean =>
  JOINERS.has(lowerAt(structure, at - 2)) &&
  /^(?:in|on|by|until)$/.test(lowerAt(structure, at - 1)) &&
  (SUBJECTS.has(lowerAt(structure, at + 1)) || SUBJECTS.has(lowerAt(structure, at + 2)));

/** Whether an infinitive that nothing governs stands between two tokens: "Mayor to open bridge". */
const hasInfinitive = ({ tokens }: Structure, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, i) => {
    const next = tokens[from + i + 1];
    return lower === 'to' && next?.capital === false && /^\p{L}+$/u.test(next.lower) && !DETERMINERS.has(next.lower);
  });

/**
 * Whether the tense and words around a time that begins at a token put it behind or ahead: those of the nearest verb
 * before it in its sentence, else of the nearest after it. "Monday's" looks only at what comes after.
 */
export const directionAt = (structure: Structure, sentence: Run, at: number): Direction | undefined => {
  const preposition = at > sentence.from ? lowerAt(structure, at - 1) : '';
  if (preposition === 'since') return 'behind';
  const from = lowerAt(structure, at + 1) === "'s" ? at : Math.max(sentence.from, at - REACH);
  const before = opensClause(structure, at) ? undefined : directionBefore(structure, from, at);
  if (before === 'ahead' || before === 'behind') return before;
  const reach = at - sentence.from <= OPENING ? REACH_OPENING : REACH_AFTER;
  const after = directionAfter(structure, at + 1, Math.min(sentence.to, at + 1 + reach));
  if (before === 'unsure') return after === 'ahead' ? after : undefined;
  if (after !== undefined) return after;
  return CLOSING.has(preposition) || hasInfinitive(structure, from, at) ? 'ahead' : undefined;
};
