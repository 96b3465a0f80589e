import type { Figure, Place, Position, Span, Statement, Time } from '../model/index.ts';
import type { FigureFound } from './figures/find-figures.ts';
import type { Identify } from './identity.ts';
import { innermostOf } from './nesting.ts';
import type { PlaceFound } from './places/find-places.ts';
import type { PositionFound } from './positions/find-positions.ts';
import type { TimeFound } from './times/find-times.ts';

/** What an article's words stand for, before it is known whose words they are. */
export interface MentionsFound {
  readonly figures: readonly FigureFound[];
  readonly times: readonly TimeFound[];
  readonly places: readonly PlaceFound[];
}

/** Figures, times and places with their ids, each naming the innermost statement in whose content it stands. */
export interface Mentions {
  readonly figures: readonly Figure[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
}

/** Gives mentions their ids, hashes of the text and of where they stand, and their statements. */
export const placeMentions = (
  { figures, times, places }: MentionsFound,
  statements: readonly Statement[],
  identify: Identify,
): Mentions => {
  const innermost = innermostOf(statements);
  const idOf = (sort: 'f' | 't' | 'g', { start, end }: Span): string => identify(sort, `${start}-${end}`);
  const placed = <M extends { readonly span: Span }>(sort: 'f' | 't' | 'g', mention: M) => {
    const statement = innermost(mention.span)?.id;
    return { id: idOf(sort, mention.span), ...mention, ...(statement === undefined ? {} : { statement }) };
  };
  return {
    figures: figures.map(({ restates, ...figure }) => ({
      ...placed('f', figure),
      ...(restates === undefined ? {} : { restates: idOf('f', figures[restates]!.span) }),
    })),
    times: times.map((time) => placed('t', time)),
    places: places.map((place) => placed('g', place)),
  };
};

/** Gives positions their ids, and the time that their statement's content is of. */
export const placePositions = (
  found: readonly PositionFound[],
  statements: readonly Statement[],
  identify: Identify,
): readonly Position[] => {
  const asOf = new Map(statements.map(({ id, asOf: at }) => [id, at]));
  return found.map((position) => {
    const at = position.at ?? asOf.get(position.statement);
    const spans = position.about.map(({ start, end }) => `${start}-${end}`).join(',');
    return { id: identify('m', position.statement, position.move, spans), ...position, ...(at ? { at } : {}) };
  });
};
