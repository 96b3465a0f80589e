import { SHORT_HEADS, UNIT_HEADS } from '../lexicon/en/places.ts';
import type { Bearer, Gazetteer } from './gazetteer.ts';
import type { Match } from './matches.ts';
import { nameKey } from './name-key.ts';
import { findOpenNames, namesBeforeContainers, namesOfSettlements, type OpenName } from './open-names.ts';
import type { Word } from './place-words.ts';

/** A match that is a name of a place by its form or its neighbours, whether the gazetteer holds it or not. */
export interface Formed {
  readonly match: Match;
  readonly by: string;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The matches of the gazetteer by each word that they hold. */
const matchByWord = (matches: readonly Match[]): ReadonlyMap<number, Match> =>
  new Map(
    matches.flatMap((match) =>
      Array.from({ length: match.to - match.from }, (_, i) => [match.from + i, match] as const),
    ),
  );

/** The words of a run as a match, with the places of the gazetteer that bear all of it. */
export const asMatch = (text: string, words: readonly Word[], { from, to }: Run, gazetteer: Gazetteer): Match => {
  const start = words[from]!.start;
  const last = words[to - 1]!;
  const end = SHORT_HEADS.has(last.key) && text.charAt(last.end) === '.' ? last.end + 1 : last.end;
  const key = nameKey(text.slice(start, end));
  return { from, to, start, end, key, kind: 'name', bearers: bearersOf(key, gazetteer) };
};

/** "Akita Prefecture" may be the unit "Akita". */
const bearersOf = (key: string, gazetteer: Gazetteer): readonly Bearer[] => {
  const own = gazetteer.findKey(key);
  const space = key.lastIndexOf(' ');
  if (own.length > 0 || space < 0 || !UNIT_HEADS.has(key.slice(space + 1))) return own;
  return gazetteer
    .findKey(key.slice(0, space))
    .filter(({ entry }) => entry.level === 'unit' || entry.level === 'district');
};

/** Names by form, without those that lie within a match of the gazetteer or overlap one before. */
export const formedNames = (
  text: string,
  words: readonly Word[],
  matches: readonly Match[],
  gazetteer: Gazetteer,
): readonly Formed[] => {
  const byWord = matchByWord(matches);
  const found = [
    ...findOpenNames(words),
    ...namesBeforeContainers(words, matches),
    ...namesOfSettlements(words, byWord),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: OpenName[] = [];
  for (const name of found) {
    const around = byWord.get(name.from);
    const inner = byWord.get(name.to - 1);
    const ends = inner !== undefined && inner.to === name.to && inner.to - inner.from > 1;
    const covered = (around !== undefined && around.to >= name.to) || ends;
    if (!covered && (kept.at(-1)?.to ?? 0) <= name.from) kept.push(name);
  }
  return kept.map((name) => ({ match: asMatch(text, words, name, gazetteer), by: name.by }));
};

/** The matches that share no word with a formed name. */
export const without = (matches: readonly Match[], formed: readonly Formed[]): readonly Match[] => {
  const taken = new Set(
    formed.flatMap(({ match }) => Array.from({ length: match.to - match.from }, (_, i) => match.from + i)),
  );
  return matches.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    return true;
  });
};
