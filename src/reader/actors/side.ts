import { SPEAKS_FOR_STATE, STATE_OF_DEMONYM, STATE_OF_NAME, STATE_OF_SEAT, type State } from '../lexicon/en/states.ts';
import type { Cluster } from './cluster.ts';

/** The state that an actor speaks for, and whether the text says so or its office or its seat lets one infer it. */
export interface Side {
  readonly side: string;
  readonly sideBasis: 'stated' | 'inferred';
}

const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .replaceAll('’', "'")
    .replace(/'s\b|s'(?=\s|$)/gu, (possessive) => (possessive === "'s" ? '' : 's'))
    .toLowerCase()
    .match(/[\p{L}\p{N}.'-]+/gu) ?? [];

/** The states that a phrase names in runs of up to four words, by one of the tables; a longer name wins over its parts. */
const statesIn = (phrase: string, table: ReadonlyMap<string, State>): readonly State[] => {
  const words = wordsOf(phrase);
  const found: State[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const state = table.get(words.slice(from, to).join(' '));
      if (state === undefined) continue;
      found.push(state);
      from = to - 1;
      break;
    }
  return found;
};

const LONGEST_NAME = 4;

/** "Ukrainian Commander in Chief", "Russian Defense Ministry": an office or a body of a state; a Ukrainian baker is none. */
const isOffice = (phrase: string): boolean =>
  wordsOf(phrase).some((word) => SPEAKS_FOR_STATE.has(word) || SPEAKS_FOR_STATE.has(word.replace(/s$/u, '')));

/** "the Russian ambassador to Ukraine": what stands after these is whom the office deals with. */
const ownPart = (phrase: string): string => phrase.replace(/\s(?:to|on|against|with|in|at|near)\s.*$/u, '');

/** "the foreign ministry in Moscow", "the government in Kyiv": a body of the state whose seat that is; not "a diplomat in Kyiv". */
const BODY_IN =
  /\b(?:ministry|government|authorities|cabinet|leadership|leaders|rulers|parliament|(?:high|army) command|general staff) in \p{Lu}/u;

const bodyPart = (phrase: string): string => (BODY_IN.test(phrase) ? phrase : ownPart(phrase));

const only = (states: readonly State[]): State | undefined => (new Set(states).size === 1 ? states[0] : undefined);

/**
 * The side of an actor: a state is its own; an office or body is that of the state by whose name or adjective it is called
 * (stated), or by whose seat (inferred). Nobody's where the words name none or several, and where the office is no state's.
 */
export const sideOf = (cluster: Cluster): Side | undefined => {
  if (cluster.side !== undefined) return cluster.side;
  const name = cluster.name.toLowerCase();
  const own = STATE_OF_NAME.get(name);
  if (cluster.kind === 'state' && own !== undefined) return { side: own.alpha3, sideBasis: 'stated' };
  const seat = STATE_OF_SEAT.get(name);
  if (seat !== undefined) return { side: seat.alpha3, sideBasis: 'inferred' };
  const named = [...cluster.roles, cluster.name].filter(isOffice);
  const offices = named.map(ownPart);
  const stated = only(offices.flatMap((p) => [...statesIn(p, STATE_OF_DEMONYM), ...statesIn(p, STATE_OF_NAME)]));
  if (stated !== undefined) return { side: stated.alpha3, sideBasis: 'stated' };
  const inferred = only(named.map(bodyPart).flatMap((phrase) => statesIn(phrase, STATE_OF_SEAT)));
  return inferred && { side: inferred.alpha3, sideBasis: 'inferred' };
};
