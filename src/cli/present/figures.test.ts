import { expect, test } from 'vitest';
import type { Point, Series } from '../../model/index.ts';
import { dayScale, numberScale } from './chart-scale.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresSvg } from './figures-svg.ts';
import { claimsOf, FIGURES } from './figures-table.ts';

const point = (more: Partial<Point>): Point => ({
  article: 'a1',
  outlet: 'Harbour Post',
  published: '2024-03-02',
  span: { start: 3, end: 5 },
  figure: 'f1',
  value: 12,
  unit: '1',
  via: [],
  ...more,
});
const speaker = (name: string) => ({ speaker: { id: `p-${name}`, name } });

const answer = (id: string, points: readonly Point[]): Series['answers'][number] => {
  const { value, high, bound, unit } = points[0]!;
  return {
    id,
    value,
    ...(high === undefined ? {} : { high }),
    ...(bound === undefined ? {} : { bound }),
    unit,
    points,
    tellings: points.length,
    first: points[0]!,
    compatible: [],
    updates: [],
  };
};

const SERIES: Series = {
  id: 'q1',
  measure: 'killed',
  counts: 'person killed',
  matter: 'killed, Lorvik, March 2024',
  place: { name: 'Lorvik', geonames: 1 },
  answers: [
    answer('w1', [
      point({ ...speaker('Holt'), side: 'NOR', asOf: '2024-03-01' }),
      point({ ...speaker('Holt'), side: 'NOR', asOf: '2024-03-01', article: 'a2', copyOf: 'a1' }),
    ]),
    answer('w2', [point({ value: 20, high: 30, saidAt: '2024-03-03', ...speaker('=Marr') })]),
    answer('w3', [point({ value: 40, bound: 'more than', published: '2024-03-05' })]),
  ],
  conflict: true,
  gaps: [],
};

test('the table has a line for each claimant and day, in order of the days', () => {
  const claims = claimsOf([SERIES]);
  const line = (at: number) => FIGURES.slice(1, 7).map(({ cell }) => cell(claims[at]!));
  expect(claims).toHaveLength(3);
  expect(line(0)).toEqual(['2024-03-01', 'Holt', 'NOR', '12', 2, 'disputed']);
  expect(line(1)).toEqual(['2024-03-03', '=Marr', undefined, '20–30', 1, 'disputed']);
  expect(line(2)).toEqual(['2024-03-05', 'Harbour Post', undefined, 'more than 40', 1, 'disputed']);
});

test('CSV has a row for each point, and no cell is a formula', () => {
  const lines = figuresCsv([SERIES], { tags: false }).trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('series,matter,measure');
  expect(lines[3]).toContain("'=Marr");
  expect(lines[2]).toContain(',a1,w1,');
});

test('HXL tags name the affected where all figures count them, else an indicator', () => {
  const tagsOf = (all: readonly Series[]) => figuresCsv(all, { tags: true }).split('\r\n')[1]!.split(',');
  expect(tagsOf([SERIES])).toContain('#affected+killed');
  expect(tagsOf([SERIES])).toHaveLength(figuresCsv([SERIES], { tags: true }).split('\r\n')[0]!.split(',').length);
  expect(tagsOf([SERIES, { ...SERIES, measure: 'troops' }])).toContain('#indicator+value+num');
});

test('the chart says what it shows, in words too; ranges are bars, bounds arrows, copies hollow', () => {
  const svg = figuresSvg([SERIES]);
  expect(svg).toContain('<title id="t0">killed, Lorvik, March 2024</title>');
  expect(svg).toMatch(/<desc id="d0">The answers cannot all hold\. .*NOR: Holt, 2024-03-01: 12/u);
  expect(svg.match(/stroke-opacity="0\.5"/gu)).toHaveLength(1);
  expect(svg.match(/stroke-width="1\.5"\/><circle/gu)).toHaveLength(1);
  expect(svg.match(/fill="#ffffff" stroke-width/gu)).toHaveLength(1);
});

test('nothing that a text says is markup in a chart', () => {
  const matter = '</title><script>alert(1)</script> & "\u0000\ud800';
  const svg = figuresSvg([{ ...SERIES, matter, answers: [answer('w', [point(speaker('<b onload="x">'))])] }]);
  expect(svg).not.toMatch(/<script|<b |\p{Cc}(?<!\n)/u);
  expect(svg.isWellFormed()).toBe(true);
  expect(svg).toContain('&lt;script&gt;');
});

test('a series without a date, and no series at all, are charts too', () => {
  const { published: _, ...undated } = point({});
  expect(figuresSvg([{ ...SERIES, answers: [answer('w', [undated])] }])).toContain('No telling has a date.');
  expect(figuresSvg([])).toContain('No figures.');
});

test('an axis of numbers begins and ends at a round tick, whatever it shows', () => {
  const axis = { start: 0, end: 100, ticks: 5 };
  expect(numberScale({ ...axis, from: 0, to: 1294 }).ticks).toEqual([0, 500, 1000, 1500]);
  expect(numberScale({ ...axis, from: 0, to: 0 }).ticks.length).toBeGreaterThan(1);
  for (const to of [1e-7, 3, 1e15]) {
    const { at, ticks } = numberScale({ ...axis, from: 0, to });
    expect(ticks.length).toBeLessThanOrEqual(51);
    expect(at(to)).toBeGreaterThan(0);
    expect(at(to)).toBeLessThanOrEqual(100);
  }
});

test('an axis of days has whole days', () => {
  const day = (text: string) => Date.parse(text);
  const { at, ticks } = dayScale({ from: day('2024-03-01'), to: day('2024-03-31'), start: 0, end: 300, ticks: 6 });
  expect(ticks.map((tick) => new Date(tick).toISOString().slice(0, 10))).toEqual([
    '2024-03-01',
    '2024-03-06',
    '2024-03-11',
    '2024-03-16',
    '2024-03-21',
    '2024-03-26',
    '2024-03-31',
  ]);
  expect(at(day('2024-03-31'))).toBe(300);
  expect(dayScale({ from: 0, to: 0, start: 0, end: 10, ticks: 3 }).at(0)).toBe(5);
});
