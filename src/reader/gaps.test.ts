import { expect, test } from 'vitest';
import { articleOf } from '../../test/support/article.ts';
import type { Actor, Figure, Place, Statement, Time } from '../model/index.ts';
import { gapsOf, namesSource, type Stated, tellsEvent } from './gaps.ts';
import { findStructure } from './structure/structure.ts';

const span = { start: 0, end: 1 };
const said: Statement = {
  id: 's1',
  voice: 'indirect',
  source: [span],
  cue: [span],
  content: [span],
  speaker: 'p1',
  via: [],
  act: 'assert',
  polarity: 'positive',
  modality: 'actual',
  confidence: 1,
  gaps: [],
  by: 'test',
};
const told: Statement = { ...said, voice: 'author', source: [], cue: [] };
const figure: Figure = { id: 'f1', span, value: 130, unit: '1', by: 'test' };
const day: Time = { id: 't1', span, type: 'DATE', value: 'XXXX-WXX-1', basis: 'open', by: 'test' };
const town: Place = { id: 'l1', span, name: 'Sarovec', use: 'literal', basis: 'open', by: 'test' };
const actor: Actor = { id: 'p1', name: 'Olga Finn', kind: 'person', naming: 'named', roles: [], mentions: [span] };
const nothing: Stated = { figures: [], times: [], places: [], positions: [], hasEvent: false, speaker: actor };
const counted: Stated = { ...nothing, figures: [figure] };

test('a figure that the author tells without a word on who says so, when and where', () => {
  expect(gapsOf(told, counted)).toEqual(['source', 'time', 'place']);
});

test.each<[string, Statement, Partial<Stated>, readonly string[]]>([
  ['a named speaker is a source', said, {}, ['time', 'place']],
  ['an unnamed one is none', said, { speaker: { ...actor, naming: 'anonymous' } }, ['source', 'time', 'place']],
  [
    'an unnamed one who told an agency is one',
    { ...said, via: [{ actor: 'p2', span }] },
    { speaker: { ...actor, naming: 'anonymous' } },
    ['time', 'place'],
  ],

  ['a day', said, { times: [day] }, ['place']],
  [
    'the day on which it was said is not the day on which it was so',
    { ...said, saidAt: 't1' },
    { times: [day] },
    ['time', 'place'],
  ],
  ['as of when it is so', { ...said, asOf: 't2' }, {}, ['place']],
  ['how long it took is no day', said, { times: [{ ...day, type: 'DURATION', value: 'PT3H' }] }, ['time', 'place']],
  ['a place', said, { places: [town] }, ['time']],
  ['a government named by its town is no place', said, { places: [{ ...town, use: 'metonymic' }] }, ['time', 'place']],
  ['a people is no place', said, { places: [{ ...town, use: 'demonym' }] }, ['time', 'place']],
  ['a price is of no place', said, { figures: [{ ...figure, unit: 'EUR' }] }, ['time']],
  ['a share is of no place', said, { figures: [{ ...figure, unit: '%' }] }, ['time']],
  ['an event is checked as a figure is', told, { figures: [], hasEvent: true }, ['source', 'time', 'place']],
  ['a position is at no place', told, { figures: [], positions: [{ move: 'offer' }] }, ['source', 'time']],
  ['an offer is made when it is said', { ...said, saidAt: 't1' }, { figures: [], positions: [{ move: 'offer' }] }, []],
  ['two sides are nobody’s claim', told, { figures: [{ ...figure, value: 2, counts: 'side' }] }, []],
  ['nor are three that count nothing', told, { figures: [{ ...figure, value: 3 }] }, []],
  ['four tanks are', told, { figures: [{ ...figure, value: 4, counts: 'tank' }] }, ['source', 'time', 'place']],
  ['what says all', said, { times: [day], places: [town] }, []],
])('%s', (_, statement, stated, gaps) => {
  expect(gapsOf(statement, { ...counted, ...stated })).toEqual(gaps);
});

test('a statement without figure, event or position leaves nothing to check', () => {
  expect(gapsOf(told, nothing)).toEqual([]);
});

test('nobody behind the words is a gap', () => {
  const { speaker: _, ...nobody } = said;
  expect(gapsOf({ ...nobody, source: [] }, { ...counted, speaker: undefined })).toContain('source');
});

test('a question leaves nothing to check', () => {
  expect(gapsOf({ ...told, modality: 'question' }, counted)).toEqual([]);
});

test.each([
  ['Twelve people were killed near the bridge.', true],
  ['The bridge has been shelled.', true],
  ['Hundreds fled.', true],
  ['The town wants the bridge to be closed.', false],
  ['The bridge will be opened.', false],
  ['Some may have died.', false],
  ['The town is quiet.', false],
  ['She has stopped reading the lists.', false],
  ['The lawyers seized on the report.', false],
  ['She sells more than in any month since she opened.', false],
  ['Police stopped the convoy.', true],
])('whether something happened: %s', (text, happened) => {
  expect(tellsEvent(findStructure(articleOf(text)), [{ start: 0, end: text.length }])).toBe(happened);
});

test.each([
  ['The governor, Olga Finn, put the toll at 67.', true],
  ['Norland’s Defence Ministry has maintained throughout that the raid was stopped.', true],
  ['By his account 40,000 people have left their homes.', true],
  ['Nine families are still waiting, by her count.', true],
  ['Olga Finn, the governor, spoke of 28 villages.', true],
  ['Reports on August 12 spoke of 40,000 displaced.', false],
  ['Some put the number at 67.', false],
  ['In Norland 40,000 people have been displaced.', false],
  ['In Norland 40 people were said to be missing.', false],
])('whether the author names whose account it is: %s', (text, named) => {
  expect(namesSource(findStructure(articleOf(text)), [{ start: 0, end: text.length }])).toBe(named);
});

test('an account that the author ascribes has a source', () => {
  expect(gapsOf(told, { ...counted, attributed: true })).toEqual(['time', 'place']);
});
