import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Screen } from '../screen.ts';
import { screenOf } from '../screen.ts';
import { tableOf } from './table.ts';

const columns = [
  { header: 'ID', cell: ([id]: readonly string[]) => id },
  { header: 'WORDS', cell: ([, words]: readonly string[]) => words },
];
const rows = [
  ['a1', 'short'],
  ['市長', `long ${'word '.repeat(40)}\u001b[2J\nend`],
];
const on = (isTTY: boolean): Screen => screenOf({ isTTY, columns: 40, write: async () => {} }, { NO_COLOR: '1' });

test('columns stand under each other, wide characters counted, and lines fit the terminal', () => {
  const lines = tableOf(rows, columns, on(true)).trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['ID    WORDS', 'a1    short']);
  expect(lines[2]).toMatch(/^市長 {2}long word .*…$/);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
});

test('elsewhere nothing is cut, and a row is one line', () => {
  const lines = tableOf(rows, columns, on(false)).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/word ␛\[2J end$/);
});
