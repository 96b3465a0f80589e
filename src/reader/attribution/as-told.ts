import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';

interface Told {
  readonly source: readonly Run[];
  readonly cue: Run;
  readonly content: readonly Run[];
}

/** So many words before "as she told it" are told; fewer only lead to it. */
const LEAST = 4;

/** Where the sentence of a token begins. */
const beginningOf = ({ sentences }: Structure, at: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (sentences[mid]!.from <= at) low = mid;
    else high = mid - 1;
  }
  return sentences[low]?.from ?? at;
};

/**
 * "There were nine by Monday, as she told it, and …": what is told stands before the aside, and what the network took
 * from behind it is somebody else's. Quoted words behind it stay: "as she told it, “…”".
 */
export const withToldBefore = <R extends Told>(structure: Structure, relation: R): R => {
  const { source, cue, content } = relation;
  const [who] = source;
  const it = cue.to - (lowerAt(structure, cue.to - 1) === 'it' ? 1 : 0);
  const isAside =
    who !== undefined &&
    who.from > 1 &&
    lowerAt(structure, who.from - 1) === 'as' &&
    lowerAt(structure, who.from - 2) === ',' &&
    /^(?:told|tells)$/u.test(lowerAt(structure, it - 1)) &&
    lowerAt(structure, it) === 'it' &&
    lowerAt(structure, it + 1) === ',';
  const first = content[0];
  if (!isAside || first === undefined || first.from <= it || structure.quotationOf[first.from] !== -1) return relation;
  const before = { from: beginningOf(structure, cue.from), to: who.from - 2 };
  return before.to - before.from < LEAST ? relation : { ...relation, content: [before] };
};
