import { expect, test } from 'vitest';
import { findGold, type GoldNote, readGold } from './support/gold.ts';

const TEXT = 'Headline\n\n“We left,” she said. “It held,” he said.\n';
const note: GoldNote = {
  p: 2,
  source: ['he'],
  cue: ['said@2'],
  content: ['“It held,”'],
  voice: 'direct',
  speaker: null,
  act: ['assert'],
};
const wordsAt = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => TEXT.slice(start, end));

test('the gold is large enough to measure on, and all of its words stand in the texts', () => {
  const articles = readGold(new URL('../', import.meta.url));
  expect(articles.length).toBeGreaterThanOrEqual(40);
  expect(articles.flatMap(({ statements }) => statements).length).toBeGreaterThanOrEqual(600);
});

test('words are found by paragraph and occurrence, others nearest to the cue', () => {
  const [found] = findGold(TEXT, [note]);
  expect(found!.cue[0]!.start).toBe(TEXT.lastIndexOf('said'));
  expect(wordsAt([...found!.source, ...found!.content])).toEqual(['he', '“It held,”']);
});

test.each([
  ['a cue that stands there twice', { cue: ['said'] }, 'stands 2 times'],
  ['words that do not stand there', { content: ['“It fell,”'] }, 'does not stand'],
  ['half a word', { source: ['sh'] }, 'does not stand'],
  ['a paragraph that is not there', { p: 9 }, 'no paragraph 9'],
  ['an unknown act', { act: ['lie'] as unknown as GoldNote['act'] }, 'act is "lie"'],
])('a mistake is told: %s', (_, change, message) => {
  expect(() => findGold(TEXT, [{ ...note, ...change }])).toThrow(message);
});
