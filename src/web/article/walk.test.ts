import { expect, test } from 'vitest';
import { step } from './walk.ts';

const ids = ['s1', 's2', 's3'];

test('the walk begins at the first statement, and at the last going back', () => {
  expect(step(ids, undefined, 1)).toBe('s1');
  expect(step(ids, undefined, -1)).toBe('s3');
});

test('the walk goes on from the chosen statement and stops at the ends', () => {
  expect(step(ids, 's1', 1)).toBe('s2');
  expect(step(ids, 's3', 1)).toBe('s3');
  expect(step(ids, 's1', -1)).toBe('s1');
});

test('a statement that is hidden by now starts the walk anew', () => {
  expect(step(ids, 'gone', 1)).toBe('s1');
});

test('there is nowhere to walk in an article without statements', () => {
  expect(step([], undefined, 1)).toBeUndefined();
});
