import type { Dispute } from '../../model/dispute.ts';
import type { Match } from '../../model/match.ts';
import type { Series } from '../../model/series.ts';
import { equalKeys } from './compare.ts';
import { figureDispute } from './figure-dispute.ts';
import { figureMatches } from './figure-matches.ts';
import { type FiguresTold, mattersOf } from './series.ts';

/** Everything that figures of one cell say together. */
export interface FiguresDerived {
  readonly series: readonly Series[];
  readonly matches: readonly Match[];
  readonly disputes: readonly Dispute[];
}

/** The series of figures, what their tellings are to each other, and the questions that they answer differently. */
export const figuresOf = (told: FiguresTold): FiguresDerived => {
  const { sameVoice = equalKeys } = told;
  const matters = mattersOf(told).map((matter) => ({ matter, matches: figureMatches(matter.answers, sameVoice) }));
  return {
    series: matters.map(({ matter }) => matter.series),
    matches: matters.flatMap(({ matches }) => matches),
    disputes: matters.flatMap(({ matter, matches }) => figureDispute(matter, matches, sameVoice) ?? []),
  };
};
