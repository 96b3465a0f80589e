import type { Span } from '../../model/index.ts';

/** One thing that a statement tells: its parts, in order, and whether it ends in a question mark. */
export interface Claim {
  readonly parts: readonly Span[];
  readonly question: boolean;
}

/** No statement tells more, and none is looked into further. */
const MOST = 6;
const LONGEST = 1_600;

const SEPARATOR =
  /[.!?]+["”’')]*\s+(?=["“‘'(]*\p{Lu})|;\s+|\s[—–]\s|,?\s+(?:and|but) that\s+|,\s+(?:but|while|whereas|although|though)\s+/gu;
const STOP = /[.!?,;]["”’')]*\s*$/u;

/** A span without quotation marks and space around it. */
const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const from = /^[\s"“”‘’']*/u.exec(words)![0].length;
  const to = /[\s"“”‘’'.,;!?]*$/u.exec(words.slice(Math.max(from, words.length - 40)))![0].length;
  return { start: start + from, end: Math.max(start + from, end - to) };
};

const pieces = (text: string, { start, end }: Span): readonly Span[] => {
  const words = text.slice(start, Math.min(end, start + LONGEST));
  const spans: Span[] = [];
  let last = start;
  for (const { 0: mark, index } of words.matchAll(SEPARATOR)) {
    const from = start + index;
    // the stop itself stays, to tell a question
    spans.push({ start: last, end: /^[.!?]/u.test(mark) ? from + 1 : from });
    last = from + mark.length;
  }
  return [...spans, { start: last, end: start + words.length }];
};

/** Whether a content that the cue cuts in two goes on in its next part: "Kyiv, he said, wanted more". */
const goesOn = (text: string, before: Span, after: Span): boolean =>
  !STOP.test(text.slice(Math.max(before.start, before.end - 6), before.end)) ||
  /^["“‘']*\p{Ll}/u.test(text.slice(after.start, after.start + 4));

const WORDS = /[\p{L}\p{N}]+/gu;
const isLong = (text: string, parts: readonly Span[]): boolean =>
  parts.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(WORDS)?.length ?? 0), 0) >= 3;

/** What a content tells, claim by claim: its sentences, and clauses that could stand alone. */
export const claimsOf = (text: string, content: readonly Span[]): readonly Claim[] => {
  const groups: Span[][] = [];
  content.slice(0, 8).forEach((span, at) => {
    const [first, ...rest] = pieces(text, span);
    const before = groups.at(-1);
    if (at > 0 && before && goesOn(text, before.at(-1)!, first!)) before.push(first!);
    else groups.push([first!]);
    for (const piece of rest) {
      const open = groups.at(-1)!;
      if (isLong(text, [piece]) && isLong(text, open)) groups.push([piece]);
      else open.push(piece);
    }
  });
  return groups.slice(0, MOST).map((parts) => ({
    parts: parts.map((part) => trimmed(text, part)).filter(({ start, end }) => end > start),
    question: text.slice(parts.at(-1)!.start, parts.at(-1)!.end + 1).includes('?'),
  }));
};
