import { CARDINALS } from '../lexicon/en/numbers.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import type { TaggedName } from './names.ts';
import type { Ruled } from './ruled.ts';
import { cueAfter, subjectBefore } from './subject-before.ts';

const BOUND = /^(?:about|around|some|nearly|almost|over|more|less|fewer|than|at|least|most|up|to|only|just|roughly)$/u;

/** Whether an amount begins at a token: "28", "about 1,000", "at least forty". */
const isAmount = (structure: Structure, at: number): boolean => {
  let i = at;
  while (i < at + 3 && BOUND.test(lowerAt(structure, i))) i += 1;
  const word = lowerAt(structure, i);
  return /^\p{N}/u.test(word) || (word !== 'one' && CARDINALS.has(word)); // "put it at one end"
};

/** How far behind "put" its "at" stands: "put the number who have left their homes at 121,000". */
const REACH = 10;

const putAt = (structure: Structure, verb: number, to: number): number => {
  for (let i = verb + 2; i < Math.min(to, verb + REACH); i++) {
    if (/^[,;:.]$/u.test(lowerAt(structure, i))) return -1;
    if (lowerAt(structure, i) === 'at' && isAmount(structure, i + 1)) return verb + 1;
  }
  return -1;
};

/** "claimed 12 lives" is no claim. */
const LIVES = /^(?:lives?|victims?|casualties|titles?|wins?|prizes?|medals?|jobs?)$/u;

const takesAmount = (structure: Structure, at: number): boolean =>
  isAmount(structure, at) && ![1, 2, 3, 4].some((i) => LIVES.test(lowerAt(structure, at + i)));

/** Where the content of a verb begins that tells an amount; -1: it tells none. */
const contentAt = (structure: Structure, verb: number, to: number): number => {
  const word = lowerAt(structure, verb);
  if (word === 'put' || word === 'puts') return putAt(structure, verb, to);
  if (/^(?:spoke|spoken|speaks)$/u.test(word))
    return lowerAt(structure, verb + 1) === 'of' && isAmount(structure, verb + 2) ? verb + 2 : -1;
  return /^(?:claimed|claims)$/u.test(word) && takesAmount(structure, verb + 1) ? verb + 1 : -1;
};

const contentOf = ({ tokens }: Structure, from: number, sentence: Run): Run => {
  let to = from;
  while (to < sentence.to && !/^[;:]$/u.test(tokens[to]!.lower)) to += 1;
  while (to > from && !tokens[to - 1]!.word) to -= 1;
  return { from, to };
};

/** "The general put the area at 1,000 sq km", "She claimed 74 villages", "He had spoken of 28": who told which amount. */
export const findAmountsTold = (structure: Structure, tagged: readonly TaggedName[]): readonly Ruled[] => {
  const names = new Set(tagged.filter(({ kind }) => kind !== 'place').map(({ from }) => from));
  return structure.sentences.flatMap((sentence) => {
    const found: Ruled[] = [];
    for (let verb = sentence.from + 1; verb < sentence.to; verb++) {
      if (structure.quotationOf[verb] !== -1) continue;
      const at = contentAt(structure, verb, sentence.to);
      const source = at < 0 ? undefined : subjectBefore(structure, verb, { sentence, names });
      if (source === undefined) continue;
      const content = [contentOf(structure, at, sentence)];
      found.push({
        source: [source],
        cue: { ...cueAfter(structure, source, verb), to: at === verb + 2 ? at : verb + 1 },
        content,
        rule: 'amount-told',
      });
    }
    return found;
  });
};
