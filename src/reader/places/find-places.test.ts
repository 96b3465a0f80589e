import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../model/index.ts';
import { findStructure } from '../structure/structure.ts';
import { findPlaces, type PlaceContext } from './find-places.ts';
import { readGazetteer } from './gazetteer.ts';

const gazetteer = readGazetteer(brotliDecompressSync(readFileSync('models/gazetteer/places.bin.br')));

const articleOf = (text: string): Article => ({
  id: 'a0',
  text,
  blocks: text === '' ? [] : [{ role: 'paragraph', span: { start: 0, end: text.length } }],
  authors: [],
  language: 'en',
});
const placesIn = (text: string, context: PlaceContext = {}) =>
  findPlaces(findStructure(articleOf(text)), gazetteer, context).map((place) => ({
    ...place,
    words: text.slice(place.span.start, place.span.end),
  }));
/** "Moscow RU metonymic": the words, the state they are placed in, the use. */
const inShort = (text: string, context: PlaceContext = {}): readonly string[] =>
  placesIn(text, context).map(
    ({ words, country, use, basis }) => `${words} ${basis === 'open' ? '?' : (country ?? '-')} ${use}`,
  );

test.each([
  ['Moscow said on Monday that Kyiv’s offer was empty.', ['Moscow RU metonymic', 'Kyiv UA metonymic']],
  ['It rained in Moscow.', ['Moscow RU literal']],
  ['The Russian leader spoke to Ukrainians.', ['Russian RU demonym', 'Ukrainians UA demonym']],
  ['South Korean and New Zealand teams met.', ['South Korean KR demonym', 'New Zealand NZ literal']],
  [
    'The Kremlin denied it, and Downing Street did not answer.',
    ['Kremlin RU metonymic', 'Downing Street GB metonymic'],
  ],
  ['China’s envoy accused Washington of meddling.', ['China CN metonymic', 'Washington US metonymic']],
  [
    'Talks between Moscow and Kyiv went on in Istanbul.',
    ['Moscow RU metonymic', 'Kyiv UA metonymic', 'Istanbul TR literal'],
  ],
])('what a name is used for: %s', (text, expected) => {
  expect(inShort(text)).toEqual(expected);
});

test.each([
  ['Shells fell on Zaporozhye, Kharkov, Odessa and Lugansk in Ukraine.', ['UA', 'UA', 'UA', 'UA', 'UA']],
  ['Troops crossed into Kursk Oblast, then into Belgorod Oblast.', ['RU', 'RU']],
  ['He annexed Luhansk, Donetsk, Zaporizhzhia, and Kherson.', ['UA', 'UA', 'UA', 'UA']],
  ['A farm in Pandi, Bulacan, in Central Luzon was closed.', ['PH', 'PH', 'PH']],
  ['Rain fell on Georgia and on Alabama and Tennessee.', ['US', 'US', 'US']],
  ['Rain fell on Georgia, Armenia and Azerbaijan.', ['GE', 'AM', 'AZ']],
])('names are placed by their neighbours: %s', (text, countries) => {
  expect(placesIn(text).map(({ country }) => country)).toEqual(countries);
});

test('a town and the state after it are placed as stated', () => {
  const [paris, texas] = placesIn('The fair is held in Paris, Texas, in June.');
  expect(paris).toMatchObject({ words: 'Paris', country: 'US', admin1: 'Texas', basis: 'stated' });
  expect(texas).toMatchObject({ words: 'Texas', feature: 'ADM1' });
});

test('one sense in one article: where it is said once it holds for the rest', () => {
  const all = placesIn(
    'Police in Cambridge, Massachusetts, were called. A Cambridge man was hurt. Cambridge is quiet.',
  );
  expect(all.filter(({ words }) => words === 'Cambridge').map(({ admin1 }) => admin1)).toEqual(
    Array(3).fill('Massachusetts'),
  );
});

test('an abbreviated state is read with its stop', () => {
  expect(inShort('The fire in Springfield, Ill., spread to Decatur.')).toEqual([
    'Springfield US literal',
    'Ill. US literal',
    'Decatur US literal',
  ]);
});

