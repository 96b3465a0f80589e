import { STATES } from '../../model/states.ts';
import { foldText } from '../fold.ts';
import { stem } from './stem.ts';
import { OPPOSITES, SENSES } from './words/senses.ts';

/** A pair of opposites. `needs`: senses of which a claim must tell one, if any are named. */
export interface Opposite {
  readonly name: string;
  /** Whether it changes with time, is what somebody holds, or was so or not. */
  readonly sort: 'state' | 'stance' | 'event';
  readonly needs: readonly string[];
}

/** What a word or phrase means: a sense, sides of opposites ("+hold"), or a state. */
export interface Meaning {
  readonly length: number;
  readonly sense?: string;
  readonly sides: readonly string[];
  readonly state?: string;
}

type Entry = { sense?: string; state?: string; sides: string[] };

const lines = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(/[:|]/u).map((cell) => cell.trim()));
const list = (cell: string): readonly string[] => cell.split(',').map((phrase) => phrase.trim());
const words = (cell: string): readonly string[] => cell.split(' ').filter((word) => word !== '-');

export const OPPOSITE: ReadonlyMap<string, Opposite> = new Map(
  lines(OPPOSITES).map(([name, sort, needs]) => [
    name!,
    { name: name!, sort: sort as Opposite['sort'], needs: words(needs!) },
  ]),
);

const phrases = new Map<string, Entry>();
const longest = new Map<string, number>();

const keyOf = (phrase: string): string => foldText(phrase).split(' ').map(stem).join(' ');

const entryOf = (key: string): Entry => {
  const entry = phrases.get(key) ?? { sides: [] };
  phrases.set(key, entry);
  const first = key.split(' ', 1)[0]!;
  longest.set(first, Math.max(longest.get(first) ?? 0, key.split(' ').length));
  return entry;
};

for (const [name, members] of lines(SENSES))
  for (const phrase of list(members!)) entryOf(keyOf(phrase)).sense ??= name!;
for (const [name, , , plus, minus] of lines(OPPOSITES))
  for (const [sign, members] of [
    ['+', plus],
    ['-', minus],
  ] as const)
    for (const phrase of list(members!)) {
      const { sides } = entryOf(keyOf(phrase));
      if (!sides.includes(`${sign}${name}`)) sides.push(`${sign}${name}`);
    }

/** Names of states stand for them, so do their people's and those of their seats of government. */
const states = new Map<string, Entry>();
const stateWords = new Map<string, number>();
for (const { alpha3, names, demonyms, seats } of STATES)
  for (const name of [...names, ...demonyms, ...seats]) {
    const key = foldText(name);
    if (key.length < 2 || states.has(key)) continue;
    states.set(key, { state: alpha3, sides: [] });
    const first = key.split(' ', 1)[0]!;
    stateWords.set(first, Math.max(stateWords.get(first) ?? 0, key.split(' ').length));
  }

/** No phrase is longer, in words. */
export const PHRASE = 8;

const longestIn = (
  table: ReadonlyMap<string, Entry>,
  words: (at: number) => string | undefined,
  most: number,
): Meaning | undefined => {
  let [key, found]: [string, Meaning | undefined] = ['', undefined];
  for (let at = 0; at < most; at++) {
    const word = words(at);
    if (word === undefined) break;
    key = at === 0 ? word : `${key} ${word}`;
    const entry = table.get(key);
    if (entry) found = { length: at + 1, ...entry };
  }
  return found;
};

/** The meaning of the longest phrase that begins with the first of the stems. Most words begin none. */
export const meaningAt = (stems: (at: number) => string | undefined): Meaning | undefined => {
  const most = longest.get(stems(0) ?? '');
  return most === undefined ? undefined : longestIn(phrases, stems, most);
};

/** The state named by the words that begin with the first of these. */
export const stateAt = (folded: (at: number) => string | undefined): Meaning | undefined => {
  const most = stateWords.get(folded(0) ?? '');
  return most === undefined ? undefined : longestIn(states, folded, most);
};
