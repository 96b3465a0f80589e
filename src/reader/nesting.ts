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

/** The statement in whose content a span stands, of several the one with the smallest; undefined where there is none. */
export type Innermost = (span: Span, but?: Statement) => Statement | undefined;

/** Makes the function that finds a span's innermost statement; the logarithm of the number of statements each. */
export const innermostOf = (statements: readonly Statement[]): Innermost => {
  const contents = statements
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .sort((a, b) => a.span.start - b.span.start);
  const reach: number[] = [];
  for (const { span } of contents) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return (span, but) =>
    around(contents, reach, span)
      .filter(({ statement }) => statement !== but)
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.statement;
};

/** Gives a statement whose cue stands in another's content that other as its parent; of several, the smallest content's. */
export const withParents = (statements: readonly Statement[]): readonly Statement[] => {
  const innermost = innermostOf(statements);
  return statements.map((statement) => {
    const cue = statement.cue[0];
    const parent = cue && innermost(cue, statement)?.id;
    return parent ? { ...statement, parent } : statement;
  });
};

/**
 * What stands within a relayed statement came the same way: an inner statement has the relays of its parent, and the
 * parent's speaker too where that is an outlet or a document ("X said …, according to AFP").
 */
export const withParentsRelays = (
  statements: readonly Statement[],
  passesOn: (actor: string) => boolean,
): readonly Statement[] => {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const relaysOf = (statement: Statement, depth: number): Statement['via'] => {
    const parent = statement.parent === undefined ? undefined : byId.get(statement.parent);
    if (parent === undefined || depth > DEEPEST) return statement.via;
    const teller = parent.speaker;
    const span = parent.source[0];
    const through = teller !== undefined && span !== undefined && passesOn(teller) ? [{ actor: teller, span }] : [];
    const more = [...through, ...relaysOf(parent, depth + 1)].filter(
      ({ actor }) => actor !== statement.speaker && !statement.via.some((own) => own.actor === actor),
    );
    return [...statement.via, ...more];
  };
  return statements.map((statement) => ({ ...statement, via: relaysOf(statement, 0) }));
};

/** Statements within statements are followed no deeper. */
const DEEPEST = 8;
