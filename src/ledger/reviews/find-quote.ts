import type { Quote, Span } from '../../model/index.ts';

/** Places of the same words that are looked at; a text that repeats them more often leaves it open which are meant. */
const MOST = 1_000;
/** Code units around the words, of 64, that must be the same where the words stand more than once. */
const AROUND = 8;

const sharedEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/** Where the same words stand in a text: where they stood, else where most around them is the same. Unsure means nowhere. */
export const findQuote = (text: string, { start, exact, prefix, suffix }: Quote): Span | undefined => {
  if (exact === '') return undefined;
  const found: { readonly at: number; readonly shared: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0 && found.length < MOST; at = text.indexOf(exact, at + 1)) {
    const before = sharedEnd(prefix, text.slice(Math.max(0, at - prefix.length), at));
    const after = sharedStart(suffix, text.slice(at + exact.length, at + exact.length + suffix.length));
    found.push({ at, shared: before + after });
  }
  const [best, next] = found.sort((a, b) => b.shared - a.shared || Math.abs(a.at - start) - Math.abs(b.at - start));
  if (best === undefined || found.length === MOST) return undefined;
  if (next !== undefined && best.shared < AROUND) return undefined;
  return { start: best.at, end: best.at + exact.length };
};
