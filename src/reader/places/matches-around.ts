import type { Match } from './matches.ts';
import type { Word } from './place-words.ts';

/** What the rules look at: the words, and the match with the words that touch it. */
export interface Surroundings {
  readonly words: readonly Word[];
  readonly match: Match;
  /** The word before, where only a space stands between; so "in" of "in Kursk". */
  readonly before?: Word;
  /** The word after, where only a space stands between. */
  readonly after?: Word;
  /** The word after, whatever stands between. */
  readonly next?: Word;
  /** The match right before, apart by a space: "US" of "US Georgia". */
  readonly touching?: Match;
  /** The match before, where a comma, "and" or a hyphen joins it to this one. */
  readonly beside?: Match;
  /** The state, unit or abbreviation that follows a comma: "Paris, Texas". */
  readonly container?: Match;
  /** Whether it is itself the container of the match before. */
  readonly contains: boolean;
}

const ANDS = new Set(['and', 'or', '&']);

/** Whether nothing but a comma, an "and" or a hyphen stands between two matches. */
const coordinated = (words: readonly Word[], first: Match, second: Match): boolean => {
  if (second.from === first.to) return /^(?:comma|joined|slash)$/u.test(words[second.from]!.gap);
  const middle = words[first.to];
  return (
    second.from === first.to + 1 &&
    middle !== undefined &&
    ANDS.has(middle.lower) &&
    words[second.from]!.gap === 'space'
  );
};

const within = (inner: Match, outer: Match): boolean =>
  outer.bearers.some(
    ({ entry: large }) =>
      large.level !== 'town' &&
      inner.bearers.some(
        ({ entry: small }) =>
          small.index !== large.index &&
          (small.unit === large.index ||
            small.district === large.index ||
            (large.level === 'country' && small.country === large.country && small.level !== 'country')),
      ),
  );

const comesAfter = (words: readonly Word[], first: Match, second: Match): boolean =>
  second.from === first.to && words[second.from]!.gap === 'comma';

/** Every match with what stands around it. */
export const surroundingsOf = (words: readonly Word[], matches: readonly Match[]): readonly Surroundings[] =>
  matches.map((match, index) => {
    const before = words[match.from]!.gap === 'space' ? words[match.from - 1] : undefined;
    const after = words[match.to]?.gap === 'space' ? words[match.to] : undefined;
    const previous = matches[index - 1];
    const next = matches[index + 1];
    const follows = next !== undefined && comesAfter(words, match, next);
    return {
      words,
      match,
      ...(before && { before }),
      ...(after && { after }),
      ...(words[match.to] && { next: words[match.to]! }),
      ...(before &&
        previous?.to === match.from &&
        /^(?:demonym|abbreviation)$/u.test(previous.kind) && { touching: previous }),
      ...(previous && coordinated(words, previous, match) && { beside: previous }),
      contains:
        previous !== undefined &&
        comesAfter(words, previous, match) &&
        match.kind !== 'demonym' &&
        within(previous, match),
      ...(follows && next.kind !== 'demonym' && within(match, next) && { container: next }),
    };
  });
