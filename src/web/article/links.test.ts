import { expect, test } from 'vitest';
import { outward } from './links.ts';

test.each(['https://post.example/1', 'http://post.example/'])('%s may be linked to', (url) => {
  expect(outward(url)).toBe(url);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'post.example',
  undefined,
])('%s may not be linked to', (url) => {
  expect(outward(url)).toBeUndefined();
});
