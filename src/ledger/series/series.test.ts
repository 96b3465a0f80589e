import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ferry, killed, type Small, type Told, toldIn } from '../../../test/ledger/small-articles.ts';
import type { Series } from '../../model/index.ts';
import { seriesOf } from './index.ts';

const seriesFrom = (articles: readonly Small[]): readonly Series[] => seriesOf(toldIn(articles));

const valuesOf = (series: Series | undefined) => series?.answers.map(({ value }) => value).sort((a, b) => a - b);

test('tellings of one amount are one answer, of two amounts a conflict', () => {
  const [series, ...others] = seriesFrom([
    ferry('a', '12 people were killed.', [killed('12', 12)]),
    ferry('b', 'twelve people were killed, rescuers said.', [killed('twelve', 12)]),
    ferry('c', '15 people were killed.', [killed('15', 15)]),
  ]);
  expect(others).toEqual([]);
  expect(series).toMatchObject({
    measure: 'killed',
    counts: 'person killed',
    conflict: true,
    place: { name: 'Lorvik', geonames: 1 },
  });
  expect(series!.answers.map(({ value, tellings }) => [value, tellings])).toEqual([
    [12, 2],
    [15, 1],
  ]);
  expect(series!.answers[0]!.points.map(({ name }) => name)).toEqual(['name of a', 'name of b']);
});

test('dozens and 50, and more than 40 and 50, are compatible and no conflict', () => {
  const vague = killed('dozens', 24, { high: 99, bound: 'about' });
  const [series] = seriesFrom([
    ferry('a', 'dozens of people were killed.', [vague]),
    ferry('b', '50 people were killed.', [killed('50', 50)]),
    ferry('c', 'more than 40 people were killed.', [killed('more than 40', 40, { bound: 'more than' })]),
  ]);
  expect(series!.conflict).toBe(false);
  expect(series!.answers.map(({ compatible }) => compatible.length)).toEqual([2, 2, 2]);
});

test('an amount restated in other units is one answer with its conversions', () => {
  const area = (words: string, value: number, unit: string, si: number, restates?: string): Told => ({
    words,
    value,
    more: { unit, si: { value: si, unit: 'm2' }, measure: 'area-controlled' },
    ...(restates === undefined ? {} : { restates }),
  });
  const [series, ...others] = seriesFrom([
    ferry('a', 'rebels hold 1,000 square kilometres (386 square miles) there.', [
      area('1,000 square kilometres', 1000, 'km2', 1e9),
      area('386 square miles', 386, '[mi_i]2', 999_735_411, '1,000 square kilometres'),
    ]),
    ferry('b', 'rebels hold 386 square miles there.', [area('386 square miles', 386, '[mi_i]2', 999_735_411)]),
  ]);
  expect(others).toEqual([]);
  expect(series!.answers.map(({ value, unit, tellings, points }) => [value, unit, tellings, points.length])).toEqual([
    [1000, 'km2', 2, 3],
  ]);
});

test('one currency is another only where a text says so', () => {
  const money = (words: string, value: number, unit: string, restates?: string): Told => ({
    words,
    value,
    more: { unit, measure: 'other' },
    ...(restates === undefined ? {} : { restates }),
  });
  const rest = 'its cargo of watches was worth';
  const [series, ...others] = seriesFrom([
    ferry('a', `${rest} €2 million ($2.6 million).`, [
      money('€2 million', 2e6, 'EUR'),
      money('$2.6 million', 2.6e6, 'USD', '€2 million'),
    ]),
    ferry('b', `${rest} $2.6 million.`, [money('$2.6 million', 2.6e6, 'USD')]),
    ferry('c', `${rest} £1.1 million.`, [money('£1.1 million', 1.1e6, 'GBP')]),
  ]);
  expect(others).toEqual([]);
  expect(series!.conflict).toBe(false);
  expect(series!.answers.map(({ unit, tellings }) => [unit, tellings])).toEqual([
    ['EUR', 2],
    ['GBP', 1],
  ]);
});

