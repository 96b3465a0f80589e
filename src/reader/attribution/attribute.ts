import type { Structure } from '../structure/structure.ts';
import type { Attribution } from './attribution.ts';
import { readIndirect } from './indirect.ts';
import { readQuoted } from './quoted.ts';

const beginning = (attribution: Attribution): number => (attribution.cue[0] ?? attribution.content[0])!.start;

/**
 * All attribution relations of an article, in order of their cues. This is where a trained reader of cues, sources and
 * contents takes the place of the rules; what is exact (structure, quotation marks) stays.
 */
export const attribute = (structure: Structure): readonly Attribution[] => {
  const quoted = readQuoted(structure);
  const indirect = readIndirect(
    structure,
    quoted.flatMap((attribution) => attribution.cue),
  );
  return [...quoted, ...indirect]
    .filter((attribution) => attribution.content.length > 0)
    .sort((a, b) => beginning(a) - beginning(b));
};
