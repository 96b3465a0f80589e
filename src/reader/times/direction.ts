import { AHEAD_WORDS, BEHIND_GOVERNORS, BEHIND_WORDS, FIXTURE_VERBS } from '../lexicon/en/times.ts';
import { PAST_FORMS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import type { Direction } from './rule.ts';

/** How many tokens on either side are looked at for a verb. */
const REACH = 16;
/** An infinitive's governor stands at most this far before it: "scheduled next to meet". */
const GOVERNOR_REACH = 5;

const MODALS = new Set([
  'will',
  "'ll",
  'shall',
  "won't",
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'to',
]);

/** The direction of an infinitive, by the word that governs its "to": "scheduled to meet", "failed to meet". */
const ofInfinitive = ({ tokens }: Structure, to: number, from: number): Direction | undefined => {
  for (let i = to - 1; i >= from && i >= to - GOVERNOR_REACH; i--) {
    const { lower } = tokens[i]!;
    if (AHEAD_WORDS.has(lower)) return isAhead({ tokens } as Structure, i, 'to') ? 'ahead' : 'behind';
    if (BEHIND_GOVERNORS.has(lower)) return 'behind';
    if (lower === 'is' || lower === 'are') return i === to - 1 ? 'ahead' : undefined;
    if (lower === ',' || lower === ';') return undefined;
  }
  return undefined;
};

/** "will be released", "to be published": a participle after "be" is as far ahead as its modal. */
const ofPassive = (structure: Structure, be: number, from: number): Direction | undefined => {
  for (let i = be - 1; i >= from && i >= be - 3; i--) {
    const { lower } = structure.tokens[i]!;
    if (lower === 'to') return ofInfinitive(structure, i, from) ?? 'ahead';
    if (MODALS.has(lower)) return 'ahead';
  }
  return undefined;
};

const isPast = (lower: string, capital: boolean): boolean =>
  !capital && (BEHIND_WORDS.has(lower) || PAST_FORMS.has(lower) || (/[^e]ed$/.test(lower) && lower.length > 3));

/** Without an infinitive after them these only tell what was done: "he set a record". */
const BEHIND_IF_ALONE = new Set(['set', 'hoped', 'wanted', 'expected']);
/** Nouns as well as verbs: only before an infinitive do they put it ahead. */
const NEED_INFINITIVE = new Set([
  'plans',
  'plan',
  'planned',
  'hopes',
  'hope',
  'aims',
  'aim',
  'set',
  'going',
  'wants',
  'want',
  'intends',
  'intend',
  'hoping',
]);

/** "is expected", "due to open", "set for"; not "had been due". */
const isAhead = ({ tokens }: Structure, i: number, next: string): boolean => {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1]?.lower ?? '';
  if (lower === 'until' || before === 'had' || (before === 'been' && tokens[i - 2]?.lower === 'had')) return false;
  return !NEED_INFINITIVE.has(lower) || next === 'to' || (/^(?:set|planned)$/.test(lower) && next === 'for');
};

const verbAt = (structure: Structure, i: number, from: number): Direction | undefined => {
  const { lower, capital } = structure.tokens[i]!;
  const before = structure.tokens[i - 1]?.lower ?? '';
  if (i > from && /ed$|n$|t$/.test(lower) && (before === 'be' || before === 'get')) {
    const passive = ofPassive(structure, i - 1, from);
    if (passive) return passive;
  }
  if (lower === 'to') return ofInfinitive(structure, i, from);
  const next = structure.tokens[i + 1]?.lower ?? '';
  if ((lower === 'as' && /^(?:early|soon)$/.test(before)) || (!capital && /^(?:may|might|must|should)$/.test(lower)))
    return 'ahead';
  if (AHEAD_WORDS.has(lower))
    return isAhead(structure, i, next) ? 'ahead' : BEHIND_IF_ALONE.has(lower) ? 'behind' : undefined;
  if (/^(?:is|are|being|'s)$/.test(before)) return undefined;
  return isPast(lower, capital) ? 'behind' : undefined;
};

/**
 * Whether the tense and words around the tokens that begin at a sentence put a time behind or ahead: the nearest verb
 * before it in its sentence, else the nearest after it.
 */
export const directionAt = (structure: Structure, sentence: Run, at: number): Direction | undefined => {
  const { tokens } = structure;
  const to = at + 1;
  const before = tokens[at - 1]?.lower;
  if (at > sentence.from && before === 'since') return 'behind';
  const from = tokens[to]?.lower === "'s" ? at : Math.max(sentence.from, at - REACH);
  const closing = /^(?:by|until|till|through)$/.test(before ?? '');
  for (let i = at - 1; i >= from; i--) {
    const verb = verbAt(structure, i, from);
    if (verb === 'behind' && closing) return undefined;
    if (verb) return verb;
    if (closing && tokens[i]!.lower === 'to') return 'ahead';
    if (i === at - 1 && FIXTURE_VERBS.has(tokens[i]!.lower)) return 'ahead';
  }
  const end = Math.min(sentence.to, to + REACH);
  for (let i = to; i < end; i++) {
    const verb = verbAt(structure, i, Math.max(to, sentence.from));
    if (verb) return verb;
  }
  return closing ? 'ahead' : undefined;
};