test('a partial count and the total after it are an update and no conflict', () => {
  const [series] = seriesFrom([
    ferry('late', 'the toll rose to 31 people killed.', [killed('31', 31)], { published: '2024-03-04' }),
    ferry('early', '12 people were killed.', [killed('12', 12)], { published: '2024-03-02' }),
  ]);
  expect(series).toMatchObject({ conflict: false, from: '2024-03-02', to: '2024-03-04' });
  const [first, total] = series!.answers;
  expect([first!.value, total!.value]).toEqual([12, 31]);
  expect(total!.updates).toEqual([first!.id]);
  expect(series!.matter).toBe('killed, Lorvik, March 2024');
});

test('copies are points and count once', () => {
  const [series] = seriesFrom([
    ferry('wire', '12 people were killed.', [killed('12', 12)]),
    ferry('copy', '12 people were killed.', [killed('12', 12)], { copyOf: 'wire' }),
    ferry('own', 'at the quay 12 people were counted killed.', [killed('12', 12)]),
  ]);
  expect(series!.answers).toHaveLength(1);
  expect(series!.answers[0]).toMatchObject({ tellings: 2 });
  expect(series!.answers[0]!.points).toHaveLength(3);
  expect(series!.answers[0]!.points.find(({ article }) => article === 'copy')).toMatchObject({ copyOf: 'wire' });
});

test('an edited copy that says the same amount in words of its own tells nothing of its own; another amount it does', () => {
  const told = (second: readonly [string, number]) => [
    ferry('wire', '1,200 people were killed.', [killed('1,200', 1200)]),
    ferry('edited', `${second[0]} people were killed.`, [killed(second[0], second[1])]),
  ];
  const tellings = (second: readonly [string, number]): number => {
    const small = told(second);
    const { points, profiles } = toldIn(small);
    const known = profiles.map((profile) => (profile.article === 'edited' ? { ...profile, copyOf: 'wire' } : profile));
    return seriesOf({ points, profiles: known }).reduce(
      (sum, { answers }) => sum + answers.reduce((all, answer) => all + answer.tellings, 0),
      0,
    );
  };
  expect(tellings(['1200', 1200])).toBe(1);
  expect(tellings(['1,300', 1300])).toBe(2);
});

test('a copy that was given another amount tells it by itself', () => {
  const [series] = seriesFrom([
    ferry('wire', '1,200 people were killed.', [killed('1,200', 1200)]),
    ferry('later', '1,300 people were killed.', [killed('1,300', 1300)], { copyOf: 'wire' }),
    ferry('copy', '1,200 people were killed.', [killed('1,200', 1200)], { copyOf: 'wire' }),
  ]);
  const copies = new Map(series!.answers.map(({ value, points }) => [value, points.map(({ copyOf }) => copyOf)]));
  expect(copies.get(1200)).toEqual([undefined, 'wire']);
  expect(copies.get(1300)).toEqual([undefined]);
});

test('two events of one kind are kept apart by where they are and who is in them', () => {
  const mine = (id: string, value: number): Small => ({
    id,
    text: `Gas blew up in the Ostra colliery near Tarnby before the night shift, killing ${value} people, the union of miners said.`,
    figures: [killed(String(value), value)],
  });
  const found = seriesFrom([
    ferry('a', '12 people were killed.', [killed('12', 12)]),
    ferry('b', '15 people were killed.', [killed('15', 15)]),
    mine('c', 12),
    mine('d', 18),
  ]);
  expect(found.map(valuesOf).sort()).toEqual([
    [12, 15],
    [12, 18],
  ]);
});

test('two events of one kind in one place are kept apart by their dates', () => {
  const quake = (id: string, published: string, value: number): Small => ({
    id,
    published,
    text: `An earthquake shook Lorvik at night and ${value} people were killed, the governor said.`,
    figures: [killed(String(value), value)],
  });
  const [first, second] = ['2021-03-02', '2024-06-02'];
  const found = seriesFrom([quake('a', first, 12), quake('b', first, 14), quake('c', second, 47)]);
  expect(found.map(valuesOf)).toEqual([[12, 14], [47]]);
});

