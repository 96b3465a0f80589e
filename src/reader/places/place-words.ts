import type { Block, Span } from '../../model/index.ts';
import type { Structure } from '../structure/structure.ts';
import { type Token, tokenize } from '../structure/tokens.ts';
import { nameKey } from './name-key.ts';

/** What stands between a word and the one before it, as far as names care. */
export type Gap = 'space' | 'joined' | 'stop' | 'comma' | 'slash' | 'break' | 'other';

/** One word, a hyphenated one taken apart: "Russia" and "Turkey" of "Russia-Turkey". Marks are in the gaps. */
export interface Word extends Span {
  /** As it stands in a name's key. */
  readonly key: string;
  readonly lower: string;
  readonly capital: boolean;
  /** All capitals, and more than one letter. */
  readonly upper: boolean;
  /** What stands between it and the word before. */
  readonly gap: Gap;
  /** Whether a full stop follows it at once: "Ind." */
  readonly stopped: boolean;
  /** Whether it opens a sentence, a block or a quotation, where a capital says nothing. */
  readonly opens: boolean;
  /** Whether it stands in a line whose words all begin with capitals, as headlines are written. */
  readonly titled: boolean;
  /** Whether it stands in a dateline. */
  readonly dateline: boolean;
}

/** Roles whose words the structure leaves out, and which name places all the same. */
const EXTRA_ROLES: ReadonlySet<Block['role']> = new Set(['dateline', 'note']);
const PART = /[\p{L}\p{M}\p{N}_'’.&]+/gu;
const LETTERED = /\p{Lu}/u;
/** "Moscow", "d'Ivoire". */
const CAPITAL = /^(?:[dlDL]['’])?\p{Lu}/u;

/** Marks between two words, without the white space around them, as gaps. */
const MARKS: ReadonlyMap<string, Gap> = new Map([
  ['-', 'joined'],
  ['‐', 'joined'],
  ['‑', 'joined'],
  ['–', 'joined'],
  ['.', 'stop'],
  [',', 'comma'],
  ['.,', 'comma'],
  ['/', 'slash'],
]);

/** A line's end is a space, as in wrapped text; an empty line is a break. */
const gapOf = (between: string): Gap => {
  if (between === ' ') return 'space';
  if (between === '') return 'joined';
  const marks = between.trim();
  const lines = between.split('\n').length - 1;
  if (marks === '') return lines < 2 ? 'space' : 'break';
  const gap = lines === 0 ? MARKS.get(marks) : undefined;
  const spaced =
    gap === 'joined' ? marks !== between : gap === 'stop' || gap === 'comma' ? !between.startsWith(marks) : false;
  if (gap !== undefined && !spaced) return gap;
  return lines > 0 || /[.!?…]/u.test(marks) ? 'break' : 'other';
};

/** A line is written as a title where this share of its longer words begins with a capital. */
const TITLED_SHARE = 0.75;
const TITLED_WORDS = 4;

const isTitle = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter(({ start, end, word }) => word && end - start > 3);
  return long.length >= TITLED_WORDS && long.filter(({ capital }) => capital).length >= TITLED_SHARE * long.length;
};

/** For each token of the structure whether it stands in a title. */
const titledTokens = ({ tokens, sentences }: Structure): Uint8Array => {
  const titled = new Uint8Array(tokens.length);
  for (const { from, to } of sentences) if (isTitle(tokens.slice(from, to))) titled.fill(1, from, to);
  return titled;
};

interface Source {
  readonly token: Token;
  readonly titled: boolean;
  readonly dateline: boolean;
  readonly opens: boolean;
}

/** The tokens of all that is read and of datelines and notes, in order. */
const sourcesOf = (structure: Structure): readonly Source[] => {
  const firsts = new Set(structure.sentences.map(({ from }) => structure.tokens[from]?.start));
  const titled = titledTokens(structure);
  const own = structure.tokens.map((token, at) => ({
    token,
    titled: titled[at] === 1,
    dateline: false,
    opens: firsts.has(token.start),
  }));
  const extra = structure.article.blocks
    .filter(({ role }) => EXTRA_ROLES.has(role))
    .flatMap(({ role, span }) =>
      tokenize(structure.text, span).map((token, at) => ({
        token,
        titled: false,
        dateline: role === 'dateline',
        opens: at === 0,
      })),
    );
  return extra.length === 0 ? own : [...own, ...extra].sort((a, b) => a.token.start - b.token.start);
};

/** A capital after these says nothing, as after a sentence's end. */
const OPENER = /^[“"‘«:•–—]$/u;

/** The words of an article for the search of names, in order. */
export const placeWords = (structure: Structure): readonly Word[] => {
  const { text } = structure;
  const words: Word[] = [];
  let opens = true;
  for (const source of sourcesOf(structure)) {
    const { token } = source;
    if (source.opens) opens = true;
    if (!token.word) {
      if (OPENER.test(token.lower)) opens = true;
      continue;
    }
    const whole = text.slice(token.start, token.end);
    for (const part of whole.matchAll(PART)) {
      const start = token.start + part.index;
      const end = start + part[0].length;
      const before = words.at(-1);
      words.push({
        start,
        end,
        key: nameKey(part[0]),
        lower: part[0].toLowerCase().replaceAll('’', "'"),
        capital: CAPITAL.test(part[0]),
        upper: part[0].length > 1 && LETTERED.test(part[0]) && part[0] === part[0].toUpperCase(),
        gap: before === undefined ? 'break' : gapOf(text.slice(before.end, start)),
        stopped: part[0].endsWith('.') || text.charAt(end) === '.',
        opens,
        titled: source.titled,
        dateline: source.dateline,
      });
      opens = false;
    }
  }
  return words;
};
