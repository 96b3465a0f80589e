import type { Actor, Position, Span, Statement } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import type { Scene } from './scene.ts';

/** A position without the id that the reading gives it. */
export type PositionFound = Omit<Position, 'id'>;

/** What a rule finds; `terms` are the tokens of `about`, for conditions within them. */
export interface Draft {
  readonly move: Position['move'];
  readonly by?: Actor;
  readonly to?: Actor;
  readonly about: readonly Span[];
  readonly terms?: Run;
  /** "Norland refused." answers what was put to it just before, and its terms are those. */
  readonly answer?: true;
}

/** A place at which a rule is tried: a token that one statement tells. */
export interface Place {
  readonly scene: Scene;
  readonly at: number;
  readonly statement: Statement;
  readonly stretch: Run;
}

/** A rule of positions: `pattern` is tried on the word, `read` looks around and may decline. */
export interface PositionRule {
  readonly name: string;
  readonly pattern: RegExp | ReadonlyMap<string, unknown> | ReadonlySet<string>;
  readonly read: (place: Place) => Draft | undefined;
}