test('what an article tells of another time is another matter', () => {
  const background = seriesFrom([
    {
      ...ferry('c', '12 people were killed. In December 2003, 31 people were killed there by a storm.', [
        killed('12', 12),
        killed('31', 31),
      ]),
      times: [{ words: 'December 2003', value: '2003-12' }],
    },
    ferry('d', '12 people were killed.', [killed('12', 12)]),
  ]);
  expect(background.map(valuesOf)).toEqual([[12], [31]]);
  expect(background[1]!.matter).toContain('December 2003');
});

test('what an article tells of elsewhere is another matter, of a town in its own county it is not', () => {
  const county = (id: string, rest: string, figures: readonly Told[]): Small => ({
    id,
    text: `Floods of the river Elm swept Marsk County on Sunday, drowning cattle. ${'The water rose for hours. '.repeat(12)}${rest}`,
    figures,
  });
  const [own, elsewhere] = seriesFrom([
    county('a', 'In Tarnby 8 people were killed.', [killed('8', 8)]),
    county('b', 'The floods killed 9 people.', [killed('9', 9)]),
    county('c', 'A landslide at Lorvik killed 40 people.', [killed('40', 40)]),
  ]);
  expect(valuesOf(own)).toEqual([8, 9]);
  expect(valuesOf(elsewhere)).toEqual([40]);
  expect(elsewhere!.place).toMatchObject({ name: 'Lorvik' });
});

test('one voice with two amounts speaks of two things, two voices may speak of one', () => {
  const deep = (words: string, value: number, speaker: string): Told => ({
    words,
    value,
    speaker,
    more: { unit: 'km', si: { value: value * 1000, unit: 'm' }, measure: 'other' },
  });
  const rest = 'the slick is 12 km long and 40 km wide.';
  expect(
    seriesFrom([ferry('a', rest, [deep('12 km', 12, 'Holt'), deep('40 km', 40, 'Holt')])]).map(valuesOf),
  ).toHaveLength(2);
  const [both] = seriesFrom([
    ferry('a', 'the slick is 12 km long, said Holt; 40 km long, said Marr.', [
      deep('12 km', 12, 'Holt'),
      deep('40 km', 40, 'Marr'),
    ]),
  ]);
  expect(both).toMatchObject({ conflict: true });
});

test('what nobody says is a gap; a bare number is in no series', () => {
  const text = 'An odd thing happened, and 12 people were killed; 8 came of it.';
  const found = seriesFrom([{ id: 'a', text, figures: [killed('12', 12), { words: '8', value: 8 }] }]);
  expect(found).toHaveLength(1);
  expect(found[0]!.gaps).toEqual(['source', 'time', 'place']);
});

const MANY: readonly Small[] = [
  ferry('a', '12 people were killed.', [killed('12', 12)], { published: '2024-03-02' }),
  ferry('b', 'twelve people were killed, rescuers said.', [killed('twelve', 12)], { published: '2024-03-02' }),
  ferry('c', '15 people were killed.', [killed('15', 15)]),
  ferry('d', 'more than 10 people were killed.', [killed('more than 10', 10, { bound: 'more than' })], { copyOf: 'c' }),
  ferry('e', 'dozens of people were killed.', [killed('dozens', 24, { high: 99, bound: 'about' })], {
    published: '2024-03-05',
  }),
  { id: 'f', text: 'Gas blew up in the Ostra colliery near Tarnby, killing 9 people.', figures: [killed('9', 9)] },
  { id: 'g', text: 'The Ostra colliery near Tarnby blew up; 11 people killed.', figures: [killed('11', 11)] },
];

test('series are the same, to the last byte, whatever the order of articles', () => {
  const expected = JSON.stringify(seriesFrom(MANY));
  fc.assert(
    fc.property(fc.shuffledSubarray([...MANY], { minLength: MANY.length }), (articles) => {
      expect(JSON.stringify(seriesFrom(articles))).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

test('ids are hashes of what is told, each its own; a later article does not change the id of a series', () => {
  const found = seriesFrom(MANY);
  const ids = found.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  const more = seriesFrom([
    ...MANY,
    ferry('z', '16 people were killed.', [killed('16', 16)], { published: '2024-03-09' }),
  ]);
  expect(found.every(({ id }) => more.some((series) => series.id === id))).toBe(true);
});
