import { expect, test } from 'vitest';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { quotation } from './quotation.ts';

const text =
  '“We can wait here,” Osip told the Courier. “Then eat.” The mayor said it was “a hard week” for all. Rain fell.';

const span = (words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const actor = (id: string, name: string) =>
  ({ id, name, kind: 'person', naming: 'named', roles: [], mentions: [] }) as const;

const reading: Reading = {
  id: 'a1',
  reader: 'test',
  article: {
    id: 'a1',
    text,
    blocks: [],
    headline: 'A “hard” week',
    authors: [],
    outlet: 'The Border Post',
    url: 'https://post.example/1',
    published: '2024-08-12T23:30:00-05:00',
    language: 'en',
  },
  statements: [],
  actors: [actor('p1', 'Osip'), actor('p2', 'the Courier')],
  figures: [],
  times: [],
  places: [],
  positions: [],
};

const statement = (given: Partial<Statement>): Statement => ({
  id: 's1',
  voice: 'direct',
  source: [],
  cue: [],
  content: [],
  via: [],
  act: 'assert',
  polarity: 'positive',
  modality: 'actual',
  confidence: 1,
  gaps: [],
  by: 'test',
  ...given,
});

test('direct speech keeps its own quotation marks and names speaker, relay, outlet, day and addresses', () => {
  const direct = statement({
    content: [span('“We can wait here,”'), span('“Then eat.”')],
    speaker: 'p1',
    via: [{ actor: 'p2', span: span('the Courier') }],
  });
  expect(quotation(reading, direct, 'http://localhost/articles/a1#s1')).toBe(
    [
      '“We can wait here,” … “Then eat.” — Osip, via the Courier. The Border Post, “A ‘hard’ week”, 12 August 2024.',
      'https://post.example/1',
      'http://localhost/articles/a1#s1',
    ].join('\n'),
  );
});

test('indirect speech is given as the article’s words, never as the speaker’s', () => {
  const mixed = statement({
    voice: 'mixed',
    source: [span('The mayor')],
    content: [span('it was “a hard week” for all')],
  });
  expect(quotation(reading, mixed)).toContain(
    '“it was ‘a hard week’ for all” — The mayor (mixed speech, in the article’s words).',
  );
});

test('the author’s own voice is said to be that', () => {
  const own = statement({ voice: 'author', content: [span('Rain fell.')] });
  expect(quotation(reading, own)).toContain('“Rain fell.” — the article’s own voice, no source named.');
});

test('an article without a date is undated, not dated today', () => {
  const { published: _, ...undated } = reading.article;
  const own = statement({ voice: 'author', content: [span('Rain fell.')] });
  expect(quotation({ ...reading, article: undated }, own)).toContain('undated.');
});
