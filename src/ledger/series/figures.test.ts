import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ferry, killed, type Small, type Told, toldIn } from '../../../test/ledger/small-articles.ts';
import type { Match } from '../../model/index.ts';
import { figuresOf, matchIdsOf, pairOf } from './index.ts';

const derived = (articles: readonly Small[]) => figuresOf(toldIn(articles));
const kinds = (matches: readonly Match[]): readonly string[] => matches.map(({ kind }) => kind).sort();
const by = (speaker: string, told: Told, side?: string): Told => ({
  ...told,
  speaker,
  ...(side === undefined ? {} : { side }),
});
const on = (published: string): Partial<Small> => ({ published });

const DISPUTED: readonly Small[] = [
  ferry('a', '12 people were killed, Holt said.', [by('Holt', killed('12', 12))], on('2024-03-02')),
  ferry('b', '15 people were killed, said Marr.', [by('Marr', killed('15', 15))], on('2024-03-02')),
  ferry('c', '12 people were killed, by the count of Holt.', [by('Holt', killed('12', 12))], on('2024-03-03')),
];

test('what cannot both hold is a conflict, which says who said what when, and why', () => {
  const { matches } = derived(DISPUTED);
  const [conflict] = matches.filter(({ kind }) => kind === 'conflicts');
  expect(conflict).toMatchObject({
    reason: 'Holt, 2 March 2024: 12 people killed; Marr, 2 March 2024: 15 people killed; 12 and 15 cannot both hold',
    by: 'figures/conflicts',
    a: { article: 'a', figure: 'a:12' },
    b: { article: 'b', figure: 'b:15' },
  });
  expect(conflict!.score).toBeGreaterThan(0.5);
});

test('a conflict makes a question with all answers, who gives them, and how many independently', () => {
  const [dispute, ...others] = derived(DISPUTED).disputes;
  expect(others).toEqual([]);
  expect(dispute).toMatchObject({
    question: 'How many people were killed in Lorvik, 2–3 March 2024?',
    kind: 'figure',
    latest: '2024-03-03',
    weight: 3,
    answers: [
      {
        words: '12',
        independent: 2,
        by: [{ speakers: [{ name: 'Holt' }] }],
        first: { article: 'a' },
        latest: { article: 'c' },
      },
      { words: '15', independent: 1, by: [{ speakers: [{ name: 'Marr' }] }] },
    ],
  });
});

test('a further independent telling repeats, a copy does not', () => {
  const copy = ferry('w', '12 people were killed, Holt said.', [by('Holt', killed('12', 12))], { copyOf: 'a' });
  expect(kinds(derived([DISPUTED[0]!, copy]).matches)).toEqual([]);
  expect(kinds(derived([DISPUTED[0]!, DISPUTED[2]!]).matches)).toEqual(['repeats']);
});

test('opposed sides that give one answer converge, and no dispute comes of it', () => {
  const { matches, disputes } = derived([
    ferry('a', '12 people were killed, Holt said.', [by('Holt', killed('12', 12), 'NOR')]),
    ferry('b', '12 people were killed, said Marr.', [by('Marr', killed('12', 12), 'DNK')]),
  ]);
  expect(kinds(matches)).toEqual(['converges']);
  expect(disputes).toEqual([]);
});

test('opposed sides whose answers can both hold converge as well', () => {
  const more = killed('more than 10', 10, { bound: 'more than' });
  const { matches } = derived([
    ferry('a', 'more than 10 people were killed, Holt said.', [by('Holt', more, 'NOR')]),
    ferry('b', '12 people were killed, said Marr.', [by('Marr', killed('12', 12), 'DNK')]),
  ]);
  expect(kinds(matches)).toEqual(['converges']);
  expect(matches[0]!.reason).toContain('opposed sides');
});

test('one voice with two numbers of one day in two articles shifts; of two days it counts on', () => {
  const first = ferry('a', '15 people were killed, Holt said.', [by('Holt', killed('15', 15))], on('2024-03-02'));
  const other = (day: string) =>
    ferry('b', '19 people were killed, Holt told reporters.', [by('Holt', killed('19', 19))], on(day));
  const shift = derived([first, other('2024-03-02')]);
  expect(kinds(shift.matches)).toEqual(['shifts']);
  expect(shift.disputes[0]!.shifts).toEqual(shift.matches.map(({ id }) => id));
  expect(kinds(derived([first, other('2024-03-05')]).matches)).toEqual(['updates']);
});

