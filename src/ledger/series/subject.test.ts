import { expect, test } from 'vitest';
import type { Figure } from '../../model/index.ts';
import { isGeneric, rateAfter, subjectOf } from './subject.ts';

const figure = (more: Partial<Figure>): Figure => ({
  id: 'f',
  span: { start: 0, end: 1 },
  value: 3,
  unit: '1',
  by: 'test',
  ...more,
});

test.each<[string, string | undefined]>([
  [' per season, he said', 'season'],
  [' a year in rent', 'year'],
  [' each night', 'night'],
  [' in annual aid', 'time'],
  [' annually', 'time'],
  [' average annual value', 'time'],
  [' a ship', undefined],
  ['. Per season', undefined],
])('a rate is told by what follows: "%s"', (after, rate) => {
  expect(rateAfter(after)).toBe(rate);
});

test.each<[string, string, boolean]>([
  ['survivors say. A magnitude-', ' quake can cause landslides', true],
  ['survivors say. The magnitude-', ' quake can be felt', false],
  ['A magnitude-', ' quake struck Lorvik', false],
])('what can be is no telling of what was: "%s6%s"', (before, after, generic) => {
  expect(isGeneric(before, after)).toBe(generic);
});

test.each<[string, Partial<Figure>, ReturnType<typeof subjectOf>]>([
  [
    'a measure needs no noun',
    { measure: 'killed', counts: 'person killed' },
    { measure: 'killed', scale: '1', planned: false },
  ],
  [
    'fighters are some of those killed',
    { measure: 'killed', counts: 'soldier killed' },
    { measure: 'killed', among: 'fighters', scale: '1', planned: false },
  ],
  [
    'another count is told by its noun',
    { measure: 'other', counts: 'mudbrick house' },
    { measure: 'other', noun: 'house', scale: '1', planned: false },
  ],
  ['money of any currency', { measure: 'other', unit: 'EUR' }, { measure: 'other', scale: 'money', planned: false }],
  ['a bare number', {}, undefined],
])('what a figure counts: %s', (_, more, subject) => {
  expect(subjectOf(figure(more), undefined, '')).toEqual(subject);
});
