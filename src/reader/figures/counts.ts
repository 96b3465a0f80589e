import { PEOPLE } from '../lexicon/en/measures.ts';
import { PAST_FORMS } from '../lexicon/en/words.ts';
import type { Found } from './found.ts';
import { lemmaOf, type Phrase, phraseAt, singular, withFate } from './phrase.ts';
import { isHyphen, type Scope, touches, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';

const DETERMINER = /^(?:the|its|their|his|her|our|these|those|all|your|my)$/u;

/** Past "of" and a determiner: the phrase of "two of the engines", of "38 of them children". */
const pastOf = (scope: Scope, at: number): number => {
  const of = wordAt(scope, at) === 'of' ? at + 1 : at;
  return of > at && (DETERMINER.test(wordAt(scope, of)) || /^(?:them|whom)$/u.test(wordAt(scope, of))) ? of + 1 : of;
};

const SIDES = /^(?:more|other|others|additional|further)$/u;

/** What a count counts: the noun phrase behind it, if it is plain where it ends. */
export const phraseOf = (scope: Scope, { kind, value, to }: Quantity, at: number): Phrase | undefined => {
  if (kind !== 'count') return undefined;
  const joined = isHyphen(wordAt(scope, to)) && touches(scope, to) && touches(scope, to + 1);
  if (joined && wordAt(scope, to + 1) === 'strong') return phraseAt(scope, to + 2, true);
  if (joined && at <= to + 1)
    return phraseAt(scope, to + 1, true) && { from: to + 1, to: to + 2, head: wordAt(scope, to + 1) };
  const from = pastOf(scope, Math.max(at, to));
  const first = SIDES.test(wordAt(scope, from)) ? from + 1 : from;
  return phraseAt(scope, first, value === 1);
};

/** Behind a conversion in brackets: "(386 square miles) of territory". */
const overBracket = (scope: Scope, at: number): number => {
  if (wordAt(scope, at) === ')') return at + 1;
  if (wordAt(scope, at) !== '(') return at;
  for (let to = at + 1; to < at + 8; to++) if (wordAt(scope, to) === ')') return to + 1;
  return at;
};

/** The noun of a unit as said, with what there is so much of: "square kilometer of territory". */
const unitCounts = ({ scope, quantity }: Found): string | undefined => {
  const { number } = quantity;
  const to = overBracket(scope, quantity.to);
  if (wordAt(scope, to) !== 'of') return undefined;
  const unit = scope.pieces.slice(number.to, quantity.to).map(({ start, end }) => scope.text.slice(start, end));
  const noun = nounAfter(scope, to + 1);
  if (noun === undefined || unit.some((word) => !/^\p{L}/u.test(word))) return undefined;
  return [...unit.slice(0, -1), singular(unit.at(-1) ?? ''), 'of', noun].join(' ').trim();
};

const STOP =
  /^(?:in|on|at|by|for|from|to|with|and|or|as|was|were|is|are|had|has|have|that|which|who|been|near|since|under|went|stayed|[.,;:()“”"’—–-])$/u;
const NO_NOUN = /^(?:them|it|us|whom|which|what|this|that|those|these|all|both|every|each|one|a|an|him|her|you|me)$/u;
const VERB = /[^e]ed$/u;

/** One to three words up to where a phrase must end: "farm land" of "10 acres of farm land in". */
const nounAfter = (scope: Scope, at: number): string | undefined => {
  const from = DETERMINER.test(wordAt(scope, at)) ? at + 1 : at;
  const phrase = phraseAt(scope, from, false);
  if (phrase) return lemmaOf(scope, phrase);
  for (let to = from; to < from + 4; to++) {
    const word = wordAt(scope, to);
    const verb = to > from && (VERB.test(word) || PAST_FORMS.has(word));
    if (STOP.test(word) || word === '' || verb)
      return to > from ? lemmaOf(scope, { from, to, head: wordAt(scope, to - 1) }) : undefined;
    if (!/^\p{L}/u.test(word) || NO_NOUN.test(word) || DETERMINER.test(word)) return undefined;
  }
  return undefined;
};

const shareCounts = ({ scope, quantity }: Found): string | undefined =>
  wordAt(scope, quantity.to) === 'of' ? nounAfter(scope, quantity.to + 1) : undefined;

const ratioCounts = ({ scope, quantity }: Found): string | undefined => {
  const phrase = phraseAt(scope, quantity.to, false);
  return phrase && lemmaOf(scope, phrase);
};

const POINTS: Readonly<Record<string, string>> = { '%{point}': 'percentage point', '{basis_point}': 'basis point' };
const BARE_FATE = /^(?:dead|killed|wounded|injured|missing|hurt|displaced|detained|arrested|captured|evacuated)$/u;

/** What is counted, as said, with what became of people: "civilian displaced". Undefined where the words do not say. */
export const countsOf = (found: Found, measure: string): string | undefined => {
  const { quantity, phrase, scope } = found;
  if (quantity.kind === 'points') return POINTS[quantity.unit];
  if (quantity.kind === 'unit') return unitCounts(found);
  if (quantity.kind === 'share') return quantity.by === 'ratio' ? ratioCounts(found) : shareCounts(found);
  if (quantity.kind === 'money') return undefined;
  if (quantity.by === 'ratio') return 'to one';
  const lemma = phrase && lemmaOf(scope, phrase);
  if (phrase && !PEOPLE.has(phrase.head) && /^(?:death|injury|arrest|fatality|killing|murder)/u.test(phrase.head))
    return lemma;
  if (lemma === undefined && BARE_FATE.test(wordAt(scope, quantity.to)))
    return measure === 'other' ? undefined : measure;
  if (measure === 'magnitude') return undefined;
  return lemma?.endsWith('life') ? lemma : withFate(lemma, measure);
};
