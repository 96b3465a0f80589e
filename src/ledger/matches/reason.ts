import type { MatchKind } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import type { Sketch, Term } from './sketch.ts';

interface ToReason {
  readonly kind: MatchKind;
  readonly a: Sketch;
  readonly b: Sketch;
  readonly shared: readonly Term[];
  readonly words: string;
}

const LONGEST = 110;
const nameOfState = new Map(STATES.map(({ alpha3, names }) => [alpha3, names[0]!]));

const quoted = ({ words, act }: Sketch): string => {
  const plain = words.replace(/\s+/gu, ' ').replace(/^that /u, '');
  const opening = act === 'deny' ? 'the denial that ' : '';
  return `${opening}“${plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : plain}”`;
};

const who = ({ voice, author }: Sketch): string =>
  author ? 'the article itself' : (voice?.name ?? 'somebody unnamed');

const wordOf = ({ kind, key, word }: Term): string =>
  kind === 'state'
    ? (nameOfState.get(key.slice(1)) ?? word)
    : kind === 'name'
      ? word.replace(/^\p{Ll}/u, (c) => c.toUpperCase())
      : word;

const about = (shared: readonly Term[]): string => {
  const words = [...new Set(shared.map(wordOf))].slice(0, 5);
  return words.length === 0 ? '' : ` Both speak of ${words.join(', ')}.`;
};

const OPENINGS: Readonly<Record<MatchKind, (a: string, b: string) => string>> = {
  repeats: (a, b) => (a === b ? `${a} is told to say it again` : `${a} says what ${b} says`),
  converges: (a, b) => `${a} and ${b}, who speak for opposed sides, say the same`,
  conflicts: (a, b) => `${a} and ${b} contradict each other`,
  shifts: (a, b) =>
    a === b ? `${a} says otherwise than before` : `${a} says otherwise than ${b} before, who is of one side with it`,
  rebuts: (a, b) => `${a} says otherwise than ${b}`,
  updates: (a) => `${a} tells a later state`,
};

/** Why two claims are a match, for a person: who says what, what both speak of, and how they stand to each other. */
export const reasonOf = ({ kind, a, b, shared, words }: ToReason): string => {
  const opening = OPENINGS[kind](who(a), who(b));
  return `${opening.replace(/^\p{Ll}/u, (c) => c.toUpperCase())}: ${quoted(a)} and ${quoted(b)}; ${words}.${about(shared)}`;
};
