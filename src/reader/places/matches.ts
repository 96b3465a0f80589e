import type { Span } from '../../model/index.ts';
import {
  ARTICLED,
  INITIALS,
  INNER_SMALL,
  PLACE_DEMONYMS,
  POSTAL_CODES,
  STATE_DEMONYMS,
  UNCOUNTED,
  UNIT_ABBREVIATIONS,
} from '../lexicon/en/places.ts';
import type { Bearer, Gazetteer } from './gazetteer.ts';
import { nameKey } from './name-key.ts';
import type { Word } from './place-words.ts';

/** Words that may name a place: a run [from, to) of the article's words, with the places that bear the name. */
export interface Match extends Span {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly kind: 'name' | 'demonym' | 'abbreviation';
  readonly bearers: readonly Bearer[];
}

/** "One of them", "Both sides": capitals at an opening, though towns are called so. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'one both most many few of as are is was to it he she they some all not so no'.split(' '),
);

/** No name of the gazetteer that English texts use is longer. */
const LONGEST = 6;

const endOf = (text: string, word: Word): number =>
  text.charAt(word.end) === '.' && !text.slice(word.start, word.end).endsWith('.') ? word.end + 1 : word.end;

/** Whether the name goes on from the word before into this one. */
const continues = (word: Word): boolean => word.gap === 'space' || word.gap === 'joined' || word.gap === 'stop';

/** A first word may be "al-" of "al-Fashir", or a capital; a last word is a capital or a number. */
const mayOpen = (words: readonly Word[], at: number): boolean =>
  words[at]!.capital ||
  (/^(?:al|el|an|ar|as|ad|es)$/u.test(words[at]!.key) && words[at + 1]?.gap === 'joined' && words[at + 1]!.capital);

/** "US" and "UK" are names, "us" and "Us" are not. */
const wellWritten = (words: readonly Word[], from: number, to: number, key: string): boolean =>
  key.length > 3 || !(INITIALS.has(key) || key.length < 3) || words.slice(from, to).every((word) => word.upper);

/** "NATO", "ALMA", "SWAT": a short word in capitals amid others that are not is no name of a town. */
const isAcronym = (words: readonly Word[], from: number, to: number, key: string): boolean => {
  const word = words[from]!;
  if (to - from > 1 || !word.upper || key.length > 5 || INITIALS.has(key) || word.opens || word.dateline) return false;
  return words[from - 1]?.upper !== true && words[to]?.upper !== true;
};

/** The "'s" of "People's Republic of China", which the tokens hold apart. */
const isPossessive = (word: Word): boolean => word.key === 's' && word.gap === 'joined';

const longestName = (
  words: readonly Word[],
  from: number,
  gazetteer: Gazetteer,
): readonly [number, string] | undefined => {
  let key = '';
  const articled = words[from]!.key === 'the' && words[from]!.opens;
  let best: readonly [number, string] | undefined;
  for (let at = from; at < words.length && at < from + LONGEST; at++) {
    const word = words[at]!;
    if (word.key === '' || (at > from && !continues(word))) break;
    if (at > from && word.gap === 'stop' && words[at - 1]!.end - words[at - 1]!.start > 5) break;
    const possessive = at > from && isPossessive(word);
    if (at > from && !word.capital && !possessive && !INNER_SMALL.has(word.key)) break;
    key = key === '' || possessive ? key + word.key : `${key} ${word.key}`;
    if (articled && !ARTICLED.has(key)) continue;
    if (
      word.capital &&
      wellWritten(words, from, at + 1, key) &&
      !isAcronym(words, from, at + 1, key) &&
      gazetteer.has(key)
    )
      best = [at + 1, key];
  }
  return best;
};

const demonymTarget = (key: string): { readonly state?: string; readonly place?: string } | undefined => {
  const single = key.endsWith('s') && !UNCOUNTED.has(key) ? key.slice(0, -1) : key;
  for (const form of [key, single]) {
    const state = STATE_DEMONYMS.get(form);
    if (state !== undefined) return { state };
    const place = PLACE_DEMONYMS.get(form);
    if (place !== undefined) return { place };
  }
  return undefined;
};

/** "South Korean", "Russian", "Ukrainians". */
const demonymAt = (text: string, words: readonly Word[], at: number, gazetteer: Gazetteer): Match | undefined => {
  for (const length of [3, 2, 1]) {
    const run = words.slice(at, at + length);
    if (run.length < length || !run.every((word) => word.capital) || !run.slice(1).every(continues)) continue;
    const key = run.map((word) => word.key).join(' ');
    const target = demonymTarget(key);
    if (target === undefined) continue;
    const country = target.state === undefined ? undefined : gazetteer.country(target.state);
    const all = target.place === undefined ? [] : gazetteer.find(target.place);
    const bearers = country
      ? [{ entry: country, alternate: false }]
      : all.filter(({ entry }) => entry.level !== 'town' || entry.population > 1e6);
    const last = run.at(-1)!;
    return {
      from: at,
      to: at + length,
      start: run[0]!.start,
      end: last.end,
      key: nameKey(text.slice(run[0]!.start, last.end)),
      kind: 'demonym',
      bearers,
    };
  }
  return undefined;
};

