import { MONTH_SHORT } from '../lexicon/en/measures.ts';
import {
  COMMON_WORDS,
  DIRECTIONS,
  DISEASE_FOLLOWERS,
  DOUBTFUL_ABBREVIATIONS,
  FEATURE_HEADS,
  GIVEN_NAMES,
  INITIALS,
  INSTITUTION_FOLLOWERS,
  LANGUAGE_AFTER,
  LANGUAGE_BEFORE,
  LOCATIVES,
  LOOSE_LOCATIVES,
  NAMED_INSTITUTIONS,
  NAMED_OF,
  OPENING_ADJECTIVES,
  OUTLET_FOLLOWERS,
  PARTY_LETTERS,
  PERSON_OPENERS,
  PLACE_FOLLOWERS,
  SETTLEMENTS,
  UNCOUNTED,
  UNIT_HEADS,
} from '../lexicon/en/places.ts';
import { DAYS, MONTHS, NEVER_NAMES } from '../lexicon/en/words.ts';
import type { Match } from './matches.ts';
import type { Surroundings } from './matches-around.ts';
import type { Word } from './place-words.ts';

/** What the rules know of the article as a whole. */
export interface Discourse {
  /** Last words of persons' names: "Washington" once "Denzel Washington" was named. */
  readonly surnames: ReadonlySet<string>;
  /** Words that the article also writes small, so that a capital at a sentence's opening says nothing. */
  readonly small: ReadonlySet<string>;
}

interface Rule {
  readonly name: string;
  /** Whether the match names a place; null where the rule does not say. */
  readonly read: (around: Surroundings, discourse: Discourse) => boolean | null;
}

/** A town of this many people is known by its name alone. */
const KNOWN_FROM = 150_000;
/** And of this many after "from" or "to". */
const LIKELY_FROM = 5_000;

const single = ({ from, to }: Match): boolean => to - from === 1;
const largest = ({ bearers }: Match): number =>
  Math.max(
    0,
    ...bearers.map(({ entry, alternate }) => (alternate || entry.level === 'district' ? 0 : entry.population)),
  );
/** A state, a first-level unit by its own name, a region. */
export const isLand = ({ bearers, key }: Match): boolean =>
  bearers.some(
    ({ entry, alternate }) =>
      entry.level === 'country' ||
      entry.level === 'region' ||
      (entry.level === 'unit' && (!alternate || INITIALS.has(key)) && entry.population > 300_000),
  );
const isKnown = (match: Match): boolean => isLand(match) || largest(match) >= KNOWN_FROM;
const isCommon = (match: Match): boolean => single(match) && COMMON_WORDS.has(match.key);
const joinedCapital = (word: Word | undefined): boolean => word?.capital === true;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|health|public health)$/u;
export const isInitial = (word: Word): boolean =>
  /^\p{Lu}\.?$/u.test(word.lower.toUpperCase()) && word.capital && word.stopped;

/** A capital right before the match that is no compass word, form of address or opening of a sentence. */
const strangerBefore = ({ before, match, words, touching }: Surroundings): Word | undefined => {
  if (before?.capital !== true || before.titled || DIRECTIONS.has(before.lower) || before.key === 's') return undefined;
  if (
    NEVER_NAMES.has(before.lower) ||
    OPENING_ADJECTIVES.has(before.lower) ||
    DAYS.has(before.lower) ||
    MONTHS.has(before.lower) ||
    LOCATIVES.has(before.lower) ||
    LOOSE_LOCATIVES.has(before.lower)
  )
    return undefined;
  return words[match.from]!.gap === 'space' && touching === undefined ? before : undefined;
};

const readAbbreviation: Rule['read'] = ({ match, words }) => {
  if (match.kind !== 'abbreviation') return null;
  const word = words[match.from]!;
  if (/\p{L}\.\p{L}/u.test(word.lower) || match.to - match.from > 1)
    return !/^b\.c/u.test(word.lower) || word.gap === 'comma';
  if (word.gap === 'comma' && joinedCapital(words[match.from - 1])) return true;
  if (DOUBTFUL_ABBREVIATIONS.has(word.lower.replace(/\.$/u, ''))) return false;
  const next = words[match.to];
  return next !== undefined && !next.capital && (next.gap === 'stop' || next.gap === 'space');
};

