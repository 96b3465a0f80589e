import { expect, test } from 'vitest';
import { numberOf, ordinalOf, spokenYear } from './numbers.ts';

test.each([
  ['a', 1],
  ['seven', 7],
  ['Twenty-one', 21],
  ['forty two', 42],
  ['1,200', 1200],
  ['2.5', 2.5],
  ['5 1/2', 5.5],
  ['3½', 3.5],
  ['two and a half', 2.5],
  ['half an', 0.5],
  ['a hundred', 100],
  ['three thousand', 3000],
  ['a dozen', 12],
  ['twenty twenty', undefined],
  ['several', undefined],
])('%j is %j', (said, value) => {
  expect(numberOf(said)).toBe(value);
});

test.each([
  ['third', 3],
  ['21st', 21],
  ['twenty-first', 21],
  ['twenty first', 21],
  ['third-rate', undefined],
])('ordinal %j is %j', (said, value) => {
  expect(ordinalOf(said)).toBe(value);
});

test.each([
  ['nineteen ninety-six', 1996],
  ['two thousand', 2000],
  ['two thousand and ten', 2010],
  ['twenty twelve', 2012],
  ['twenty one', undefined],
])('year %j is %j', (said, value) => {
  expect(spokenYear(said)).toBe(value);
});
