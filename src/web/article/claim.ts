import type { Reading } from '../../model/reading.ts';
import { overlaps, type Span, wordsOf } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';

const CUE_FIRST = /^(according|per|as per|in the (words|view|opinion))\b/iu;

/** The cue up to whom it was told, where that follows at once: "has told the Financial Times", not "has told". */
const withRelay = (text: string, { cue, via }: Statement): readonly Span[] =>
  cue.map((span) => {
    const told = via.find((relay) => /^\s+(?:the\s+)?$/iu.test(text.slice(span.end, relay.span.start)));
    return told ? { start: span.start, end: told.span.end } : span;
  });

const cueWords = (text: string, statement: Statement): string => {
  const { hedge } = statement;
  const cue = withRelay(text, statement);
  const spans: readonly Span[] = hedge && !cue.some((span) => overlaps(span, hedge)) ? [...cue, hedge] : cue;
  return wordsOf(
    text,
    [...spans].sort((a, b) => a.start - b.start),
  );
};

/** A claim's lead in the order it is said; the name apart, so that its script cannot turn the words around it. */
export interface Lead {
  readonly before?: string;
  readonly name: string;
  readonly after?: string;
}

/**
 * What stands before a statement's content wherever it is shown, so that a claim never stands alone:
 * "Vladimir Putin said", "According to Denys", "Vladimir Putin appeared to say", in the cue's own words.
 */
export const claimLead = (reading: Reading, statement: Statement, name: string): Lead =>
  statement.voice === 'author' ? OWN_LEAD : leadOf(name, cueWords(reading.article.text, statement));

/** The lead of the article's own voice. */
export const OWN_LEAD: Lead = { name: 'The article', after: 'says, naming no source' };

/** A lead from a name and the words of a cue. */
export const leadOf = (name: string, cue: string): Lead => {
  if (cue === '') return { name, after: 'is quoted, with no word for the saying' };
  if (CUE_FIRST.test(cue)) return { before: `${cue.charAt(0).toLocaleUpperCase('en')}${cue.slice(1)}`, name };
  return { name, after: cue };
};

/** A lead as one line, to be read aloud. */
export const leadLine = ({ before, name, after }: Lead): string =>
  [before, name, after].filter((part) => part !== undefined).join(' ');
