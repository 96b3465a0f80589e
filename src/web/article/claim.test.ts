import { expect, test } from 'vitest';
import type { Reading } from '../../model/reading.ts';
import type { Statement } from '../../model/statement.ts';
import { claimLead, leadLine } from './claim.ts';

const text = 'Putin appeared to say no, according to Denys.';
const reading = { article: { text } } as Reading;

const statement = (given: Partial<Statement>): Statement =>
  ({ voice: 'indirect', source: [], cue: [], content: [], via: [], ...given }) as Statement;

const leadLineOf = (...given: Parameters<typeof claimLead>): string => leadLine(claimLead(...given));

const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('a claim is led by its speaker and the article’s cue', () => {
  expect(leadLineOf(reading, statement({ cue: [span('say')] }), 'Vladimir Putin')).toBe('Vladimir Putin say');
});

test('the author’s doubt stays in the claim', () => {
  const hedged = statement({ cue: [span('say')], hedge: span('appeared to') });
  expect(leadLineOf(reading, hedged, 'Vladimir Putin')).toBe('Vladimir Putin appeared to say');
});

test('"according to" stands before the speaker', () => {
  expect(leadLineOf(reading, statement({ cue: [span('according to')] }), 'Denys')).toBe('According to Denys');
});

test('the article’s own voice is named as such', () => {
  expect(leadLineOf(reading, statement({ voice: 'author' }), '')).toBe('The article says, naming no source');
});

test('a cue of telling says whom it was told', () => {
  const told = 'He told the Financial Times that it rained.';
  const at = (words: string) => ({ start: told.indexOf(words), end: told.indexOf(words) + words.length });
  const relayed = statement({ cue: [at('told')], via: [{ actor: 'p1', span: at('Financial Times') }] });
  expect(leadLineOf({ article: { text: told } } as Reading, relayed, 'He')).toBe('He told the Financial Times');
});

test('a quotation without a cue says so', () => {
  expect(leadLineOf(reading, statement({}), 'Speaker not named')).toContain('no word for the saying');
});
