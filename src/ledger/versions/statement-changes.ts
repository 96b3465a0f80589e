import {
  type Reading,
  type Span,
  type Statement,
  type StatementChange,
  type ToldStatement,
  wordsOf,
} from '../../model/index.ts';
import { foldText } from '../fold.ts';
import { optional } from '../optional.ts';
import { type Hunk, placeOf } from './align.ts';
import { reanchor } from './reanchor.ts';

// Half of the words of both: “82 were lost” and “28 were lost” share two of three.
const ALIKE = 0.5;
// So much where another speaker is given the words.
const SAME_WORDS = 0.8;
/** Statements of one stretch of text; a text that has more of them there is not told apart further. */
const MOST = 24;

interface Told extends ToldStatement {
  /** Speaker and content as they are compared. */
  readonly who: string;
  readonly bag: ReadonlyMap<string, number>;
  readonly size: number;
}

const bagOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
};

const toldIn = ({ article: { text }, actors }: Reading): ((statement: Statement) => Told) => {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return ({ id, voice, speaker, source, content }) => {
    const name = voice === 'author' ? undefined : (names.get(speaker ?? '') ?? (wordsOf(text, source) || undefined));
    const words = wordsOf(text, content);
    const folded = foldText(words).split(' ').filter(Boolean);
    return {
      statement: id,
      voice,
      ...optional('speaker', name),
      words,
      spans: content,
      who: voice === 'author' ? '' : foldText(name ?? '?'),
      bag: bagOf(folded),
      size: folded.length,
    };
  };
};

const plain = ({ who: _, bag: __, size: ___, ...told }: Told): ToldStatement => told;

/** How many words two contents have in common, of those of both: 0 to 1. */
const alike = (a: Told, b: Told): number => {
  let common = 0;
  for (const [word, count] of a.bag) common += Math.min(count, b.bag.get(word) ?? 0);
  return (2 * common) / Math.max(1, a.size + b.size);
};

const hullOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Takes out pairs with the same key, the first with the first. */
const pairUp = (before: readonly Told[], after: readonly Told[], keyOf: (told: Told) => string) => {
  const waiting = Map.groupBy(after.toReversed(), keyOf);
  const taken = new Set<Told>();
  const left = before.filter((one) => {
    const other = waiting.get(keyOf(one))?.pop();
    if (other !== undefined) taken.add(other);
    return other === undefined;
  });
  return { before: left, after: after.filter((told) => !taken.has(told)) };
};

/** Stretches of a text by which statements are found, in code units, and how many of them a statement is found by. */
const STRETCH = 256;
const STRETCHES = 16;

const stretchesOf = ({ start, end }: Span): readonly number[] => {
  const first = Math.floor(start / STRETCH);
  const last = Math.floor(Math.max(start, end - 1) / STRETCH);
  return Array.from({ length: Math.min(STRETCHES, last - first + 1) }, (_, at) => first + at);
};

/** Statements by the stretches of the text in which they stand. */
const byStretch = (all: readonly Told[]): ReadonlyMap<number, readonly Told[]> => {
  const found = new Map<number, Told[]>();
  for (const told of all)
    for (const stretch of told.spans.length === 0 ? [] : stretchesOf(hullOf(told.spans)))
      found.set(stretch, [...(found.get(stretch) ?? []).slice(0, MOST), told]);
  return found;
};

/** The later statement in the place of an earlier one that is most alike, of those still free. */
const successor = (
  one: Told,
  place: Span,
  { found, free }: { found: ReturnType<typeof byStretch>; free: ReadonlySet<Told> },
) => {
  const there = new Set(stretchesOf(place).flatMap((stretch) => found.get(stretch) ?? []));
  let best: { readonly told: Told; readonly score: number } | undefined;
  for (const told of there) {
    if (!free.has(told) || !told.spans.some(({ start, end }) => start < place.end && end > place.start)) continue;
    const score = alike(one, told);
    const isOne = score >= (told.who === one.who ? ALIKE : SAME_WORDS);
    if (isOne && (best === undefined || score > best.score)) best = { told, score };
  }
  return best?.told;
};

/** What became of the statements of an earlier text, in order of the texts, and how many are as they were. */
export const statementChanges = (before: Reading, after: Reading, hunks: readonly Hunk[]) => {
  const isOrphaned = ({ spans }: Told): boolean =>
    spans.some((span) => 'orphaned' in reanchor(before.article.text, span, after.article.text));
  const [mine, its] = [before.statements.map(toldIn(before)), after.statements.map(toldIn(after))];
  const left = pairUp(mine, its, ({ who, words, voice }) => `${voice} ${who}\n${words.replace(/\s+/gu, ' ')}`);
  const free = new Set(left.after);
  const found = byStretch(left.after);
  const changes = left.before.map((one): StatementChange => {
    const told =
      one.spans.length === 0 ? undefined : successor(one, placeOf(hunks, hullOf(one.spans)), { found, free });
    const common = { before: plain(one), orphaned: isOrphaned(one) };
    if (told === undefined) return { kind: 'removed', ...common, by: 'statement without one like it in its place' };
    free.delete(told);
    const by = told.who === one.who ? 'statement of the same speaker in its place' : 'same words in its place';
    return { kind: 'changed', ...common, after: plain(told), by };
  });
  const added = [...free].map(
    (told): StatementChange => ({
      kind: 'added',
      after: plain(told),
      orphaned: false,
      by: 'statement without one like it in its place',
    }),
  );
  return { changes: [...changes, ...added], unchanged: mine.length - left.before.length };
};
