import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { COMMON_WORDS, GIVEN_NAMES, LOCATIVES } from '../lexicon/en/places.ts';
import { DETERMINERS } from '../lexicon/en/words.ts';
import type { Match } from './matches.ts';
import type { Surroundings } from './matches-around.ts';
import type { Word } from './place-words.ts';
import { type Discourse, isInitial, isLand, type Verdict, verdictOf } from './rules.ts';

/** A match that names a place, and the rule that says so. */
export interface Accepted {
  readonly around: Surroundings;
  readonly by: string;
}

const surnamesOf = (words: readonly Word[]): ReadonlySet<string> => {
  const names = new Set<string>();
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before === undefined || !word.capital) return;
    const given = word.gap === 'space' && before.capital && GIVEN_NAMES.has(before.key);
    const titled =
      (word.gap === 'space' || word.gap === 'stop') &&
      before.capital &&
      /^(?:mr|mrs|ms|dr|sen|rep|gov|sgt|lt|capt)\.?$/u.test(before.lower);
    if (given || titled || (word.gap === 'stop' && isInitial(before))) names.add(word.key);
  });
  return names;
};

const discourseOf = (words: readonly Word[]): Discourse => ({
  surnames: surnamesOf(words),
  small: new Set(words.filter((word) => !word.capital).map((word) => word.key)),
});

/** Rules whose finding may be another thing of the same name, once the article has a person or a firm called so. */
const WEAK = new Set([
  'well-known',
  'of-institution',
  'before-noun',
  'after-loose-locative',
  'after-locative',
  'after-direction',
]);
/** Rules that speak of one mention only. */
const LOCAL = new Set(['of-institution', 'before-noun', 'after-loose-locative']);
const OPENERS = new Set([...DETERMINERS, ...LOCATIVES]);
/** Rules that take the name for another's. */
const STRANGERS = new Set(['in-other-name', 'after-given-name', 'after-title', 'surname']);

/** Matches in a row, "Suba, Migori, Homa Bay and Rongo". */
const rowsOf = (surroundings: readonly Surroundings[]): readonly (readonly Surroundings[])[] => {
  const rows: Surroundings[][] = [];
  for (const around of surroundings) {
    if (around.beside !== undefined && rows.length > 0) rows.at(-1)!.push(around);
    else rows.push([around]);
  }
  return rows;
};

/** Which matches stand in a row of places: with another, or with two that are sure where they may be persons. */
const inRows = (surroundings: readonly Surroundings[], isPlace: (match: Match) => boolean): ReadonlySet<Match> => {
  const found = new Set<Match>();
  for (const row of rowsOf(surroundings)) {
    const names = row.filter(({ match }) => match.kind === 'name');
    const sure = names.filter(({ match }) => isPlace(match)).length;
    const counties = /^(?:counties|provinces|districts|oblasts|regions|states|townships)$/u.test(
      row.at(-1)!.after?.lower ?? '',
    );
    if (sure === 0 && !counties) continue;
    for (const { match, after, words } of names)
      if (
        counties ||
        ((sure > 1 || !GIVEN_NAMES.has(match.key)) && !after?.capital && words[match.from]!.gap !== 'joined')
      )
        found.add(match);
  }
  return found;
};

/** States whose towns bear the surnames of English texts: there a name needs more than to be one of a town. */
const NAMESAKES = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ', 'ZA', 'JM']);
/** A town of this many people in a state that the article names. */
const TOWN_FROM = 10_000;

/** The states that an article names, by their names or their people. */
const namedLands = (matches: readonly Match[]): ReadonlySet<string> =>
  new Set(
    matches.flatMap(({ bearers }) =>
      bearers.filter(({ entry }) => entry.level === 'country').map(({ entry }) => entry.country!),
    ),
  );

/** "Bakhmut" in an article that names Ukraine, where nothing makes it a person's name. */
const liesInOne = ({ match, after, words }: Surroundings, lands: ReadonlySet<string>): boolean => {
  const opening = words[match.from]!;
  if (match.kind !== 'name' || after?.capital || opening.upper || COMMON_WORDS.has(match.key)) return false;
  if (GIVEN_NAMES.has(match.key) || (after !== undefined && CUE_FORMS.has(after.lower))) return false;
  return match.bearers.some(
    ({ entry: { country = '', population } }) =>
      population >= TOWN_FROM && lands.has(country) && !NAMESAKES.has(country),
  );
};

/** What the rules make of the matches; on the rest they are silent. */
export interface Judged {
  readonly accepted: readonly Accepted[];
  readonly declined: ReadonlySet<Match>;
}

/**
 * The matches that name places, by rules and the gazetteer alone. A name that a rule speaks for somewhere is taken for
 * the place wherever no rule speaks against it, and so is one that stands in a row with places.
 */
export const acceptMatches = (surroundings: readonly Surroundings[]): Judged => {
  const words = surroundings[0]?.words ?? [];
  const discourse = discourseOf(words);
  const verdicts = new Map(surroundings.map((around) => [around.match, verdictOf(around, discourse)]));
  const countsOf = (test: (verdict: Verdict) => boolean): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const [{ key }, verdict] of verdicts)
      if (verdict && test(verdict)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const others = countsOf(({ by, place }) => !place && STRANGERS.has(by));
  const known = countsOf(({ by, place }) => place && !LOCAL.has(by));
  /** Whether the name stands for a person or a firm at least as often as for the place. */
  const isOther = (match: Match): boolean =>
    !isLand(match) && (others.get(match.key) ?? 0) > 0 && others.get(match.key)! >= (known.get(match.key) ?? 0);
  /** "the Paris Walmart" is no person, as "Paris Hilton" may be. */
  const determined = new Set(
    surroundings
      .filter(({ before }) => before && !before.capital && OPENERS.has(before.lower))
      .map(({ match }) => match),
  );
  const said = (match: Match): string | false | undefined => {
    const verdict = verdicts.get(match);
    if (verdict === undefined || (verdict.by === 'given-name' && known.has(match.key) && determined.has(match)))
      return undefined;
    return verdict.place && !(WEAK.has(verdict.by) && isOther(match)) && verdict.by;
  };
  const rows = inRows(surroundings, (match) => Boolean(said(match)));
  const lands = namedLands(surroundings.filter(({ match }) => said(match)).map(({ match }) => match));
  const silent = (around: Surroundings): string | false => {
    if (rows.has(around.match)) return 'in-a-row';
    if (isOther(around.match)) return false;
    if (known.has(around.match.key)) return 'named-elsewhere';
    return liesInOne(around, lands) && 'in-named-state';
  };
  const accepted = surroundings.flatMap((around): Accepted[] => {
    const { match } = around;
    const by = said(match) ?? silent(around);
    return by ? [{ around, by }] : [];
  });
  return {
    accepted,
    declined: new Set(surroundings.map(({ match }) => match).filter((match) => said(match) === false)),
  };
};
