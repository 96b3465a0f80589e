import { expect, test } from 'vitest';
import type { Move, MoveTelling } from '../../model/index.ts';
import { screenOf } from '../screen.ts';
import { positionsCsv, positionsPage } from './positions-page.ts';

const screen = screenOf({ isTTY: true, columns: 90, write: async () => {} }, { NO_COLOR: '1' });

const telling = (outlet: string, more: Partial<MoveTelling> = {}): MoveTelling => ({
  article: `a-${outlet}`,
  outlet,
  published: '2031-03-01T09:00:00Z',
  statement: 's1',
  span: { start: 4, end: 9 },
  voice: 'author',
  via: [],
  foundBy: 'verb',
  ...more,
});

const NORWAY = { id: 'p1', name: 'Ada Voss', side: 'NOR' };
const REBELS = { id: 'p2', name: 'the river rebels' };
const move = (id: string, more: Partial<Move>): Move => ({
  id,
  move: 'offer',
  by: NORWAY,
  to: REBELS,
  terms: 'a truce',
  act: 'offer',
  told: [telling('River Times')],
  independent: 1,
  supersedes: [],
  answers: [],
  answeredBy: [],
  ...more,
});

const MOVES = [
  move('v1', {
    at: '2031-02',
    told: ['One', 'Two', 'Three', 'Four', 'Five'].map((outlet, n) =>
      telling(outlet, n === 1 ? { copyOf: 'a-One', speaker: NORWAY } : {}),
    ),
    independent: 4,
    supersededBy: 'v2',
    answeredBy: ['v3', 'v9'],
  }),
  move('v2', { move: 'rule out', terms: '=1+1', supersedes: ['v1'] }),
  move('v3', {
    move: 'refusal',
    by: REBELS,
    to: NORWAY,
    answers: ['v1'],
    told: [{ ...telling('Post'), voice: 'direct' }],
  }),
];

test('a board has moves under their parties, told by whom, and how they stand to each other', () => {
  const page = positionsPage(MOVES, screen);
  expect(page.split('\n').filter((line) => line.includes('→'))).toEqual([
    'Norway → the river rebels',
    'the river rebels → Norway',
  ]);
  const flat = page.replaceAll(/\s+/gu, ' ');
  expect(flat).toContain('2031-02 Ada Voss: offer to the river rebels (superseded) “a truce”');
  expect(flat).toContain('the article itself in One 2031-03-01; Ada Voss in Two 2031-03-01 (copy)');
  expect(flat).toContain('1 more — 5 tellings, 4 independent');
  expect(flat).toContain('answered: refusal by the river rebels, v9');
  expect(flat).toContain('superseded by: rule out by Ada Voss');
  expect(flat).toContain('takes the place of: offer by Ada Voss');
  expect(flat).toContain('told 2031-03-01 Ada Voss: rule out');
  expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  expect(positionsPage([], screen)).toBe('No moves.\n');
});

test('CSV has a row for each telling, and no cell of it is a formula', () => {
  const rows = positionsCsv(MOVES).trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 5 + 1 + 1);
  expect(rows[0]).toMatch(/^id,move,party,party_side,counterparty/u);
  expect(rows[2]).toBe(
    'v1,offer,Ada Voss,NOR,the river rebels,,a truce,2031-02,offer,4,,v2,,a-Two,Two,2031-03-01T09:00:00Z,s1,4,9,Ada Voss,author,a-One',
  );
  expect(rows[6]).toContain(",'=1+1,");
});
