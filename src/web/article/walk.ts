import type { Statement } from '../../model/statement.ts';

/** Where a statement's first words stand, in UTF-16 code units. */
export const firstOffset = (statement: Statement): number =>
  Math.min(...[...statement.source, ...statement.cue, ...statement.content].map((span) => span.start));

/** Statements in the order a reader meets them. */
export const inOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((a, b) => firstOffset(a) - firstOffset(b) || (a.id < b.id ? -1 : 1));

/** The id `by` places on from `from`, or the first (the last, going back) when none is chosen; it stops at the ends. */
export const step = (ids: readonly string[], from: string | undefined, by: 1 | -1): string | undefined => {
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at === -1) return by === 1 ? ids[0] : ids.at(-1);
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
};
