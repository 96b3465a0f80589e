import type { Span } from '../../model/index.ts';
import { runOf, type Structure } from '../structure/structure.ts';

/** "reportedly": the author's doubt about what he tells, in one word. */
const DOUBT = /^(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|ostensibly)$/u;

/** The author's word of doubt within spans: "was reportedly told". Quoted words are not the author's. */
export const hedgeWithin = (structure: Structure, spans: readonly Span[]): Span | undefined => {
  for (const span of spans) {
    const { from, to } = runOf(structure, span);
    for (let i = from; i < to; i++) {
      const { lower, start, end } = structure.tokens[i]!;
      if (structure.quotationOf[i] === -1 && DOUBT.test(lower)) return { start, end };
    }
  }
  return undefined;
};
