import type { Reading, Span } from '../../model/index.ts';
import type { Term } from './sketch.ts';
import { termsOf } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** What stands around the claims of an article. */
export interface Surroundings {
  /** What the article opens with: its states, names and senses. */
  readonly home: readonly Term[];
  /** Pairs of states that it tells to be against each other, the most told first. */
  readonly foes: readonly string[];
  /** Whose matter it tells of: the first pair of foes, else the first state or name it opens with. */
  readonly arena: string;
}

const HEAD = 500;
const HOME = 10;
/** Foes are looked for no further. */
const BODY = 6_000;
const MOST_FOES = 4;

const HOSTILE = new Set(
  'offensive strike war enemi fight invad occupi clash battl front shell ceasefire border-crossing'.split(' '),
);
const SENTENCE = /[^.!?\n]+/gu;

/** Each only once, in order. */
export const distinct = (terms: readonly Term[]): readonly Term[] =>
  [...new Map(terms.toReversed().map((term) => [term.key, term])).values()].reverse();

const foesIn = (text: string, span: Span): readonly string[] => {
  const terms = termsOf(tokensOf(text, span), false);
  const states = [...new Set(terms.filter(({ kind }) => kind === 'state').map(({ key }) => key.slice(1)))].sort();
  const hostile = terms.some(
    ({ key, sides }) => HOSTILE.has(key) || sides?.includes('+hold') || sides?.includes('-hold'),
  );
  return states.length === 2 && hostile ? [states.join(' ')] : [];
};

/** What an article opens with, and who it tells to be against whom. */
export const surroundingsOf = ({ article: { text, blocks } }: Reading): Surroundings => {
  const said = blocks.filter(({ role }) => role === 'headline' || role === 'standfirst' || role === 'paragraph');
  const head = said.filter(({ span }) => span.start < HEAD).slice(0, 3);
  const home = head
    .flatMap(({ span }) => termsOf(tokensOf(text, span), false))
    .filter(({ kind, sides }) => kind !== 'number' && sides === undefined)
    .map(({ key, word, kind }): Term => ({ key, word, kind }));
  const names = home.filter(({ kind }) => kind !== 'word');
  const words = home.filter(({ kind }) => kind === 'word');
  const foes = new Map<string, number>();
  const counted = said.filter(({ span }) => span.start < BODY);
  for (const { span } of counted)
    for (const { 0: sentence, index } of text
      .slice(span.start, Math.min(span.end, span.start + BODY))
      .matchAll(SENTENCE))
      for (const pair of foesIn(text, { start: span.start + index, end: span.start + index + sentence.length }))
        foes.set(pair, (foes.get(pair) ?? 0) + 1);
  const pairs = [...foes]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_FOES)
    .map(([pair]) => pair);
  const first = names.find(({ kind }) => kind === 'state') ?? names[0];
  return {
    home: distinct([...distinct(names).slice(0, HOME), ...distinct(words).slice(0, HOME)]),
    foes: pairs,
    arena: pairs[0] ?? first?.key ?? '',
  };
};
