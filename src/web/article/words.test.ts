import { expect, test } from 'vitest';
import { actLine, count, day, sureness, titleOf, whoLine } from './words.ts';

test.each([
  ['2024-08-12', '12 August 2024'],
  ['2024-08-12T23:30:00-05:00', '12 August 2024'],
  ['2024-08', 'August 2024'],
  ['soon', 'soon'],
])('the day of %s is %s, in no other time zone', (iso, words) => {
  expect(day(iso)).toBe(words);
});

test.each([undefined, '', ' \u00a0', '\u202e\u200b'])('a headline of nothing to be seen (%j) is none', (headline) => {
  expect(titleOf(headline)).toBe('An article without a headline');
});

test('a headline that can be seen is kept as it is', () => {
  expect(titleOf(' “Rain” ')).toBe(' “Rain” ');
});

test('one is singular', () => {
  expect([count(1, 'statement'), count(1294, 'statement')]).toEqual(['1 statement', '1,294 statements']);
});

test.each([
  [0.9, 'very sure'],
  [0.75, 'sure'],
  [0.5, 'fairly sure'],
  [0.49, 'unsure'],
])('%d reads %s', (confidence, words) => {
  expect(sureness(confidence)).toBe(words);
});

test('an act is told in words', () => {
  expect(actLine({ act: 'assert', modality: 'actual', polarity: 'positive' })).toBe('assertion');
  expect(actLine({ act: 'predict', modality: 'future', polarity: 'negative' })).toBe(
    'prediction, about what is to come, in the negative',
  );
});

test('who somebody is leaves out what is not known and roles told twice', () => {
  expect(whoLine({ kind: 'unknown', naming: 'anonymous', roles: [] })).toBe('not named');
  expect(whoLine({ kind: 'person', naming: 'named', roles: ['President', 'president', 'host'] })).toBe(
    'person; President, host',
  );
  expect(whoLine({ kind: 'unknown', naming: 'named', roles: [] })).toBe('');
});
