import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { UNIT_OF_CODE } from '../lexicon/en/units.ts';
import { findStructure } from '../structure/structure.ts';
import { CASES } from './figures.cases.ts';
import { type FigureFound, findFigures } from './find-figures.ts';
import { fromSi, toSi } from './si.ts';

const read = (text: string, times: readonly string[] = []): readonly FigureFound[] =>
  findFigures(
    findStructure(articleOf(text)),
    times.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  );

const told = (text: string, { span, value, high, bound, unit, measure, counts, restates, agrees }: FigureFound) => {
  const words = text.slice(span.start, span.end);
  const range = high === undefined ? `${value}` : `${value}..${high}`;
  const verdict = agrees === undefined ? '' : agrees ? ' agrees' : ' differs';
  const again = restates === undefined ? '' : ` again ${restates}${verdict}`;
  return `${words} = ${range}${bound ? ` ${bound}` : ''} ${unit} ${measure}${counts ? ` (${counts})` : ''}${again}`;
};

describe.each(Object.entries(CASES))('reads figures: %s', (_, cases) => {
  test.each(cases.map(([text, ...figures]) => [text, figures] as const))('%s', (text, figures) => {
    expect(read(text).map((figure) => told(text, figure))).toEqual(figures);
  });
});

test('a number within a time is no figure, whoever found the time', () => {
  const text = 'In the last 40 games he scored 12 goals.';
  expect(read(text, ['the last 40 games']).map((figure) => told(text, figure))).toEqual(['12 = 12 1 other (goal)']);
});

test('a bare dollar is the one that the text writes out with the same amount', () => {
  const text = 'The state gives $52.5 million. The grant of AU$52.5 million, US$40.4 million, was opposed.';
  expect(read(text).map(({ unit }) => unit)).toEqual(['AUD', 'AUD', 'USD']);
});

test.each([
  ['in a text about Pakistan', 'Pakistan will pay 500 million rupees.', 'PKR'],
  ['in a text about India', 'India will pay 500 million rupees.', 'INR'],
  ['in a text about both', 'India and Pakistan will pay 500 million rupees.', '1'],
])('whose rupees they are: %s', (_, text, unit) => {
  expect(read(text)[0]?.unit).toBe(unit);
});

test('a figure has its value in SI', () => {
  expect(read('It lies 10 miles away.')[0]?.si).toEqual({ value: 16093.44, unit: 'm' });
  expect(read('They hold 1,000 square kilometers.')[0]?.si).toEqual({ value: 1e9, unit: 'm2' });
  expect(read('It was 32 degrees Fahrenheit.')[0]?.si).toEqual({ value: 273.15, unit: 'K' });
  expect(read('It carried 5 tons of sand.')[0]?.si).toBeUndefined();
});

test('every unit goes to SI and back', () => {
  const value = fc.double({ min: -1e6, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...UNIT_OF_CODE.keys()), value, (code, said) => {
      const back = fromSi(toSi(said, code)!.value, code)!;
      expect(Math.abs(back - said)).toBeLessThanOrEqual(1e-9 * Math.max(1000, Math.abs(said)));
    }),
  );
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const below100 = (n: number): string =>
  n < 20 ? ONES[n]! : `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${ONES[n % 10]}` : ''}`;
const below1000 = (n: number, and: string): string => {
  const rest = n % 100 ? below100(n % 100) : '';
  return n < 100 ? below100(n) : `${ONES[Math.floor(n / 100)]} hundred${rest ? `${and}${rest}` : ''}`;
};
const inWords = (n: number, and: string): string =>
  [
    [1e9, ' billion'],
    [1e6, ' million'],
    [1e3, ' thousand'],
    [1, ''],
  ]
    .map(([scale, word]) => [Math.floor(n / Number(scale)) % 1000, word] as const)
    .flatMap(([part, word]) => (part ? [`${below1000(part, and)}${word}`] : []))
    .join(' ');

test('a number in words reads back as the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1e9 }), fc.constantFrom(' ', ' and '), (n, and) => {
      const text = `He saw ${inWords(n, and)} shops closed.`;
      expect(read(text).map(({ value }) => value)).toEqual([n]);
    }),
    { numRuns: 300 },
  );
});

test('digits with separators read back as the number', () => {
  const separator = fc.constantFrom(',', '\u00a0', '\u202f');
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 1e9 }), separator, (n, mark) => {
      const text = `He saw ${n.toLocaleString('en').replaceAll(',', mark)} shops closed.`;
      expect(read(text).map(({ value }) => value)).toEqual([n]);
    }),
  );
});

const PARTS = [
  ...'12 1,000 3.5 2005 half a million dozens of $ € US$ km square kilometers ( ) % percent to - – and or between over at least people killed were injured of in the'.split(
    ' ',
  ),
  ...['😀', '\r\n', '\u00a0', '\u202f', ' ', '’s', '“', '”', '.', ',', '/', ':', '½', '²', 'İ', '1'.repeat(400)],
];

test('any text: nothing is thrown, spans are the words, in order and apart, and values are finite', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), fc.boolean(), (parts, spaced) => {
      const text = parts.join(spaced ? ' ' : '');
      let end = 0;
      for (const { span, value, high = value } of read(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end)).not.toMatch(/^\s|\s$/u);
        expect(Number.isFinite(value) && Number.isFinite(high) && high >= value).toBe(true);
        end = span.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('emoji, line ends and spaces before a figure move its span and nothing else', () => {
  const before = fc.array(fc.constantFrom('😀 ', 'Yes.\r\n', '\u00a0', 'Né. '), { maxLength: 8 });
  fc.assert(
    fc.property(before, (parts) => {
      const text = `${parts.join('')}Then at least 40 people were killed.`;
      expect(read(text).map((figure) => told(text, figure))).toEqual([
        'at least 40 = 40 at least 1 killed (person killed)',
      ]);
    }),
  );
});

test.each([
  ['numbers', '12, '],
  ['number words', 'one hundred thousand '],
  ['scales', '1 million million '],
  ['hyphens', '5-'],
  ['brackets', '5 km ('],
  ['casualties', '5 people and '],
])('reading takes no longer than its length asks for: %s', (_, piece) => {
  const time = (times: number): number => {
    const structure = findStructure(articleOf(piece.repeat(times)));
    const start = performance.now();
    findFigures(structure, []);
    return performance.now() - start;
  };
  time(2000);
  const [short, long] = [Math.min(time(2000), time(2000)), Math.min(time(16_000), time(16_000))];
  expect(long).toBeLessThan(30 * short + 50);
});
