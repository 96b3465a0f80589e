import type { Structure } from '../structure/structure.ts';
import { type Draft, UNMEASURED } from './draft.ts';
import type { Ruled } from './ruled.ts';
import { findAsClaimed } from './said-that.ts';

const ruledDraft = ({ rule, ...relation }: Ruled): Draft => ({ ...relation, confidence: UNMEASURED, rules: [rule] });

/** What is told already: whether a run meets a cue, and whether it stands within a content. */
const toldBy = (structure: Structure, drafts: readonly Draft[]) => {
  const cued = new Uint8Array(structure.tokens.length);
  const reach = new Int32Array(structure.tokens.length); // how far a content goes that begins at a token or before
  for (const { cue, content } of drafts) {
    cued.fill(1, cue.from, cue.to);
    for (const { from, to } of content) reach[from] = Math.max(reach[from]!, to);
  }
  for (let i = 1; i < reach.length; i++) reach[i] = Math.max(reach[i]!, reach[i - 1]!);
  return {
    cued: ({ cue }: Ruled): boolean => cued.subarray(cue.from, cue.to).includes(1),
    within: ({ content }: Ruled): boolean => content.some(({ from, to }) => reach[from]! >= to),
  };
};

/** What rules find where the network passed over: neither its cue nor its content stands in a relation told already. */
export const withRuled = (
  structure: Structure,
  drafts: readonly Draft[],
  ruled: readonly Ruled[],
): readonly Draft[] => {
  const told = toldBy(structure, drafts);
  const all = [...drafts, ...ruled.filter((one) => !told.cued(one) && !told.within(one)).map(ruledDraft)];
  const now = toldBy(structure, all);
  return [
    ...all,
    ...findAsClaimed(structure, all)
      .filter((one) => !now.cued(one))
      .map(ruledDraft),
  ];
};
