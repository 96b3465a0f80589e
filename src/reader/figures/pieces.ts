import type { Span } from '../../model/index.ts';
import { CARDINALS, FRACTIONS, SCALE_ABBREVIATIONS, SCALES } from '../lexicon/en/numbers.ts';
import type { Structure } from '../structure/structure.ts';
import type { Token } from '../structure/tokens.ts';
import { type Tells, tellsOf } from './tells.ts';

/** A token, or a part of one that holds a number among its hyphens: "two-million-euro" is five pieces. */
export interface Piece extends Span {
  readonly lower: string;
  readonly word: boolean;
  readonly capital: boolean;
  /** Index of the sentence it stands in; -1 between blocks. */
  readonly sentence: number;
}

/** The pieces of an article. Blocks are parted by an empty piece, so that nothing is read across them. */
export interface Scope {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** For each sentence whether nearly all its words have capitals, as in "Ferry Sinks Off Coast, Killing 12". */
  readonly titled: readonly boolean[];
  readonly tells: Tells;
}

export const wordAt = (scope: Scope, at: number): string => scope.pieces[at]?.lower ?? '';

/** Whether a piece touches the one before. */
export const touches = (scope: Scope, at: number): boolean =>
  at > 0 && scope.pieces[at]?.start === scope.pieces[at - 1]?.end && wordAt(scope, at - 1) !== '';

export const isHyphen = (word: string): boolean => /^[-‐‑–—]$/u.test(word);

/** Whether two pieces stand in one sentence. */
export const sameSentence = (scope: Scope, a: number, b: number): boolean =>
  scope.pieces[a] !== undefined && scope.pieces[a].sentence === scope.pieces[b]?.sentence;

export const spanOfPieces = (scope: Scope, from: number, to: number): Span => ({
  start: scope.pieces[from]!.start,
  end: scope.pieces[to - 1]!.end,
});

/** Amounts written on to their currency: R26, Rs500. */
const GLUED_MONEY = /^(?:r|rs|rm|tk|dhs?|kshs?|ush|tsh|nok|sek|usd|eur|gbp|inr)\d/u;
const PART = /[-‐‑]|[^-‐‑]+/gu;
const DIGITS_THEN_LETTERS = /^([\d.,]*\d)([^\d.,].*)$/u;
const isNumber = (part: string): boolean =>
  /^\d/u.test(part) ||
  CARDINALS.has(part) ||
  SCALES.has(part) ||
  SCALE_ABBREVIATIONS.has(part) ||
  FRACTIONS.has(part) ||
  part === 'hundred';
/** Longer tokens are no words. */
const LONGEST = 60;

const hasNumber = ({ lower }: Token): boolean =>
  lower.length <= LONGEST &&
  ((/[-‐‑]/u.test(lower) && lower.split(/[-‐‑]/u).some(isNumber)) || GLUED_MONEY.test(lower));

const splitNumber = (part: string): readonly string[] => {
  const money = GLUED_MONEY.test(part) ? /^(\D+)(.*)$/u.exec(part) : DIGITS_THEN_LETTERS.exec(part);
  return money ? [money[1]!, money[2]!] : [part];
};

const splitToken = (text: string, token: Token, sentence: number): readonly Piece[] => {
  let start = token.start;
  return (token.lower.match(PART) ?? [])
    .flatMap((part) => splitNumber(part))
    .map((lower) => {
      const piece = { start, end: start + lower.length, lower, word: /[\p{L}\p{N}]/u.test(lower), sentence };
      start = piece.end;
      return { ...piece, capital: /^\p{Lu}/u.test(text.slice(piece.start, piece.end)) };
    });
};

const piecesOf = (text: string, token: Token, sentence: number): readonly Piece[] =>
  hasNumber(token) && token.lower.length === token.end - token.start
    ? splitToken(text, token, sentence)
    : [{ ...token, sentence }];

/** A sentence of titles ends without a stop, and has at least this share of its longer words with a capital. */
const TITLED = 0.6;

const isTitled = (tokens: readonly Token[]): boolean => {
  if (tokens.at(-1)?.lower === '.') return false;
  const long = tokens.slice(1).filter(({ lower, word }) => word && lower.length > 3 && !/^\p{N}/u.test(lower));
  return long.length >= 2 && long.filter(({ capital }) => capital).length >= TITLED * long.length;
};

/** The pieces of all that is read of an article. */
export const findPieces = ({ text, tokens, sentences, blocks }: Structure): Scope => {
  const ends = new Set(blocks.map(({ to }) => to));
  const pieces = sentences.flatMap(({ from, to }, sentence) => {
    const own = tokens.slice(from, to).flatMap((token) => piecesOf(text, token, sentence));
    const end = own.at(-1)?.end ?? 0;
    return ends.has(to) ? [...own, { start: end, end, lower: '', word: false, capital: false, sentence: -1 }] : own;
  });
  return {
    text,
    pieces,
    tells: tellsOf(text),
    titled: sentences.map(({ from, to }) => isTitled(tokens.slice(from, to))),
  };
};

/** Over a hyphen between two pieces of one word. */
export const skip = (scope: Scope, at: number): number =>
  isHyphen(wordAt(scope, at)) && touches(scope, at) ? at + 1 : at;