const readDemonym: Rule['read'] = ({ match, before, after }) => {
  if (match.kind !== 'demonym') return null;
  if (after !== undefined && LANGUAGE_AFTER.has(after.lower)) return false;
  if (before !== undefined && /^(?:speak|spoke|fluent|learn|translated)/u.test(before.lower)) return false;
  if (before !== undefined && LANGUAGE_BEFORE.has(before.lower) && after === undefined && UNCOUNTED.has(match.key))
    return false;
  if (before?.capital && (GIVEN_NAMES.has(before.key) || PERSON_OPENERS.has(before.lower)) && !before.opens)
    return false;
  return !(before?.capital && /^(?:african|native|latin|air|new)$/u.test(before.lower));
};

/** All rules, in order; the first that says something decides. What none speaks for is no place. */
const RULES: readonly Rule[] = [
  { name: 'abbreviated-unit', read: readAbbreviation },
  { name: 'demonym', read: readDemonym },
  // "US$1,000", "Nov 9", "West Nile virus", "the Hong Kong flu", "guinea pigs"
  {
    name: 'no-place',
    read: ({ match, after, next, words }) =>
      (match.key === 'us' && next?.gap === 'other' && /^\d/u.test(next.lower)) ||
      (after !== undefined && DISEASE_FOLLOWERS.has(after.lower)) ||
      (MONTH_SHORT.has(match.key) && /^\d/u.test(next?.lower ?? '')) ||
      (match.key === 'nile' && words[match.from - 1]?.lower === 'west') ||
      (match.key === 'guinea' && after !== undefined && /^pigs?$/u.test(after.lower)) ||
      (words[match.from]!.lower === 'the' && COMMON_WORDS.has(match.key.replace(/^the /u, '')))
        ? false
        : null,
  },
  // "D-Charleston"
  {
    name: 'of-party',
    read: ({ match, words }) =>
      words[match.from]!.gap === 'joined' &&
      PARTY_LETTERS.has(words[match.from - 1]?.lower ?? '') &&
      words[match.from - 1]!.capital
        ? true
        : null,
  },
  // "Texas" of "Paris, Texas"
  { name: 'container', read: ({ contains, match }) => (contains && isLand(match) ? true : null) },
  // "Paris, Texas"; "Kursk, Russia"
  {
    name: 'before-container',
    read: ({ match, container }) => (container && !(isCommon(match) && MONTH.test(match.key)) ? true : null),
  },
  // "Walker County", "Kursk Oblast", "Red River"
  {
    name: 'whole-unit',
    read: ({ match, words }) =>
      !single(match) && (UNIT_HEADS.has(words[match.to - 1]!.lower) || FEATURE_HEADS.has(words[match.to - 1]!.lower))
        ? true
        : null,
  },
  // "Kursk region", "Donetsk oblast"
  {
    name: 'unit-head',
    read: ({ match, after }) =>
      after &&
      !(after.capital && /^(?:department|state|district)$/u.test(after.lower)) &&
      (UNIT_HEADS.has(after.lower) || after.lower === 'region') &&
      match.bearers.some(({ entry }) => entry.level !== 'town') &&
      !isCommon(match)
        ? true
        : null,
  },
  // "Mr. Jordan", "Sheriff Paris"
  {
    name: 'after-title',
    read: ({ match, words }) => {
      const before = words[match.from - 1];
      const gap = words[match.from]!.gap;
      return before?.capital &&
        (gap === 'space' || gap === 'stop') &&
        PERSON_OPENERS.has(before.lower.replace(/\.$/u, '')) &&
        (!isLand(match) || gap === 'stop' || before.stopped)
        ? false
        : null;
    },
  },
  // "Michael Jordan", "J. Boone"
  {
    name: 'after-given-name',
    read: ({ match, words }) => {
      const before = words[match.from - 1];
      const gap = words[match.from]!.gap;
      if (before === undefined || !(gap === 'space' || gap === 'stop') || !single(match)) return null;
      return (before.capital && gap === 'space' && GIVEN_NAMES.has(before.key)) ||
        (isInitial(before) && before.end - before.start <= 2)
        ? false
        : null;
    },
  },
  // "Paris Hilton", "Madison Smith"
  {
    name: 'given-name',
    read: ({ match, after }) => {
      if (!single(match) || !GIVEN_NAMES.has(match.key) || after?.capital !== true) return null;
      const goesOn = [INSTITUTION_FOLLOWERS, FEATURE_HEADS, PERSON_OPENERS].some((set) => set.has(after.lower));
      return goesOn ? null : false;
    },
  },
  // "Washington said" after "Denzel Washington"
  {
    name: 'surname',
    read: ({ match, before, after }, { surnames }) =>
      single(match) &&
      surnames.has(match.key) &&
      !(before && /^(?:in|near|outside)$/u.test(before.lower)) &&
      !(after?.capital && INSTITUTION_FOLLOWERS.has(after.lower))
        ? false
        : null,
  },
  // "Robert Wood Johnson", "Southridge Manor"
  {
    name: 'in-other-name',
    read: (around) => (strangerBefore(around) ? false : null),
  },
  // "the Washington Post", "China Daily"
  {
    name: 'in-outlet',
    read: ({ after, words, match }) =>
      after?.capital &&
      (OUTLET_FOLLOWERS.has(after.lower) ||
        (words[match.to + 1]?.gap === 'space' &&
          words[match.to + 1]!.capital &&
          OUTLET_FOLLOWERS.has(words[match.to + 1]!.lower)))
        ? false
        : null,
  },
  // "Bank of America"
  {
    name: 'in-body',
    read: ({ match, before, words }) => {
      const owner = words[match.from - 2];
      if (before?.lower === 'of' && owner?.capital && NAMED_OF.has(owner.lower)) return false;
      return null;
    },
  },
  // "the village of Pandi"
  {
    name: 'settlement-of',
    read: ({ before, match, words }) =>
      before?.lower === 'of' && SETTLEMENTS.has(words[match.from - 2]?.lower ?? '') ? true : null,
  },
  // "Turkey" where the article writes "turkey" too
  {
    name: 'common-at-opening',
    read: ({ match, words }, { small }) =>
      single(match) && words[match.from]!.opens && small.has(match.key) && !INITIALS.has(match.key) ? false : null,
  },
  {
    name: 'common-word',
    read: ({ match, before, after }) => {
      if (!isCommon(match)) return null;
      if (match.bearers.some(({ entry }) => entry.level === 'country')) return null;
      return (
        before !== undefined &&
        !after?.capital &&
        /^(?:in|near|outside)$/u.test(before.lower) &&
        largest(match) >= 50_000 &&
        !/^(?:march|may|august|june|july|april)$/u.test(match.key)
      );
    },
  },
  { name: 'well-known', read: ({ match }) => (isKnown(match) ? true : null) },
  // "RICHLAND — A one-vehicle accident"; not "DOHA, March 4 (Meridian Wire) –"
  {
    name: 'dateline',
    read: ({ match, words, next }) =>
      (words[match.from]!.dateline && words[match.from]!.gap !== 'other') ||
      (words[match.from]!.opens &&
        next?.gap === 'other' &&
        words.slice(match.from, match.to).every((word) => word.upper))
        ? true
        : null,
  },
  // "Smith, 29, of Columbia", "Craig of Elida"
  {
    name: 'home-of',
    read: ({ match, before, after, words }) => {
      if (!before || !/^(?:of|from)$/u.test(before.lower) || after?.capital) return null;
      const owner = words[match.from - 2];
      const aged = words[match.from - 1]!.gap === 'comma';
      const named = owner?.capital && owner.gap === 'space' && words[match.from - 3]?.capital && before.gap === 'space';
      return aged || named ? true : null;
    },
  },
  // "Alexandria Police"
  {
    name: 'of-institution',
    read: ({ after }) =>
      after?.capital && INSTITUTION_FOLLOWERS.has(after.lower) && !NAMED_INSTITUTIONS.has(after.lower) ? true : null,
  },
  // "in Cottonport"; not "in Jackson Hewitt"
  {
    name: 'after-locative',
    read: ({ before, after }) => (before && LOCATIVES.has(before.lower) && !after?.capital ? true : null),
  },
  // "southern Gori", "downtown Athens"
  { name: 'after-direction', read: ({ before }) => (before && DIRECTIONS.has(before.lower) ? true : null) },
  // "the Gainesville area", "an Arlington man"
  {
    name: 'before-noun',
    read: ({ match, after, words }) =>
      after &&
      !after.capital &&
      PLACE_FOLLOWERS.has(after.lower) &&
      !(single(match) && words[match.from]!.opens && GIVEN_NAMES.has(match.key))
        ? true
        : null,
  },
  {
    name: 'after-loose-locative',
    read: ({ match, before, after }) =>
      before &&
      LOOSE_LOCATIVES.has(before.lower) &&
      !after?.capital &&
      !GIVEN_NAMES.has(match.key) &&
      largest(match) >= LIKELY_FROM
        ? true
        : null,
  },
];

/** What the rules say of a match, and which one did; undefined where none does. */
export interface Verdict {
  readonly by: string;
  readonly place: boolean;
}

export const verdictOf = (around: Surroundings, discourse: Discourse): Verdict | undefined => {
  for (const { name, read } of RULES) {
    const place = read(around, discourse);
    if (place !== null) return { by: name, place };
  }
  return undefined;
};
