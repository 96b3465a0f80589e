import { contains, type Span, type Statement } from '../model/index.ts';

interface Content {
  readonly span: Span;
  readonly statement: Statement;
}

const sizeOf = ({ span }: Content): number => span.end - span.start;

/** Contents around a place, found from the last that begins before it backwards while any may still reach it. */
const around = (contents: readonly Content[], reach: readonly number[], cue: Span): readonly Content[] => {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (contents[mid]!.span.start <= cue.start) low = mid + 1;
    else high = mid;
  }
  const found: Content[] = [];
  for (let i = low - 1; i >= 0 && reach[i]! >= cue.end; i--)
    if (contains(contents[i]!.span, cue)) found.push(contents[i]!);
  return found;
};

/** Gives a statement whose cue stands in another's content that other as its parent; of several, the smallest content's. */
export const withParents = (statements: readonly Statement[]): readonly Statement[] => {
  const contents = statements
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .sort((a, b) => a.span.start - b.span.start);
  const reach: number[] = [];
  for (const { span } of contents) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return statements.map((statement) => {
    const cue = statement.cue[0];
    const outer = cue === undefined ? [] : around(contents, reach, cue).filter((c) => c.statement !== statement);
    const parent = outer.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.statement.id;
    return parent ? { ...statement, parent } : statement;
  });
};
