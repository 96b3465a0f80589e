import { meaningAt, PHRASE } from './lexicon.ts';
import type { Term } from './sketch.ts';
import type { Token } from './tokens.ts';
import { OWN } from './words/function-words.ts';

const PASSIVE = new Set('is are was were be been being'.split(' '));
const BY = new Set(['by', 'under', 'in']);
/** Of the speaker, who is told of: "it had captured", "his troops". */
const ITS = new Set('it its his her their they'.split(' '));

const stateIn = (tokens: readonly Token[], terms: readonly Term[]): string | undefined => {
  for (const { folded } of tokens) {
    const term = terms.find(({ word, kind }) => kind === 'state' && word === folded);
    if (term) return term.key.slice(1);
  }
  return undefined;
};

/**
 * The state that a claim tells to hold something: who takes it ("Ukrainian forces have taken"), by whom it is held, or the
 * speaker's own, who says of it that it is taken.
 */
export const holderOf = (
  tokens: readonly Token[],
  terms: readonly Term[],
  own: string | undefined,
): string | undefined => {
  const meaning = (index: number) => meaningAt((by) => (by < PHRASE ? tokens[index + by]?.stem : undefined));
  const at = tokens.findIndex((_, index) => meaning(index)?.sides.includes('+hold'));
  if (at < 0) return undefined;
  const before = tokens.slice(Math.max(0, at - 8), at);
  const after = tokens.slice(at + 1, at + 7);
  const by = after.findIndex(({ folded }) => BY.has(folded));
  if (before.slice(-3).some(({ folded }) => PASSIVE.has(folded))) {
    const told = by < 0 ? undefined : stateIn(after.slice(by), terms);
    return told ?? (by >= 0 && after[by]!.folded === 'by' ? undefined : own);
  }
  return (
    stateIn(before.toReversed(), terms) ??
    (before.some(({ folded }) => OWN.has(folded) || ITS.has(folded)) ? own : undefined)
  );
};
