import type { Reading } from '../../model/reading.ts';
import { overlaps, type Span, wordsOf } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';

const CUE_FIRST = /^(according|per|as per|in the (words|view|opinion))\b/iu;

const cueWords = (text: string, statement: Statement): string => {
  const { cue, hedge } = statement;
  const spans: readonly Span[] = hedge && !cue.some((span) => overlaps(span, hedge)) ? [...cue, hedge] : cue;
  return wordsOf(
    text,
    [...spans].sort((a, b) => a.start - b.start),
  );
};

/**
 * What stands before a statement's content wherever it is shown, so that a claim never stands alone:
 * "Vladimir Putin said", "According to Denys", "Vladimir Putin appeared to say", in the cue's own words.
 */
export const claimLead = (reading: Reading, statement: Statement, name: string): string => {
  if (statement.voice === 'author') return 'The article says, naming no source';
  const cue = cueWords(reading.article.text, statement);
  if (cue === '') return `${name}, in quotation`;
  if (CUE_FIRST.test(cue)) return `${cue.charAt(0).toLocaleUpperCase('en')}${cue.slice(1)} ${name}`;
  return `${name} ${cue}`;
};
