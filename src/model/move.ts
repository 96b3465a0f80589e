import type { Position } from './position.ts';
import type { Telling } from './series.ts';
import type { Act, Voice } from './statement.ts';

/** Somebody who takes part in a negotiation. */
export interface Party {
  /** Id of the actor across articles; of the article that names it most fully, where nothing is known across. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the state it speaks for. */
  readonly side?: string;
}

/** A move as one article tells it. */
export interface MoveTelling extends Telling {
  /** Whose words tell it, an actor of the article; absent where they are the article's own. */
  readonly speaker?: { readonly id: string; readonly name: string };
  readonly voice: Voice;
  readonly via: readonly { readonly id: string; readonly name: string }[];
  /** The article whose text this telling copies. */
  readonly copyOf?: string;
  /** The rule or model that found it. */
  readonly foundBy: string;
}

/** A move on the board: one step of one party, as told by many. */
export interface Move {
  /** "v" + 16 hex digits. */
  readonly id: string;
  readonly move: Position['move'];
  readonly by?: Party;
  readonly to?: Party;
  /** The terms in the words of the telling that is most like all others. */
  readonly terms: string;
  /** TIMEX3 value of when it was made, as told; absent where no telling says so. */
  readonly at?: string;
  readonly act: Act;
  /** The earliest first. */
  readonly told: readonly MoveTelling[];
  /** Tellings that are not copies of others. */
  readonly independent: number;
  /** Earlier moves of the same party that this one takes the place of. */
  readonly supersedes: readonly string[];
  /** The move that takes its place. */
  readonly supersededBy?: string;
  /** Moves of the other side that this one answers, and that answer this one. */
  readonly answers: readonly string[];
  readonly answeredBy: readonly string[];
}
