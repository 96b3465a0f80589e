import { expect, test } from 'vitest';
import { countedWords, daysWords } from './question.ts';

test.each([
  ['person killed', 'people'],
  ['civilian killed', 'civilians'],
  ['mudbrick house', 'mudbrick houses'],
  ['child', 'children'],
  ['city', 'cities'],
  ['square kilometre of land', 'square kilometres of land'],
  ['displaced', undefined],
  [undefined, undefined],
])('those counted in the plural: %s', (counts, words) => {
  expect(countedWords(counts)).toBe(words);
});

test.each([
  ['2024-08-12', '2024-08-12', '12 August 2024'],
  ['2024-08-10', '2024-08-13', '10–13 August 2024'],
  ['2024-07-28', '2024-08-03', '28 July – 3 August 2024'],
  ['2023-12-30', '2024-01-02', '30 December 2023 – 2 January 2024'],
])('the days from %s to %s', (from, to, words) => {
  expect(daysWords(from, to)).toBe(words);
});
