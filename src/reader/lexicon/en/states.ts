import { STATES, type State } from '../../../model/states.ts';
import { set } from './lists.ts';

export type { State };

const byWords = (of: (state: State) => readonly string[]): ReadonlyMap<string, State> =>
  new Map(STATES.flatMap((state) => of(state).map((word) => [word.toLowerCase(), state] as const)));

/** States by their names, by their adjectives and by their seats of government, lower-cased. */
export const STATE_OF_NAME = byWords(({ names }) => names);
export const STATE_OF_DEMONYM = byWords(({ demonyms }) => demonyms);
export const STATE_OF_SEAT = byWords(({ seats }) => seats);

/** Nouns of offices and bodies that speak for the state whose adjective or name stands with them. */
export const SPEAKS_FOR_STATE = set(
  `president premier chancellor king queen prince sultan emir minister ministry government cabinet kremlin parliament duma
  rada knesset congress senate senator lawmaker ambassador embassy envoy consul diplomat delegation negotiator spokesman
  spokeswoman spokesperson official authority army military navy force forces troop troops soldier officer commander general
  gen colonel admiral marshal captain major sergeant lieutenant conscript gunner pilot defence defense intelligence security
  police administration leader leadership side state authorities command staff guard pentagon chief deputy secretary governor
  brigade battalion regiment division serviceman servicemen paratrooper fighter representative presidency junta regime`,
);
