import type { Reading } from '../model/index.ts';

/**
 * A reading without the attributed statements that are less likely right than `least` (0..1). The author's own voice
 * stays: it is a sentence, not an attribution. What named a left-out statement as its parent has none.
 */
export const withLeastConfidence = (reading: Reading, least: number): Reading => {
  const statements = reading.statements.filter(({ voice, confidence }) => voice === 'author' || confidence >= least);
  const kept = new Set(statements.map(({ id }) => id));
  return {
    ...reading,
    statements: statements.map(({ parent, ...statement }) =>
      parent !== undefined && kept.has(parent) ? { ...statement, parent } : statement,
    ),
  };
};
