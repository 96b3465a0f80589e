import { expect, test } from 'vitest';
import { namesOf, readByline } from './byline.ts';

test.each([
  ['By Ann Lee', { authors: ['Ann Lee'] }],
  ['BY ANN LEE AND BOB RAY', { authors: ['ANN LEE', 'BOB RAY'] }],
  ['Author: Ann Lee', { authors: ['Ann Lee'] }],
  ['By Ann Lee, Bob Ray and María de la Cruz in Kyiv', { authors: ['Ann Lee', 'Bob Ray', 'María de la Cruz'] }],
  ['By Ann Lee, 12 August 2024', { authors: ['Ann Lee'], published: '2024-08-12' }],
  ['By Ann Lee, The Meridian Courier', { authors: ['Ann Lee'], outlet: 'The Meridian Courier' }],
  [
    'By Ann Lee | Aug. 12, 2024 | Harbour Post',
    { authors: ['Ann Lee'], published: '2024-08-12', outlet: 'Harbour Post' },
  ],
  ['By Northline Wire staff', { authors: ['Northline Wire'] }],
  ['By our own correspondent', { authors: [] }],
  ['Outlet: The Meridian Courier', { authors: [], outlet: 'The Meridian Courier' }],
  ['Published: 12 August 2024', { authors: [], published: '2024-08-12' }],
  ['Published 12 August 2024', { authors: [], published: '2024-08-12' }],
  ['Monday, August 12, 2024', { authors: [], published: '2024-08-12' }],
  ['Updated: 13 August 2024', { authors: [] }],
  ['Published: 12/08/2024', { authors: [] }],
  ['URL: https://courier.example/a', { authors: [], url: 'https://courier.example/a' }],
  ['URL: javascript:alert(1)', { authors: [] }],
])('%s', (line, stated) => {
  expect(readByline(line)).toEqual(stated);
});

test.each([
  'By Sunday morning, Falk had agreed to talks with three stations.',
  'By Monday',
  'By the time he spoke, it was late',
  'By All Means Necessary',
  'Author Roger Doe will talk about his new book.',
  'He said: no',
  'Nobody was hurt on 12 August 2024.',
])('no byline: %s', (line) => {
  expect(readByline(line)).toBeUndefined();
});

test('a list of authors in one string is taken apart, a single odd name kept whole', () => {
  expect(namesOf('Ann Lee and Bob Ray')).toEqual(['Ann Lee', 'Bob Ray']);
  expect(namesOf('By Ann Lee')).toEqual(['Ann Lee']);
  expect(namesOf('zoya')).toEqual(['zoya']);
});
