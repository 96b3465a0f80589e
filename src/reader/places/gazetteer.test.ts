import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readGazetteer } from './gazetteer.ts';

const packed = readFileSync('models/gazetteer/places.bin.br');
const bytes = brotliDecompressSync(packed);
const gazetteer = readGazetteer(bytes);
const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
const largest = (name: string) => [...gazetteer.find(name)].sort((a, b) => b.entry.population - a.entry.population)[0]!;

test('files.json holds the digests of the gazetteer, packed and inflated', () => {
  const { files, inflated } = JSON.parse(readFileSync('models/gazetteer/files.json', 'utf8'));
  expect(files['places.bin.br']).toEqual({ bytes: packed.length, sha256: digest(packed) });
  expect(inflated).toEqual({ bytes: bytes.length, sha256: digest(bytes) });
  expect(packed.length).toBeLessThan(6_000_000);
});

test.each([
  ['Kyiv', 'Kiev'],
  ['Zaporizhzhya', 'Zaporozhye'],
  ['Kharkiv', 'Kharkov'],
  ['Odesa', 'Odessa'],
  ['Luhansk', 'Lugansk'],
  ['Beijing', 'Peking'],
  ['Kolkata', 'Calcutta'],
])('%s is found as %s too', (name, other) => {
  const known = gazetteer.find(name).filter(({ entry }) => entry.level === 'town');
  const indices = gazetteer.find(other).map(({ entry }) => entry.index);
  expect(known.some(({ entry }) => indices.includes(entry.index))).toBe(true);
});

test.each([
  ['Kursk Oblast', 'RU', 51.7, 36.2],
  ['Kursk', 'RU', 51.7, 36.2],
  ['Donetsk', 'UA', 48, 37.8],
  ['Luhansk', 'UA', 48.6, 39.3],
  ['Zaporizhzhia', 'UA', 47.8, 35.2],
  ['Kherson', 'UA', 46.6, 32.6],
  ['Central Luzon', 'PH', 15.5, 120.8],
  ['Kanawha County', 'US', 38.3, -81.5],
  ['Ukraine', 'UA', 49, 32],
])('the largest %s lies in %s near %d, %d', (name, country, lat, lon) => {
  const { entry } = largest(name);
  expect(entry.country).toBe(country);
  expect(Math.abs(entry.lat! - lat)).toBeLessThan(1);
  expect(Math.abs(entry.lon! - lon)).toBeLessThan(1);
});

test.each([
  'Crimea',
  'Donbas',
  'West Bank',
  'Middle East',
  'Black Sea',
  'Danube',
  'Kremlin',
  'Downing Street',
  'Africa',
])('%s is a region, a water or a seat', (name) => {
  expect(gazetteer.find(name).some(({ entry }) => entry.level === 'region')).toBe(true);
});

test('states are found by either code, and hold their identifiers', () => {
  expect(gazetteer.country('UA')).toEqual(gazetteer.country('UKR'));
  expect(gazetteer.country('UA')).toMatchObject({ level: 'country', country: 'UA', geonames: 690791 });
  expect(gazetteer.country('XX')).toBeUndefined();
});

test('a town knows its unit and its district', () => {
  const { entry } = gazetteer.find('Cottonport').find(({ entry }) => entry.country === 'US')!;
  expect(gazetteer.nameOf(entry.unit)).toBe('Louisiana');
  expect(gazetteer.nameOf(entry.district)).toBe('Avoyelles Parish');
});

test('what is no more has no point', () => {
  expect(gazetteer.find('Soviet Union')[0]!.entry.lat).toBeUndefined();
});

test.each(['', ' ', 'xqzzy', 'Москва', '💥', 'a'.repeat(10_000), '\n', 'zzzzzzzzzz'])(
  'nothing bears the name %j',
  (name) => {
    expect(gazetteer.find(name)).toEqual([]);
  },
);

test('other bytes are refused, with the cure', () => {
  expect(() => readGazetteer(new Uint8Array(200))).toThrow('build it again');
  expect(() => readGazetteer(bytes.subarray(0, 5000))).toThrow('build it again');
});

test('bytes at any offset of a larger buffer are read', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(readGazetteer(shifted.subarray(3)).find('Kyiv').length).toBeGreaterThan(0);
});
