import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';

const SOME = /^(?:some|one|many|several|most)$/u;
const OTHERS = /^(?:others|another|some|many|most)$/u;

/** "Some said that A; others had seen B": what stands behind the semicolon is not of the first. */
export const withoutOthers = <R extends { readonly source: readonly Run[]; readonly content: readonly Run[] }>(
  structure: Structure,
  relation: R,
): R => {
  const [who] = relation.source;
  if (who === undefined || !SOME.test(lowerAt(structure, who.from))) return relation;
  const cut = (run: Run): Run => {
    for (let i = run.from + 1; i < run.to - 1; i++)
      if (lowerAt(structure, i) === ';' && structure.quotationOf[i] === -1 && OTHERS.test(lowerAt(structure, i + 1)))
        return { from: run.from, to: i };
    return run;
  };
  const content = relation.content.map(cut);
  const ends = content.findIndex((run, i) => run.to < relation.content[i]!.to);
  return ends < 0 ? relation : { ...relation, content: content.slice(0, ends + 1) };
};