test('a later total replaces a partial count, and no dispute comes of it where nobody else gives it', () => {
  const { matches, disputes } = derived([
    ferry('late', 'the toll rose to 31 people killed.', [killed('31', 31)], on('2024-03-04')),
    ferry('early', '12 people were killed.', [killed('12', 12)], on('2024-03-02')),
  ]);
  expect(matches).toMatchObject([{ kind: 'updates', a: { article: 'early' }, b: { article: 'late' } }]);
  expect(disputes).toEqual([]);
});

test('a rising toll of different voices within days is a question as well', () => {
  const { series, disputes } = derived([
    ferry('a', '12 people were killed, Holt said.', [by('Holt', killed('12', 12))], on('2024-03-02')),
    ferry('b', '31 people were killed, said Marr.', [by('Marr', killed('31', 31))], on('2024-03-04')),
  ]);
  expect(series[0]!.conflict).toBe(false);
  expect(disputes).toHaveLength(1);
});

test('what is denied is no answer, and the dispute says so', () => {
  const denied = { ...by('Berg', killed('15', 15)), act: 'deny' as const };
  const [dispute] = derived([
    ...DISPUTED,
    ferry('d', 'the line denied that 15 people were killed, said Berg.', [denied], on('2024-03-03')),
  ]).disputes;
  expect(dispute!.denials).toMatchObject([{ article: 'd' }]);
  expect(dispute!.answers.map(({ independent }) => independent)).toEqual([2, 1]);
});

test('two figures that a person calls different are of two matters', () => {
  const told = toldIn(DISPUTED);
  const point = (article: string) => told.points.find((one) => one.point.article === article)!;
  const different = new Set([pairOf('b:15', 'a:12'), pairOf('b:15', 'c:12')]);
  expect(figuresOf({ ...told, different }).disputes).toEqual([]);
  const [conflict] = figuresOf(told).matches.filter(({ kind }) => kind === 'conflicts');
  expect(matchIdsOf(point('b'), point('a'))).toContain(conflict!.id);
});

const held = (words: string, value: number, measure: string): Told => ({
  words,
  value,
  more: { measure, counts: 'settlement' },
});
const country = (name: string, code: string) => ({
  name,
  country: code,
  feature: 'PCLI',
  use: 'demonym' as const,
});
const border = (id: string, rest: string, figures: readonly Told[], more: Partial<Small> = {}): Small => ({
  id,
  text: `Fighting in the border hills of Marsk County went on for a sixth day around the Elm bridges. ${rest}`,
  figures,
  ...more,
});

test('who holds what is counted is part of the matter', () => {
  const { series } = derived([
    border('a', 'Danish troops hold 28 settlements.', [held('28', 28, 'settlements-controlled')], {
      places: [country('Danish', 'DK')],
    }),
    border('b', 'Norwegian troops hold 40 settlements.', [held('40', 40, 'settlements-controlled')], {
      places: [country('Norwegian', 'NO')],
    }),
  ]);
  expect(series).toHaveLength(2);
});

test('what one side lost the other holds; the holder stands in the question', () => {
  const { disputes } = derived([
    border(
      'a',
      '28 settlements were lost, Holt said.',
      [by('Holt', held('28', 28, 'settlements-lost'))],
      on('2024-08-12'),
    ),
    border(
      'b',
      'Danish troops hold 74 settlements, said Marr.',
      [by('Marr', held('74', 74, 'settlements-controlled'), 'DNK')],
      {
        ...on('2024-08-13'),
        places: [country('Danish', 'DK')],
      },
    ),
    border(
      'c',
      'Danish troops hold 74 settlements, Marr told a crowd.',
      [by('Marr', held('74', 74, 'settlements-controlled'), 'DNK')],
      {
        ...on('2024-08-13'),
        places: [country('Danish', 'DK')],
      },
    ),
  ]);
  expect(disputes).toMatchObject([{ question: 'How many settlements are held by Denmark, 12–13 August 2024?' }]);
});

test('matches of one matter stay few, however many tell it', () => {
  const many = Array.from({ length: 120 }, (_, at) =>
    ferry(`n${at}`, `${40 + at} people were killed, by the count of V${at}.`, [
      by(`V${at}`, killed(String(40 + at), 40 + at)),
    ]),
  );
  const { matches } = derived(many);
  expect(matches.length).toBeGreaterThan(10);
  expect(matches.length).toBeLessThan(200);
});

test('everything is the same, to the last byte, whatever the order of articles', () => {
  const all = [
    ...DISPUTED,
    ferry('x', '19 people were killed, Holt said.', [by('Holt', killed('19', 19))], on('2024-03-02')),
  ];
  const expected = JSON.stringify(derived(all));
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (articles) => {
      expect(JSON.stringify(derived(articles))).toBe(expected);
    }),
    { numRuns: 30 },
  );
});
