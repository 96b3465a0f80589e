import { expect, test } from 'vitest';
import { creditsAnother, orderDate } from './credited.ts';

const story = (dateline: string) => `A headline (with an aside)\n\n${dateline} The bridge was closed on Monday.\n`;

test.each([
  ['KYIV, Aug 20 (Delta Wire) —', 'River Times', true],
  ['KYIV, Aug 20 (Delta Wire) —', 'delta wire', false],
  ['KYIV, Aug 20 (Delta Wire) -', undefined, false],
  ['The mayor (who is 60) said so.', 'River Times', false],
  ['', 'River Times', false],
])('"%s" in %s credits another: %s', (dateline, outlet, credits) => {
  expect(creditsAnother(story(dateline), outlet)).toBe(credits);
});

test('of one day, who credits another comes after it, and before all that came later', () => {
  expect(orderDate('2024-08-20', false)).toBe('2024-08-20');
  expect(orderDate('2024-08-20', true)).toBe('2024-08-20T00:00:00.001Z');
  expect(orderDate(undefined, true)).toBeUndefined();
  expect(orderDate('someday', true)).toBe('someday');
});
