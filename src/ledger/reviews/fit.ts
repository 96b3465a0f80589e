import type { Anchor, Quote, Reading, Span, Statement } from '../../model/index.ts';
import { findQuote } from './find-quote.ts';

/** Least share of the words of two contents that both have, for them to be one statement read twice. */
const SHARED = 0.5;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Code units of both, by code units of either. */
const share = (a: readonly Span[], b: readonly Span[]): number => {
  const both = a.reduce(
    (sum, one) =>
      sum +
      b.reduce((more, other) => {
        const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
        return more + Math.max(0, common);
      }, 0),
    0,
  );
  return both === 0 ? 0 : both / (lengthOf(a) + lengthOf(b) - both);
};

/** The spans of quotations in the text of a reading; undefined where one of them is not there. */
export const spansIn = ({ article }: Reading, quotes: readonly Quote[], of: string): readonly Span[] | undefined => {
  if (article.id === of) return quotes.map(({ start, end }) => ({ start, end }));
  const found = quotes.map((quote) => findQuote(article.text, quote));
  return found.every((span) => span !== undefined) ? found : undefined;
};

const closest = (reading: Reading, content: readonly Span[], cue: readonly Span[]): Statement | undefined => {
  const likeness = (statement: Statement): number => share(statement.content, content) + share(statement.cue, cue) / 2;
  let best: Statement | undefined;
  for (const statement of reading.statements)
    if (
      share(statement.content, content) >= SHARED &&
      (best === undefined ||
        likeness(statement) > likeness(best) ||
        (likeness(statement) === likeness(best) && statement.id < best.id))
    )
      best = statement;
  return best;
};

/**
 * The statement of a reading that a judgement was made on: by its id, else by where it stood, else (in another version of
 * the text) by its words and those around them. The words of a content must all be there: a judgement holds for no others.
 */
export const fitOf = (reading: Reading, anchor: Anchor): Statement | undefined => {
  const known = reading.statements.find(({ id }) => id === anchor.statement);
  if (known !== undefined) return known;
  const content = spansIn(reading, anchor.content, anchor.article);
  if (content === undefined) return undefined;
  const cue = spansIn(reading, anchor.cue, anchor.article);
  return closest(reading, content, cue ?? []);
};
