import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { wordsOf } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import { findStructure } from '../structure/structure.ts';
import { findTags, without } from './tags.ts';

const tagsOf = (text: string, cues: readonly Run[] = []): string[] => {
  const structure = findStructure(articleOf(text));
  const words = (runs: readonly Run[]): string =>
    wordsOf(
      text,
      runs.map(({ from, to }) => ({ start: structure.tokens[from]!.start, end: structure.tokens[to - 1]!.end })),
    );
  return findTags(
    structure,
    cues.map((cue) => ({ cue })),
  ).map(({ source, cue, content }) => [words([source]), words([cue]), words(content)].join(' | '));
};

test.each([
  ['a pronoun and a verb', '“It is over,” she said.', ['she | said | “It is over,”']],
  ['a verb and a name', '“It is over,” said Ann Lee.', ['Ann Lee | said | “It is over,”']],
  ['what goes on after it', '“It is,” she added, “over.”', ['she | added | “It is,” … “over.”']],
  ['the last sentence before it', '“Go. And soon,” he said.', ['he | said | And soon,”']],
])('finds a tag that leaves no doubt: %s', (_, text, expected) => {
  expect(tagsOf(text)).toEqual(expected);
});

test.each([
  ['more than who and a verb', '“It is over,” she said on Monday.'],
  ['no verb of saying', '“It is over,” she left.'],
  ['an attitude', '“Peace now,” Ann supported.'],
  ['no name', '“It is over,” the mayor said.'],
])('leaves to the network %s', (_, text) => {
  expect(tagsOf(text)).toEqual([]);
});

test('a gap with a cue in it is read already', () => {
  expect(tagsOf('“It is over,” she said.', [{ from: 7, to: 8 }])).toEqual([]);
});

test('runs lose the tokens of others', () => {
  expect(without([{ from: 0, to: 9 }], [{ from: 2, to: 4 }])).toEqual([
    { from: 0, to: 2 },
    { from: 4, to: 9 },
  ]);
  expect(without([{ from: 2, to: 4 }], [{ from: 0, to: 9 }])).toEqual([]);
});
