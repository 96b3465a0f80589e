import type { Statement } from '../../model/statement.ts';
import type { LaidBlock } from './lay-out.ts';

/** Statements in the order in which they open in the laid-out text; what opens nowhere comes last. */
export const inOrder = (statements: readonly Statement[], blocks: readonly LaidBlock[]): readonly Statement[] => {
  const opened = blocks.flatMap((block) => block.segments.flatMap((segment) => segment.opens));
  const places = new Map(opened.map((id, at) => [id, at]));
  const place = ({ id }: Statement): number => places.get(id) ?? opened.length;
  return statements.toSorted((a, b) => place(a) - place(b));
};

/** The id `by` places on from `from`, or the first (the last, going back) when none is chosen; it stops at the ends. */
export const step = (ids: readonly string[], from: string | undefined, by: 1 | -1): string | undefined => {
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at === -1) return by === 1 ? ids[0] : ids.at(-1);
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
};
