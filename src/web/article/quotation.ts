import type { Reading } from '../../model/reading.ts';
import { wordsOf } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { day } from './words.ts';

const OPENS = /^[\s]*["“„«‹‘'‟]/u;

/** The words in quotation marks; marks that stand in the text are kept, and inside new ones become single. */
const quoted = (words: string, voice: Statement['voice']): string =>
  voice === 'direct' && OPENS.test(words)
    ? words.trim()
    : `“${words.trim().replace(/“/gu, '‘').replace(/[”]/gu, '’')}”`;

const actorName = (reading: Reading, id: string | undefined): string | undefined =>
  reading.actors.find((actor) => actor.id === id)?.name;

const via = (reading: Reading, statement: Statement): string =>
  statement.via
    .map((relay) => actorName(reading, relay.actor) ?? reading.article.text.slice(relay.span.start, relay.span.end))
    .map((name) => `, via ${name}`)
    .join('');

const speakerName = (reading: Reading, statement: Statement): string =>
  actorName(reading, statement.speaker) ??
  (wordsOf(reading.article.text, statement.source) || 'a source the article does not name');

/** Whose words these are: only direct speech is given to the speaker word for word. */
const credit = (reading: Reading, statement: Statement): string => {
  if (statement.voice === 'author') return 'the article’s own voice, no source named';
  const name = speakerName(reading, statement) + via(reading, statement);
  if (statement.voice === 'direct') return name;
  return `${name} (${statement.voice} speech, in the article’s words)`;
};

const sourceLine = (reading: Reading): string => {
  const { outlet, headline, published } = reading.article;
  const title = headline === undefined ? undefined : `“${headline.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
  return [outlet, title, published === undefined ? 'undated' : day(published)].filter(Boolean).join(', ');
};

/**
 * A statement as a line to paste: its words in quotation marks, the speaker and through whom, the outlet, headline and
 * date, then the address of the page and the permalink. Indirect speech is marked as the article's words, not the speaker's.
 */
export const quotation = (reading: Reading, statement: Statement, permalink?: string): string => {
  const words = quoted(wordsOf(reading.article.text, statement.content), statement.voice);
  const line = `${words} — ${credit(reading, statement)}. ${sourceLine(reading)}.`;
  return [line, reading.article.url, permalink].filter((part) => part !== undefined).join('\n');
};