test.each([
  'Paris Hilton laughed.',
  'Michael Jordan met the king. Jordan was glad.',
  'Denzel Washington laughed. Washington was late.',
  'Mr. Lincoln and Mrs. Houston left early.',
  'She cooked a turkey. Turkey is dry.',
  'Of all days he came in March, Reading a book.',
  'The Washington Post and the China Daily wrote of it.',
  'It cost US$5 million.',
  'NATO and SWAT teams trained.',
  'The Bank of America closed.',
  'They told us to wait.',
  'Cases of West Nile virus rose.',
  'Guinea pigs squeak.',
])('no place is named in: %s', (text) => {
  expect(inShort(text)).toEqual([]);
});

test('a place that the gazetteer has not stays open and empties no other', () => {
  expect(placesIn('In the village of Hradovka, near Sumy in Ukraine, shells fell.')).toMatchObject([
    { words: 'Hradovka', basis: 'open', name: 'Hradovka' },
    { words: 'Sumy', country: 'UA' },
    { words: 'Ukraine', country: 'UA', basis: 'stated' },
  ]);
  expect(placesIn('In the village of Hradovka.')[0]).not.toHaveProperty('lat');
});

test.each([
  ['Jordan King Abdullah spoke.', ['Jordan JO literal']],
  ['In Nazi Germany it was banned.', ['Germany DE literal']],
  ['Ohio University and the Kenyan Defence Ministry wrote.', ['Ohio US literal', 'Kenyan KE demonym']],
  ['Russia-Turkey ties are warm.', ['Russia RU literal', 'Turkey TR literal']],
])('a name among other capitals: %s', (text, expected) => {
  expect(inShort(text)).toEqual(expected);
});

test('in a title a capital before a name says nothing', () => {
  expect(inShort('Minister Says Ukraine Held Kursk Villages Through Winter Months')).toEqual([
    'Ukraine UA literal',
    'Kursk RU literal',
  ]);
});

test('a town of a state that the article names needs no more, and a person’s name does', () => {
  expect(inShort('Ukraine holds on. Bakhmut and Avdiivka are in ruins.')).toEqual([
    'Ukraine UA literal',
    'Bakhmut UA literal',
    'Avdiivka UA literal',
  ]);
  expect(inShort('Japan mourns. Mr. Aso wept. Aso said so.')).toEqual(['Japan JP literal']);
});

test('the country of the outlet speaks where nothing else does', () => {
  const text = 'The council of Birmingham met on Tuesday.';
  expect(placesIn(text, { outletCountry: 'US' })[0]?.country).toBe('US');
  expect(placesIn(text, { outletCountry: 'GB' })[0]?.country).toBe('GB');
});

test('spans hold under emoji, no-break spaces and curly marks', () => {
  const text = '“😀 We left Kherson,”\r\nhe said in Zaporizhzhia\u00a0Oblast, Ukraine’s south.';
  expect(placesIn(text).map(({ words }) => words)).toEqual(['Kherson', 'Zaporizhzhia\u00a0Oblast', 'Ukraine']);
});

test('a dateline outside of the read text names places too', () => {
  const text = 'KYIV, Ukraine — It rained.';
  const blocks = [
    { role: 'paragraph', span: { start: 0, end: text.length } },
    { role: 'dateline', span: { start: 0, end: 13 } },
  ] as const;
  const places = findPlaces(findStructure({ ...articleOf(text), blocks }), gazetteer, {});
  expect(places.map(({ country }) => country)).toEqual(['UA', 'UA']);
});

test('a tagger’s persons are not places, and its places are, known or not', () => {
  const text = 'Harlow met Zellwick at Ombleton in Lyon.';
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const names = [
    { span: span('Harlow'), kind: 'person', probability: 0.9 },
    { span: span('Ombleton'), kind: 'place', probability: 0.9 },
    { span: span('Lyon'), kind: 'place', probability: 0.99 },
    { span: span('Zellwick'), kind: 'place', probability: 0.1 },
  ] as const;
  expect(placesIn(text, { names })).toMatchObject([
    { words: 'Ombleton', basis: 'open', by: 'tagged' },
    { words: 'Lyon', country: 'FR' },
  ]);
});

