import type { Structure } from '../structure/structure.ts';
import { type Day, dayOfIso } from './calendar.ts';
import { directionAt } from './direction.ts';
import type { Placed, TimeFound } from './found.ts';
import { type Memory, recall, remember } from './memory.ts';
import { isInName } from './names.ts';
import { type Passage, passagesOf } from './passages.ts';
import { beforeOf, type Located, type Place, readWords } from './read-words.ts';
import type { Direction } from './rule.ts';
import { settle } from './settle.ts';
import { mayStart } from './starters.ts';

export type { TimeFound } from './found.ts';

/** What is known when a place is reached. */
interface State {
  readonly memory: Memory;
  readonly sentence: number;
}

/** Words that blur a time and stay outside of it: "about two weeks". */
const BLUR = /\b(?:about|around|approximately|roughly|circa)\s$/;

const timeOf = (passage: Passage, { meaning, start, end, by }: Located): TimeFound => {
  const { type, value, basis } = meaning;
  const mod = meaning.mod ?? (BLUR.test(beforeOf(passage.words, start)) ? 'APPROX' : undefined);
  const span = { start: passage.start + start, end: passage.start + end };
  return { span, type, value, ...(mod ? { mod } : {}), basis, by };
};

/** Looks something up once, and only when asked for. */
const lazily = (find: () => Direction | undefined): (() => Direction | undefined) => {
  let known: { readonly direction: Direction | undefined } | undefined;
  return () => {
    known ??= { direction: find() };
    return known.direction;
  };
};

const placeOf = (
  structure: Structure,
  passage: Passage,
  token: number,
  state: State,
  published: Day | undefined,
): Place => {
  const run = passage.inSentences ? structure.sentences[state.sentence] : undefined;
  return {
    published,
    latest: recall(state.memory, state.sentence),
    direction: lazily(() => (run === undefined ? undefined : directionAt(structure, run, token))),
  };
};

/** The index of the sentence that holds a token, at or after a known one. */
const sentenceAt = ({ sentences }: Structure, from: number, token: number): number => {
  let at = from;
  while (at + 1 < sentences.length && sentences[at]!.to <= token) at += 1;
  return at;
};

const nextToken = ({ tokens, to, start }: Passage, from: number, end: number): number => {
  let at = from + 1;
  while (at < to && tokens[at]!.start < start + end) at += 1;
  return at;
};

/**
 * The time expressions of an article in TIMEX3 terms, in order of the text, none over another. Those that lean on the
 * day of publication are `inferred`, or open without one; the day is never guessed.
 */
export const findTimes = (structure: Structure, published?: string): readonly TimeFound[] => {
  const day = dayOfIso(published);
  const found: Placed[] = [];
  let state: State = { memory: {}, sentence: 0 };
  for (const passage of passagesOf(structure)) {
    for (let i = passage.from; i < passage.to; ) {
      const token = passage.tokens[i]!;
      if (passage.inSentences) state = { ...state, sentence: sentenceAt(structure, state.sentence, i) };
      const here = state;
      const located = mayStart(token.lower)
        ? readWords(passage.words, token.start - passage.start, () => placeOf(structure, passage, i, here, day))
        : [];
      for (const one of located) {
        if (!passage.titled && isInName(passage.words, one)) continue;
        const placed = { time: timeOf(passage, one), sentence: state.sentence };
        found.push(placed);
        state = { ...state, memory: remember(state.memory, placed, day) };
      }
      i = nextToken(passage, i, located.at(-1)?.end ?? 0);
    }
  }
  return settle(found, day);
};
