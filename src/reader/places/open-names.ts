import {
  FEATURE_HEADS,
  FEATURE_OPENERS,
  LOCATIVES,
  LOOSE_LOCATIVES,
  PERSON_OPENERS,
  ROAD_HEADS,
  SETTLED_FOLLOWERS,
  SETTLEMENTS,
} from '../lexicon/en/places.ts';
import { NEVER_NAMES } from '../lexicon/en/words.ts';
import type { Match } from './matches.ts';
import type { Word } from './place-words.ts';

/** A run of words that names a place by its form: a road, a river, a lake. The gazetteer need not know it. */
export interface OpenName {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A name before its head has at most this many words: "Martin Luther King Boulevard". */
const REACH = 3;

const partOfName = (word: Word): boolean =>
  word.capital && !NEVER_NAMES.has(word.lower) && !PERSON_OPENERS.has(word.lower);

/** Index of the first word of the name whose head stands at `head`. */
const nameStart = (words: readonly Word[], head: number, numbers: boolean): number => {
  let from = head;
  while (
    from > 0 &&
    head - from < REACH &&
    (words[from]!.gap === 'space' ||
      (words[from]!.gap === 'stop' && words[from - 1]!.end - words[from - 1]!.start === 1))
  ) {
    const word = words[from - 1]!;
    if (!partOfName(word) && !(numbers && /^\d+(?:st|nd|rd|th)$/u.test(word.lower))) break;
    from -= 1;
  }
  return from;
};

const isShort = (lower: string): boolean => lower.replace(/\.$/u, '').length <= 4;

/** "Dublin Road", "W. Main St." A short head needs its stop. */
const roadAt = (words: readonly Word[], at: number): OpenName | undefined => {
  const word = words[at]!;
  if (!word.capital || !ROAD_HEADS.has(word.key) || (isShort(word.lower) && word.key !== 'road' && !word.stopped))
    return undefined;
  const from = nameStart(words, at, true);
  const ofLand = words[at]!.key === 'highway' || words[at]!.key === 'hwy';
  return from < at && !ofLand ? { from, to: at + 1, by: 'road' } : undefined;
};

/** "Kish River", "Jerome Township" */
const featureAt = (words: readonly Word[], at: number): OpenName | undefined => {
  if (!words[at]!.capital || !FEATURE_HEADS.has(words[at]!.lower)) return undefined;
  const from = nameStart(words, at, false);
  return from < at ? { from, to: at + 1, by: 'feature' } : undefined;
};

/** "Lake Lanier", "Mount Hood" */
const openedFeatureAt = (words: readonly Word[], at: number): OpenName | undefined => {
  const next = words[at + 1];
  if (!words[at]!.capital || !FEATURE_OPENERS.has(words[at]!.lower.replace(/\.$/u, ''))) return undefined;
  if (next === undefined || !next.capital || !(next.gap === 'space' || next.gap === 'stop') || !partOfName(next))
    return undefined;
  return FEATURE_HEADS.has(next.lower) || ROAD_HEADS.has(next.lower)
    ? undefined
    : { from: at, to: at + 2, by: 'opened-feature' };
};

/** Names of places by their form alone, in order. */
export const findOpenNames = (words: readonly Word[]): readonly OpenName[] =>
  words.flatMap((_, at) => roadAt(words, at) ?? openedFeatureAt(words, at) ?? featureAt(words, at) ?? []);

/** "of Kelleyland, La.": a name that the gazetteer has not, with the state that it lies in. */
export const namesBeforeContainers = (words: readonly Word[], matches: readonly Match[]): readonly OpenName[] => {
  const taken = new Set(matches.map(({ to }) => to));
  return matches.flatMap((container): OpenName[] => {
    const to = container.from;
    if (words[to]!.gap !== 'comma' || taken.has(to) || container.kind === 'demonym') return [];
    if (
      !container.bearers.some(
        ({ entry, alternate }) => !alternate && (entry.level === 'unit' || entry.level === 'country'),
      )
    )
      return [];
    const from = nameStart(words, to - 1, false);
    const before = words[from - 1];
    const name = partOfName(words[to - 1]!) && before !== undefined && words[from]!.gap === 'space';
    return name &&
      (LOCATIVES.has(before.lower) || (LOOSE_LOCATIVES.has(before.lower) && /^(?:of|from)$/u.test(before.lower)))
      ? [{ from, to, by: 'before-container' }]
      : [];
  });
};

/** A capital that may be a name: no acronym, no opening of a sentence. */
const unknown = (word: Word | undefined): word is Word =>
  word !== undefined && partOfName(word) && !word.opens && !word.upper && word.key.length > 2;

/** The words of an unknown name that begins at `from`: capitals apart by a space or a hyphen. */
const unknownEnd = (words: readonly Word[], from: number, byWord: ReadonlyMap<number, Match>): number => {
  let to = from;
  while (
    to - from < REACH &&
    unknown(words[to]) &&
    !byWord.has(to) &&
    (to === from || /^(?:space|joined)$/u.test(words[to]!.gap))
  )
    to += 1;
  return to;
};

/** Where the next name of a row begins: after a comma, an "and", or both; -1 where the row ends. */
const nextInRow = (words: readonly Word[], to: number): number => {
  const word = words[to];
  if (word?.gap === 'comma' && word.capital) return to;
  return word?.lower === 'and' && words[to + 1]?.gap === 'space' && words[to + 1]!.capital ? to + 1 : -1;
};

/** A row of names from `from` on; those that the gazetteer holds are passed over. */
const rowFrom = (words: readonly Word[], from: number, byWord: ReadonlyMap<number, Match>): readonly OpenName[] => {
  const names: OpenName[] = [];
  for (let at = from; at >= 0; ) {
    const known = byWord.get(at);
    const to = known?.from === at ? known.to : unknownEnd(words, at, byWord);
    if (to === at) break;
    if (known === undefined) names.push({ from: at, to, by: 'settled' });
    at = nextInRow(words, to);
  }
  return names;
};

/** "the villages of Kampungu, Makonono and Mombo", "the Gondra district": names that the gazetteer need not hold. */
export const namesOfSettlements = (words: readonly Word[], byWord: ReadonlyMap<number, Match>): readonly OpenName[] =>
  words.flatMap((word, at): readonly OpenName[] => {
    const of = word.lower === 'of' && SETTLEMENTS.has(words[at - 1]?.lower ?? '') && !words[at - 1]!.capital;
    if (of && words[at + 1]?.gap === 'space') return rowFrom(words, at + 1, byWord);
    if (word.capital || word.gap !== 'space' || !SETTLED_FOLLOWERS.has(word.lower) || byWord.has(at - 1)) return [];
    let from = at;
    while (at - from < REACH && unknown(words[from - 1]) && !byWord.has(from - 1) && words[from]!.gap === 'space')
      from -= 1;
    return from < at ? [{ from, to: at, by: 'settled' }] : [];
  });
