import { SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';

const BETWEEN = /^(?:had|has|have|also|now|then|later|earlier|since|again|once)$/u;

const OPENS = /^(?:that|and|but|when|while|because|after|before|as|though|although|;)$/u;

/** A subject is at most this many tokens long: "Ukraine's commander in chief, Oleksandr Syrskyi,". */
const LONGEST = 12;

/**
 * Who, before a verb: a pronoun, or a person or body by name, with the words before and after the name. `names`: the
 * tokens that begin names; without them whoever has a capital within.
 */
export const subjectBefore = (
  structure: Structure,
  verb: number,
  { sentence, names }: { readonly sentence: Run; readonly names?: ReadonlySet<number> },
): Run | undefined => {
  let to = verb;
  while (to > sentence.from && BETWEEN.test(lowerAt(structure, to - 1))) to -= 1;
  if (SUBJECT_PRONOUNS.has(lowerAt(structure, to - 1)))
    return /^(?:he|she|they)$/u.test(lowerAt(structure, to - 1)) ? { from: to - 1, to } : undefined;
  if (lowerAt(structure, to - 1) === ',') to -= 1;
  let from = to;
  while (from > Math.max(sentence.from, to - LONGEST) && !OPENS.test(lowerAt(structure, from - 1))) from -= 1;
  const isClear = from === sentence.from || OPENS.test(lowerAt(structure, from - 1));
  const named = structure.tokens
    .slice(from, to)
    .some(({ capital }, i) => (names === undefined ? capital && i > 0 : names.has(from + i)));
  return isClear && named && from < to ? { from, to } : undefined;
};

/** The verb with the auxiliaries between its subject and it: "has maintained", "had since put". */
export const cueAfter = (structure: Structure, source: Run, verb: number): Run => ({
  from: lowerAt(structure, source.to) === ',' ? verb : source.to,
  to: verb + 1,
});
