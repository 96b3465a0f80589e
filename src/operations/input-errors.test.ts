import { expect, test } from 'vitest';
import { operations } from './index.ts';

const complaint = (name: string, input: Record<string, unknown>): string | undefined =>
  operations.find((operation) => operation.name === name)!.input.safeParse(input).error?.issues[0]?.message;

test.each([
  ['articles', { limit: 0 }, 'must be at least 1'],
  ['articles', { limit: 5000 }, 'must be at most 1000'],
  ['articles', { limit: 'x' }, 'must be a number'],
  ['search', { q: '' }, 'must not be empty'],
  ['search', {}, 'is missing'],
  ['search', { q: 5 }, 'must be a string'],
  ['statements', { voice: 'loud' }, 'must be one of direct, indirect, mixed, author'],
  ['search', { q: 'x'.repeat(2000) }, 'must have at most 1000 characters'],
])('%s says of %o what is wrong in plain words', (name, input, message) => {
  expect(complaint(name, input)).toBe(message);
});
