import { expect, test } from 'vitest';
import { memoryIo } from '../../../test/memory-io.ts';
import type { DisputeRecord, Telling } from '../../model/index.ts';
import { screenOf } from '../screen.ts';
import { disputePage } from './dispute-page.ts';
import { DISPUTES } from './disputes-table.ts';

const telling = (article: string, published: string): Telling => ({
  article,
  outlet: `Outlet ${article}`,
  published,
  span: { start: 0, end: 2 },
});
const [first, latest, other] = [telling('a', '2024-03-02'), telling('b', '2024-03-04'), telling('c', '2024-03-03')];

const RECORD: DisputeRecord = {
  id: 'd1',
  question: 'How many people were killed in Lorvik, 2–4 March 2024?',
  kind: 'figure',
  series: 'q1',
  answers: [
    {
      id: 'w1',
      words: '12',
      by: [{ side: 'NOR', speakers: [{ id: 'p1', name: 'Holt' }] }, { speakers: [{ id: 'p2', name: 'Marr' }] }],
      tellings: [first, latest, latest],
      independent: 2,
      first,
      latest,
    },
    { id: 'w2', words: '15', by: [], tellings: [other], independent: 1, first: other, latest: other },
  ],
  denials: [other],
  convergence: ['m1'],
  shifts: [],
  gaps: ['place'],
  weight: 3,
  latest: '2024-03-04',
  matches: [
    { id: 'm1', kind: 'converges', a: first, b: latest, score: 0.8, reason: 'they speak for opposed sides', by: 'x' },
  ],
  passages: [{ article: 'a', span: { start: 0, end: 2 }, words: '12 people\u001b[31m were killed.' }],
};

test('a dispute is a page: question, answers by side, first and latest, denials, agreement, and what nobody says', () => {
  const page = disputePage(RECORD, screenOf(memoryIo().stdout, {}));
  expect(page).toContain('How many people were killed in Lorvik, 2–4 March 2024?');
  expect(page).toContain('Norway: Holt; without a side: Marr');
  expect(page).toContain('2 independent tellings, told 1 more time in copies or again');
  expect(page).toContain('first: Outlet a, 2024-03-02: “12 people');
  expect(page).toContain('latest: Outlet b, 2024-03-04');
  expect(page).toContain('nobody is named for it');
  expect(page).toMatch(/Denied\n {4}Outlet c, 2024-03-03/u);
  expect(page).toMatch(/Opposed sides agree\n {4}they speak for opposed sides \(m1\)/u);
  expect(page).toMatch(/Nobody says\n {4}where/u);
  expect(page).not.toContain('One voice or side, two answers');
  expect(page).not.toContain('\u001b[31m');
});

test('a line of the list counts independent tellings', () => {
  expect(DISPUTES.map(({ cell }) => cell(RECORD))).toEqual([
    'd1',
    '2024-03-04',
    'figure',
    'NOR',
    3,
    '12 (2); 15 (1)',
    RECORD.question,
  ]);
});