/** "Ind.", "W.Va.", "N.H."; "TX" after a town and a comma. */
const abbreviationAt = (text: string, words: readonly Word[], at: number, gazetteer: Gazetteer): Match | undefined => {
  const word = words[at]!;
  const bare = word.lower.replace(/\.$/u, '');
  const wide = words[at + 1];
  const [full, to] =
    word.lower === 'w' && wide?.key === 'va' && wide.stopped
      ? ['West Virginia', at + 2]
      : word.stopped && UNIT_ABBREVIATIONS.has(bare)
        ? [UNIT_ABBREVIATIONS.get(bare)!, at + 1]
        : word.upper && word.gap === 'comma' && words[at - 1]?.capital && POSTAL_CODES.has(bare)
          ? [POSTAL_CODES.get(bare)!, at + 1]
          : [undefined, at];
  if (full === undefined) return undefined;
  const bearers = gazetteer
    .find(full)
    .filter(({ entry }) => entry.level === 'unit' && /^(?:US|CA)$/u.test(entry.country ?? ''));
  const end = word.upper && !word.stopped ? word.end : endOf(text, words[to - 1]!);
  return { from: at, to, start: word.start, end, key: nameKey(full), kind: 'abbreviation', bearers };
};

/** A state's name is not its own part's ("Mexico", "Luxembourg"), and an ocean's or a continent's is nobody else's. */
const foremost = (bearers: readonly Bearer[]): readonly Bearer[] => {
  const great = bearers.filter(({ entry }) => /^(?:CONT|OCN|SEA|GULF)$/u.test(entry.feature));
  if (great.length > 0) return great;
  const state = bearers.find(({ entry, alternate }) => entry.level === 'country' && !alternate)?.entry;
  return state === undefined
    ? bearers
    : bearers.filter(({ entry }) => entry === state || entry.country !== state.country);
};

/** "Dublin City" may be Dublin as well as what is called so. */
const bearersOf = (key: string, gazetteer: Gazetteer): readonly Bearer[] => {
  const own = foremost(gazetteer.findKey(key));
  if (!key.endsWith(' city')) return own;
  const known = new Set(own.map(({ entry }) => entry.index));
  const short = gazetteer.findKey(key.slice(0, -' city'.length)).filter(({ entry }) => !known.has(entry.index));
  return [...own, ...short.map(({ entry }) => ({ entry, alternate: true }))];
};

/** "the Kyzyl-Bulut valley": a town's name that goes on over a hyphen into a word that names nothing is another's. */
const goesOn = (words: readonly Word[], match: Match, starts: ReadonlySet<number>): boolean => {
  const next = words[match.to];
  return (
    match.kind === 'name' &&
    next?.gap === 'joined' &&
    next.capital &&
    !next.upper &&
    next.key.length > 2 &&
    !starts.has(match.to) &&
    match.bearers.every(({ entry }) => entry.level === 'town' || entry.level === 'district' || entry.population < LARGE)
  );
};

/** A unit of this many people is known by its name, whatever is joined to it. */
const LARGE = 2_000_000;

/** Everything in the article that may name a place, left to right, longest first, none overlapping another. */
export const findMatches = (text: string, words: readonly Word[], gazetteer: Gazetteer): readonly Match[] => {
  const matches: Match[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!mayOpen(words, at) || (words[at]!.opens && NO_NAMES.has(words[at]!.lower) && !words[at + 1]?.capital))
      continue;
    const name = longestName(words, at, gazetteer);
    const demonym = demonymAt(text, words, at, gazetteer);
    const short = abbreviationAt(text, words, at, gazetteer);
    const found =
      short ??
      (demonym && demonym.to >= (name?.[0] ?? 0) ? demonym : undefined) ??
      (name && {
        from: at,
        to: name[0],
        start: words[at]!.start,
        end: words[name[0] - 1]!.end,
        key: name[1],
        kind: 'name' as const,
        bearers: bearersOf(name[1], gazetteer),
      });
    if (found === undefined) continue;
    matches.push(found);
    at = found.to - 1;
  }
  const starts = new Set(matches.map(({ from }) => from));
  return matches.filter((match) => !goesOn(words, match, starts));
};
