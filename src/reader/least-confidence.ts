import type { Reading } from '../model/index.ts';

/** Without the name of a statement that is left out. */
const loosened = <M extends { readonly statement?: string }>(mention: M, kept: ReadonlySet<string>): M => {
  if (mention.statement === undefined || kept.has(mention.statement)) return mention;
  const { statement: _, ...rest } = mention;
  return rest as M;
};

/**
 * A reading without the attributed statements that are less likely right than `least` (0..1). The author's own voice
 * stays: it is a sentence, not an attribution. What named a left-out statement as its parent or its own has none, and a
 * position that only it told of is left out with it.
 */
export const withLeastConfidence = (reading: Reading, least: number): Reading => {
  const statements = reading.statements.filter(({ voice, confidence }) => voice === 'author' || confidence >= least);
  const kept = new Set(statements.map(({ id }) => id));
  return {
    ...reading,
    statements: statements.map(({ parent, ...statement }) =>
      parent !== undefined && kept.has(parent) ? { ...statement, parent } : statement,
    ),
    figures: reading.figures.map((figure) => loosened(figure, kept)),
    times: reading.times.map((time) => loosened(time, kept)),
    places: reading.places.map((place) => loosened(place, kept)),
    positions: reading.positions.filter(({ statement }) => kept.has(statement)),
  };
};
