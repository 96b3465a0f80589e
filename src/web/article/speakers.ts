import type { Actor } from '../../model/actor.ts';
import type { Reading } from '../../model/reading.ts';
import { wordsOf } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { NO_SPEAKER } from './words.ts';

/** How many hues app.css has, `.hue-0` on. */
export const HUES = 9;

/** Whoever speaks in an article, with all that is said in that voice. */
export interface Speaker {
  readonly key: string;
  readonly name: string;
  /** A few letters that no other speaker of the article has: KO, K, K2; "A" is the article itself. */
  readonly initials: string;
  /** Index of a hue; absent for the author's own voice. */
  readonly hue?: number;
  readonly actor?: Actor;
  /** In order of the text. */
  readonly statements: readonly Statement[];
}

const LETTERS = /[\p{L}\p{N}]/u;
const firstLetter = (word: string): string => word.match(LETTERS)?.[0] ?? '';

/** One to three letters for a name: "Vladimir Putin" VP, "Russian Defence Ministry" RDM, "US" US, "he" H. */
export const initials = (name: string): string => {
  const words = name.split(/[\s\-–]+/u).filter((word) => LETTERS.test(word));
  if (words.length === 1 && /^\p{Lu}{2,3}$/u.test(words[0] ?? '')) return words[0] ?? '';
  const proper = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  const letters = (proper.length > 0 ? proper : words.slice(-1)).map(firstLetter);
  return letters.slice(0, 3).join('').toLocaleUpperCase('en') || '?';
};

/** Tags for names in order, each unlike all before it, so that speakers are told apart without colour: "K", "K2". */
export const tagsOf = (names: readonly string[]): readonly string[] => {
  const taken = new Set(['A']);
  return names.map((name) => {
    const letters = initials(name);
    const free = [letters, ...names.map((_, at) => `${letters}${at + 2}`)].find((tag) => !taken.has(tag)) ?? letters;
    taken.add(free);
    return free;
  });
};

/** FNV-1a over UTF-16 code units: the same name has the same hue in every article, unless another took it first. */
const hash = (name: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};

/** A hue for each name, in order; two names share one only when there are more names than hues. */
export const huesOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>();
  for (const name of names) {
    const used = new Set(taken.values());
    const wish = hash(name) % HUES;
    const free = Array.from({ length: HUES }, (_, on) => (wish + on) % HUES).find((hue) => !used.has(hue));
    taken.set(name, free ?? wish);
  }
  return taken;
};

/**
 * What stands for the speaker: the actor's id; `author` for the article's own voice; else the place of the source, since
 * two that are called "she" and not named need not be one.
 */
const speakerKey = (statement: Statement): string => {
  if (statement.voice === 'author') return 'author';
  return statement.speaker ?? `unnamed:${statement.source[0]?.start ?? statement.id}`;
};

const nameOf = (reading: Reading, statement: Statement): string => {
  if (statement.voice === 'author') return 'The article itself';
  const actor = reading.actors.find((each) => each.id === statement.speaker);
  if (actor !== undefined) return actor.name;
  const words = wordsOf(reading.article.text, statement.source);
  return words === '' ? NO_SPEAKER : `Somebody not named (“${words}”)`;
};

/** The speakers of a reading in order of appearance, the article's own voice last. `statements` must be in order. */
export const speakersOf = (reading: Reading, statements: readonly Statement[]): readonly Speaker[] => {
  const groups = Map.groupBy(statements, (statement) => speakerKey(statement));
  const entries = [...groups].map(([key, group]) => ({ key, group, name: nameOf(reading, group[0] as Statement) }));
  const attributed = entries.filter(({ key }) => key !== 'author');
  const hues = huesOf(attributed.map(({ key, name }) => `${name}\n${key}`));
  const tags = new Map(tagsOf(attributed.map(({ name }) => name)).map((tag, at) => [attributed[at]?.key, tag]));
  const speakers = entries.map(({ key, group, name }): Speaker => {
    const hue = hues.get(`${name}\n${key}`);
    const actor = reading.actors.find((each) => each.id === group[0]?.speaker);
    return {
      key,
      name,
      initials: tags.get(key) ?? 'A',
      statements: group,
      ...(hue === undefined ? {} : { hue }),
      ...(actor ? { actor } : {}),
    };
  });
  return [...speakers.filter(({ key }) => key !== 'author'), ...speakers.filter(({ key }) => key === 'author')];
};
