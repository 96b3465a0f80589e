import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import type { Ruled } from './ruled.ts';
import { cueAfter, subjectBefore } from './subject-before.ts';

const SAID =
  /^(?:said|says|claimed|claims|maintained|maintains|insisted|insists|denied|denies|asserted|asserts|contended|contends|alleged|alleges|acknowledged|acknowledges|admitted|admits|argued|argues|announced|warned|warns)$/u;

/** What may stand between a verb and its "that": "has maintained throughout that", "said on Monday that". */
const GAP = 3;

const thatAfter = (structure: Structure, verb: number, to: number): number => {
  for (let i = verb + 1; i < Math.min(to, verb + 1 + GAP); i++) {
    if (lowerAt(structure, i) === 'that') return i;
    if (!structure.tokens[i]!.word) return -1;
  }
  return -1;
};

const contentFrom = ({ tokens }: Structure, from: number, sentence: Run): Run => {
  let to = from;
  while (to < sentence.to && tokens[to]!.lower !== ';') to += 1;
  while (to > from && !tokens[to - 1]!.word) to -= 1;
  return { from, to };
};

/** "The ministry has maintained throughout that …": somebody named, a verb of saying, and a clause. */
export const findSaidThat = (structure: Structure): readonly Ruled[] =>
  structure.sentences.flatMap((sentence) => {
    const found: Ruled[] = [];
    for (let verb = sentence.from + 1; verb < sentence.to; verb++) {
      if (structure.quotationOf[verb] !== -1 || !SAID.test(lowerAt(structure, verb))) continue;
      const that = thatAfter(structure, verb, sentence.to);
      const source = that < 0 ? undefined : subjectBefore(structure, verb, { sentence });
      if (source === undefined || source.to - source.from === 1) continue; // a pronoun may be anybody's
      const content = contentFrom(structure, that, sentence);
      if (content.to - content.from > 2)
        found.push({ source: [source], cue: cueAfter(structure, source, verb), content: [content], rule: 'said-that' });
    }
    return found;
  });

const CLAIMED = /^(?:claimed|alleged|asserted|suggested|reported|predicted|warned|said|feared|promised)$/u;

/** Whoever claimed it, in at most so many words. */
const LONGEST = 10;

/** "denied that anyone was hurt, as some of the families had claimed": they say what the content before it holds. */
export const findAsClaimed = (
  structure: Structure,
  told: readonly { readonly content: readonly Run[] }[],
): readonly Ruled[] =>
  told.flatMap(({ content }) => {
    const last = content.at(-1)!;
    const as = last.to + 1;
    if (lowerAt(structure, last.to) !== ',' || lowerAt(structure, as) !== 'as') return [];
    let verb = as + 2;
    while (verb < as + LONGEST && structure.tokens[verb]?.word && !CLAIMED.test(lowerAt(structure, verb))) verb += 1;
    const ends = /^[.,;]$/u.test(lowerAt(structure, verb + 1));
    if (!ends || !CLAIMED.test(lowerAt(structure, verb))) return [];
    const aux = /^(?:had|has|have)$/u.test(lowerAt(structure, verb - 1)) ? verb - 1 : verb;
    return aux - as > 1
      ? [
          {
            source: [{ from: as + 1, to: aux }],
            cue: { from: aux, to: verb + 1 },
            content,
            rule: 'as-claimed' as const,
          },
        ]
      : [];
  });
