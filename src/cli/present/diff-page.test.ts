import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { ArticleDiff } from '../../model/index.ts';
import type { Screen } from '../screen.ts';
import { diffPage } from './diff-page.ts';

const told = { statement: 's1', voice: 'indirect', speaker: 'Ada Moreno', spans: [{ start: 16, end: 28 }] } as const;
const figure = { figure: 'f1', span: { start: 16, end: 18 }, counts: 'lost' };
const diff: ArticleDiff = {
  before: { id: 'a1', headline: 'Ferry', version: 1, reader: 'r' },
  after: { id: 'a2', version: 2, reader: 'r' },
  changes: [{ before: { start: 16, end: 18 }, after: { start: 16, end: 18 }, removed: '82', added: '28\u001b[2J' }],
  statements: [
    {
      kind: 'changed',
      before: { ...told, words: '82 were lost' },
      after: { ...told, words: '28 were lost' },
      orphaned: true,
      by: 'test',
    },
  ],
  unchanged: 3,
  figures: [
    {
      kind: 'changed',
      before: { ...figure, words: '82', amount: '82' },
      after: { ...figure, words: '28', amount: '28' },
      by: 'test',
    },
  ],
};

const screen = (colours: boolean): Screen => ({ width: 80, isTTY: colours, paint: pc.createColors(colours) });

test('the page shows what was taken out and put in, and whose words are gone', () => {
  const page = diffPage(diff, screen(false));
  expect(page).toContain('  - Ferry · version 1 · a1\n  + Without a headline · version 2 · a2\n');
  expect(page).toContain('  - Ada Moreno: 82 were lost\n  + Ada Moreno: 28 were lost\n    orphaned: these words');
  expect(page).toContain('  - 82 lost (“82”)\n  + 28 lost (“28”)');
  expect(page).toContain('Statements as they were: 3.');
});

test('on a terminal what was taken out is red and what was put in is green, and no text drives the terminal', () => {
  const page = diffPage(diff, screen(true));
  expect(page).toContain('\u001b[31m  - 82\u001b[39m');
  expect(page).toContain('\u001b[32m  + 28␛[2J\u001b[39m');
});

test('texts that do not differ are said not to', () => {
  expect(diffPage({ ...diff, changes: [], statements: [], figures: [] }, screen(false))).toContain('do not differ');
});
