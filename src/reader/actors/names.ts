import type { Span } from '../../model/index.ts';
import { DEMONYMS, NAME_JOINERS, ORGANISATION_NOUNS, OUTLETS, TITLES } from '../lexicon/en/actors.ts';
import { DAYS, MONTHS, NEVER_NAMES } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';

/** A name as it stands in the text: title words before it, and the name itself. */
export interface NameMention extends Run {
  /** The words of the title before the name, "Russian President"; empty if none. */
  readonly title: string;
  readonly name: string;
  /** Where the name itself stands, without the title. */
  readonly span: Span;
  /** Title and name together. */
  readonly whole: Span;
}

/** "Gen.", "President", "Secretary-General". */
const isTitle = (lower: string): boolean =>
  TITLES.has(lower.replace(/\.$/u, '')) || (lower.includes('-') && lower.split('-').every((part) => TITLES.has(part)));

/** Whether a capital at `at` may only be that of a sentence's first word. */
export const atSentenceStart = (structure: Structure, at: number): boolean => {
  const before = structure.tokens[at - 1];
  if (before === undefined) return true;
  return /^[.!?:“"”‘—–…]$/u.test(before.lower) || structure.tokens[at]!.start - before.end > 1;
};

const nameable = (structure: Structure, at: number): boolean => {
  const token = structure.tokens[at]!;
  if (/^(?:al|el|ul|ad|ar|as)-\p{Lu}/u.test(structure.text.slice(token.start, token.end))) return true;
  if (!token.capital || DAYS.has(token.lower) || (MONTHS.has(token.lower) && token.lower !== 'april')) return false;
  const whole = structure.text.slice(token.start, token.end);
  if (
    /^(?:WHO|US)$/u.test(whole) ||
    (whole === 'One' && /^(?:radio|channel)$/u.test(structure.tokens[at - 1]?.lower ?? ''))
  )
    return true;
  return !(NEVER_NAMES.has(token.lower) && (atSentenceStart(structure, at) || token.end - token.start < 4));
};

/** "General People's Congress": a possessive within an institution's name; "Ukraine's Defence Ministry" is not one name. */
const possessivePart = ({ tokens }: Structure, at: number, to: number): number => {
  const after = tokens[at + 2];
  const institution = after?.capital === true && ORGANISATION_NOUNS.has(after.lower) && at + 2 < to;
  return institution &&
    /^(?:people|worker|women|children|farmer|student|workers|citizen|citizens|king|queen)$/u.test(tokens[at]!.lower)
    ? at + 2
    : -1;
};

/** Whether the name goes on after `at`: an initial's stop, an abbreviated title's stop, a joiner between capitals. */
const nextOfName = (structure: Structure, at: number, to: number): number => {
  const { tokens, text } = structure;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= to) return -1;
  const gap = text.slice(tokens[at]!.end, next.start);
  if (/[\n\r\u2028\u2029]/u.test(gap)) return -1;
  const short = tokens[at]!.end - tokens[at]!.start <= 4;
  if (
    next.lower === '.' &&
    short &&
    tokens[at + 2]?.capital &&
    (isTitle(tokens[at]!.lower) || /^\p{Lu}$/u.test(text.slice(tokens[at]!.start, tokens[at]!.end)))
  )
    return at + 2 < to ? at + 2 : -1;
  if (nameable(structure, at + 1)) return at + 1;
  if (next.lower === "'s") return possessivePart(structure, at, to);
  const joins =
    NAME_JOINERS.has(next.lower) ||
    (next.lower === 'in' && tokens[at]!.lower === 'commander') ||
    (next.lower === 'on' &&
      /^(?:commission|committee|council|conference|institute|centre|center)$/u.test(tokens[at]!.lower));
  if (!joins) return -1;
  const after = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  const organisational =
    next.lower !== 'for' && next.lower !== 'of'
      ? true
      : /^(?:ministry|department|university|bank|house|council|institute|party|chief|office|court|centers?|centres?|study|board|bureau|league|union|association|army|republic|kingdom|states|committee|journal|programme|program|society|federation|organisation|organization|commission|academy|agency|fund)$/u.test(
          tokens[at]!.lower,
        );
  return after < to && tokens[after]?.capital && organisational ? after : -1;
};

/** All names of a run of tokens, in order; titles before a name are told apart from it. */
export const namesIn = (structure: Structure, run: Run): readonly NameMention[] => {
  const names: NameMention[] = [];
  for (let at = run.from; at < run.to; at++) {
    if (!nameable(structure, at)) continue;
    let last = at;
    for (let next = nextOfName(structure, last, run.to); next > 0; next = nextOfName(structure, last, run.to))
      last = next;
    const mention = mentionOf(structure, at, last + 1);
    if (mention !== null) names.push(mention);
    at = last;
  }
  return names;
};

/** Splits "Russian President Vladimir Putin" after its last title word. A title alone is no name. */
const mentionOf = (structure: Structure, from: number, to: number): NameMention | null => {
  const { tokens, text } = structure;
  let begin = from;
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.lower;
    if (isTitle(word) && !organisationAt(structure, i, { from, to })) begin = i + 1;
    else if (word === '.' && begin === i) begin = i + 1;
  }
  if (begin >= to || (to - begin === 1 && DEMONYMS.has(tokens[begin]!.lower))) return null;
  const span = { start: tokens[begin]!.start, end: tokens[to - 1]!.end };
  const whole = { start: tokens[from]!.start, end: span.end };
  return {
    from,
    to,
    span,
    whole,
    name: text.slice(span.start, span.end),
    title: text.slice(whole.start, span.start).trim(),
  };
};

/** A title word within an institution's name: "Defense Ministry", "General People's Congress", "Ministry of Foreign Affairs", "Associated Press". */
const organisationAt = ({ tokens }: Structure, at: number, { from, to }: Run): boolean => {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (OUTLETS.has(words.join(' '))) return true;
  for (let i = at + 1; i < to; i++) if (ORGANISATION_NOUNS.has(tokens[i]!.lower)) return true;
  for (let i = at - 1; i > from; i--)
    if (NAME_JOINERS.has(tokens[i]!.lower) && ORGANISATION_NOUNS.has(tokens[i - 1]!.lower)) return true;
  return false;
};
