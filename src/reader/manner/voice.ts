import type { Span, Voice } from '../../model/index.ts';
import { runOf, type Structure } from '../structure/structure.ts';

/** Direct: all of the content's words are quoted; mixed: some; indirect: none. */
export const voiceOf = (structure: Structure, content: readonly Span[]): Voice => {
  let quoted = 0;
  let words = 0;
  for (const span of content) {
    const run = runOf(structure, span);
    for (let i = run.from; i < run.to; i++) {
      if (!structure.tokens[i]!.word) continue;
      words += 1;
      if (structure.quotationOf[i] !== -1) quoted += 1;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
};
