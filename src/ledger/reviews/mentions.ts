import { contains, type Reading, type Span, type Statement } from '../../model/index.ts';

const lengthOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * A reading whose figures, times and places belong to the innermost statement in whose content they stand, of those that
 * stand in `touched`: contents that came, went or changed. Others stay where they are.
 */
export const rehomed = (reading: Reading, touched: readonly Span[]): Reading => {
  const inner = reading.statements.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const home = <M extends { readonly span: Span; readonly statement?: string }>(mention: M): M => {
    if (!touched.some((span) => contains(span, mention.span))) return mention;
    const statement = inner.find(({ content }) => content.some((span) => contains(span, mention.span)));
    const { statement: _, ...homeless } = mention;
    return (statement === undefined ? homeless : { ...mention, statement: statement.id }) as M;
  };
  return {
    ...reading,
    figures: reading.figures.map(home),
    times: reading.times.map(home),
    places: reading.places.map(home),
  };
};
