import type { Span } from '../../model/index.ts';
import { DIRECTIONS, FEATURE_HEADS, INSTITUTION_FOLLOWERS, LOCATIVES, ROAD_HEADS } from '../lexicon/en/places.ts';
import type { Accepted } from './accept.ts';
import { asMatch } from './formed-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Match } from './matches.ts';
import type { Surroundings } from './matches-around.ts';
import type { Word } from './place-words.ts';

/** A name as a trained tagger gives it. */
export interface TaggedName {
  readonly span: Span;
  readonly kind: 'place' | 'person' | 'organisation';
  readonly probability: number;
}

/** What a tagger takes for a place, where the rules are silent on a name of the gazetteer. */
const KNOWN_FROM = 0.6;
/** And where they speak against it. */
const OVERRULES_FROM = 0.95;
/** And where the gazetteer does not hold it, after "in" or "near". */
const UNKNOWN_FROM = 0.8;
/** What a tagger takes for a person this surely is none of the places that only their size or their place in the sentence speak for. */
const PERSON_FROM = 0.5;
const DOUBTFUL = new Set(['after-loose-locative', 'in-a-row', 'in-named-state', 'road']);
const SURE_PERSON_FROM = 0.8;
const LESS_DOUBTFUL = new Set(['well-known', 'named-elsewhere', 'after-locative', 'before-noun']);

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The words that a span covers, as a run; undefined where it covers none. */
const makeRunOf =
  (words: readonly Word[]) =>
  (span: Span): Run | undefined => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (words[mid]!.end <= span.start) low = mid + 1;
      else high = mid;
    }
    let to = low;
    while (to < words.length && words[to]!.start < span.end) to += 1;
    return low < to ? { from: low, to } : undefined;
  };

interface Tagging {
  readonly text: string;
  readonly words: readonly Word[];
  readonly gazetteer: Gazetteer;
  readonly surroundings: readonly Surroundings[];
  readonly declined: ReadonlySet<Match>;
  readonly names: readonly TaggedName[];
}

/** Whether a tagger's person stands where a rule saw a place on little ground. */
const isPerson = ({ by }: Accepted, tag: TaggedName | undefined): boolean =>
  tag?.kind === 'person' &&
  ((DOUBTFUL.has(by) && tag.probability >= PERSON_FROM) ||
    (LESS_DOUBTFUL.has(by) && tag.probability >= SURE_PERSON_FROM));

/** Whether a word alone may be a name: no "north", "Road" or "Valley", which taggers cut off from theirs. */
const isNaming = ({ capital, lower, key }: Word): boolean =>
  capital && key.length > 2 && !DIRECTIONS.has(lower) && !FEATURE_HEADS.has(lower) && !ROAD_HEADS.has(key);

/** Whether a run touches another name on either side, so that it is a piece of it. */
const touches = (words: readonly Word[], { from, to }: Run, taken: ReadonlySet<number>): boolean =>
  (words[from]!.gap === 'space' && (taken.has(from - 1) || words[from - 1]?.capital === true)) ||
  (words[to]?.gap === 'space' && (taken.has(to) || (words[to].capital && !INSTITUTION_FOLLOWERS.has(words[to].lower))));

/**
 * What the rules accepted, in the light of a tagger: persons are taken out where the rules were weak, and the tagger's
 * places come in where the rules are silent. A tagger alone opens no name that the gazetteer has not, unless it stands
 * after "in" or "near".
 */
export const withTags = (
  accepted: readonly Accepted[],
  { text, words, gazetteer, surroundings, declined, names }: Tagging,
): readonly Accepted[] => {
  const runOf = makeRunOf(words);
  const tagAt = new Map<number, TaggedName>();
  for (const name of names) {
    const run = runOf(name.span);
    for (let at = run?.from ?? 0; at < (run?.to ?? 0); at++) tagAt.set(at, name);
  }
  const kept = accepted.filter((one) => !isPerson(one, tagAt.get(one.around.match.from)));
  const taken = new Set(kept.flatMap(({ around: { match } }) => wordsOf(match)));
  const matchAt = new Map(surroundings.flatMap((around) => wordsOf(around.match).map((at) => [at, around] as const)));
  const added = names.flatMap((name): Accepted[] => {
    const run = name.kind === 'place' ? runOf(name.span) : undefined;
    if (run === undefined || !wordsOf(run).some((at) => isNaming(words[at]!))) return [];
    const known = matchAt.get(run.from);
    const enough = known !== undefined && declined.has(known.match) ? OVERRULES_FROM : KNOWN_FROM;
    if (known !== undefined && name.probability >= enough) {
      if (wordsOf(known.match).some((at) => taken.has(at)) || touches(words, known.match, taken)) return [];
      for (const at of wordsOf(known.match)) taken.add(at);
      return [{ around: known, by: 'tagged' }];
    }
    const before = words[run.from]!.gap === 'space' ? words[run.from - 1]?.lower : undefined;
    if (known !== undefined || name.probability < UNKNOWN_FROM || !LOCATIVES.has(before ?? '')) return [];
    if (wordsOf(run).some((at) => taken.has(at)) || touches(words, run, taken)) return [];
    for (const at of wordsOf(run)) taken.add(at);
    return [{ around: { words, match: asMatch(text, words, run, gazetteer), contains: false }, by: 'tagged' }];
  });
  return [...kept, ...added].sort((a, b) => a.around.match.from - b.around.match.from);
};

const wordsOf = ({ from, to }: Run): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