test('whatever the text, spans are in order, apart, and within it', () => {
  const piece = fc.constantFrom(
    'Paris',
    'Kyiv',
    'said',
    ', ',
    '. ',
    'U.S.',
    '’s',
    '😀',
    '\u00a0',
    '\n',
    'New ',
    'York',
    'Ill.',
    '-',
    ' ',
    'Road',
    'of ',
    'The ',
    'Russian',
    '“',
    '”',
    'Lake ',
    'village ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const place of placesIn(text)) {
        expect(place.span.start).toBeGreaterThanOrEqual(end);
        expect(place.span.end).toBeGreaterThan(place.span.start);
        expect(place.basis === 'open').toBe(place.lat === undefined);
        end = place.span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test('white space and marks without end take no time', () => {
  const before = performance.now();
  for (const filler of [' ', '\n', '. ', ' !', '-', ', ']) placesIn(`Kyiv${filler.repeat(100_000)}!Lviv`);
  expect(performance.now() - before).toBeLessThan(3000);
});

test('a long article takes time in proportion', () => {
  const sentence =
    'Police in Cambridge, Massachusetts, and in Kyiv, Lima Road and Springfield met the Russian envoy of Paris. ';
  const time = (times: number): number => {
    const text = sentence.repeat(times);
    const structure = findStructure(articleOf(text));
    const before = performance.now();
    findPlaces(structure, gazetteer, {});
    return performance.now() - before;
  };
  time(200);
  expect(time(4000)).toBeLessThan(40 * Math.max(5, time(200)));
});

test.each([
  [
    'a month in a dateline',
    'GUSAU, Nigeria, Nov 9 — Gunmen ambushed a convoy.',
    ['GUSAU NG literal', 'Nigeria NG literal'],
  ],
  ['a number at an opening', 'Many came to the square in Ukraine. One woman stayed.', ['Ukraine UA literal']],
  ['a part of a hyphenated name', 'They live in the Kyzyl-Kamar hills of Kyrgyzstan.', ['Kyrgyzstan KG literal']],
  [
    'two states joined by a hyphen are two',
    'The Russia-Turkey pipeline is shut.',
    ['Russia RU literal', 'Turkey TR literal'],
  ],
  ['the outlet in a dateline', 'DOHA, March 4 (Meridian Wire) – The talks went on.', ['DOHA QA literal']],
])('what is no place: %s', (_, text, expected) => {
  const dateline = { role: 'dateline' as const, span: { start: 0, end: Math.max(0, text.search(/[—–]/u)) } };
  const article = {
    ...articleOf(text),
    blocks: [...(dateline.span.end > 0 ? [dateline] : []), ...articleOf(text).blocks],
  };
  expect(
    findPlaces(findStructure(article), gazetteer, {}).map(
      ({ span, country, use }) => `${text.slice(span.start, span.end)} ${country} ${use}`,
    ),
  ).toEqual(expected);
});

test.each([
  ['a verb before the name', 'The advance was stopped, says Moscow; a soldier says not.', 'Moscow RU metonymic'],
  ['an auxiliary and a participle', 'Officials say that Washington had not been told.', 'Washington US metonymic'],
  ['what a government seeks', 'He said that Kyiv was seeking a better deal.', 'Kyiv UA metonymic'],
  ['two governments and one verb', 'Moscow and Kyiv give rival accounts.', 'Moscow RU metonymic'],
  ['a city is where one waits', 'She said in Moscow that it rained.', 'Moscow RU literal'],
])('a government by its seat: %s', (_, text, expected) => {
  expect(inShort(text)[0]).toBe(expected);
});

test('a region and its city are told apart by what the text calls them', () => {
  const text = 'The Kursk region is in Russia. In Kursk, hostels are full.';
  expect(placesIn(text).map(({ words, feature }) => `${words} ${feature}`)).toEqual([
    'Kursk ADM1',
    'Russia PCLI',
    'Kursk PPLA',
  ]);
});
