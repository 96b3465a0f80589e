import { sha256 } from '../content-hash.ts';
import { OPPOSITE } from './lexicon.ts';
import { weightOf } from './likeness.ts';
import type { Sketch, Term } from './sketch.ts';
import type { Vectors } from './vectors.ts';

/** A claim is filed under so many paths at most, besides what it answers. */
const MOST = 4;
/** Words that tell less than this are in every article. */
const TELLING = 1.1;

/** Sides of opposites by name, the narrow first, then as the table has them: two claims against each other share one. */
const ORDER = new Map(
  [...OPPOSITE.values()].map(({ name, needs }, at) => [
    name,
    at - (needs.length > 0 && needs[0] !== '*name' ? 1_000 : 0),
  ]),
);
const sideKeys = ({ sides }: Sketch): readonly string[] =>
  sides
    .map((side) => side.slice(1))
    .toSorted((a, b) => ORDER.get(a)! - ORDER.get(b)!)
    .slice(0, 2)
    .map((name) => `side:${name}`);

/** A sense as it is, any other word by the group of words of like use, where that is known. */
const wordKey = ({ key, word, sides }: Term, vectors: Vectors | undefined): string => {
  const index = sides === undefined && !key.includes(' ') ? vectors?.indexOf(word) : undefined;
  return index === undefined ? `word:${key}` : `like:${vectors!.conceptOf(index)}`;
};

const told = (terms: readonly Term[], kind: Term['kind'], vectors: Vectors | undefined): readonly Term[] =>
  terms
    .filter((term) => term.kind === kind && weightOf(term, vectors) >= TELLING)
    .map((term) => ({ term, weight: weightOf(term, vectors) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term.key < b.term.key ? -1 : 1))
    .map(({ term }) => term);

/** What a claim is known by, the most telling first. */
const keysOf = (sketch: Sketch, vectors: Vectors | undefined): readonly string[] => {
  const words = told(sketch.terms, 'word', vectors).map((term) => wordKey(term, vectors));
  const names = told(sketch.terms, 'name', vectors).map(({ key }) => `name:${key}`);
  const [side, other] = sideKeys(sketch);
  const all = [side, words[0], names[0] ?? words[2], words[1], other].filter((key) => key !== undefined);
  return [...new Set(all)].slice(0, MOST);
};

/** Whether a claim says enough to be compared: of something named, by a voice that stands for somebody, or taking a side. */
const isFiled = ({ terms, voice, author, sides, mood, answers }: Sketch): boolean => {
  if (answers !== undefined) return true;
  if (mood === 'open' || terms.length + sides.length < 2) return false;
  if (author) return sides.length > 0;
  if (voice === undefined) return false;
  return !voice.unnamed || sides.length > 0 || terms.some(({ kind }) => kind === 'name' || kind === 'state');
};

const restOf = (sketch: Sketch, tail: string): readonly string[] => {
  const named = [...sketch.terms, ...sketch.context].find(({ kind }) => kind === 'name');
  const day = sketch.published ?? '';
  return [sketch.arena, day.slice(0, 7), named?.key ?? '', day, tail];
};

/**
 * Paths under which a claim is filed, so that claims of one matter meet: by the opposites of which it takes a side, its most
 * telling word and name, and what it answers; then whose matter it is, the month, the place, the day.
 */
export const pathsOf = (
  sketch: Sketch,
  { answered, vectors }: { answered: ReadonlySet<string>; vectors?: Vectors },
): readonly (readonly string[])[] => {
  const rest = restOf(sketch, sha256(sketch.statement).slice(0, 2));
  const said = [sketch.answers, answered.has(sketch.statement) ? sketch.statement : undefined];
  const keys = isFiled(sketch) ? keysOf(sketch, vectors) : [];
  return [...keys, ...said.filter((id) => id !== undefined).map((id) => `of:${id}`)].map((key) => [key, ...rest]);
};
