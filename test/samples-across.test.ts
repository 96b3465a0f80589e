import { expect, test } from 'vitest';
import { placesOf, readAcrossList, takeSamples } from '../bench/across-list.ts';

const list = readAcrossList();
const samples = takeSamples(list);
const textOf = (file: string): string => samples.get(file)!.article.text;

test('the written list names every sample once', () => {
  expect(new Set(Object.values(list.files)).size).toBe(28);
});

test('every telling of the list stands once in its file', () => {
  expect(placesOf(list, samples).length).toBeGreaterThan(300);
});

test('what the list relates is told somewhere', () => {
  const named = [
    ...list.series.flatMap(({ values }) => values),
    ...[...list.updates, ...list.conflicts].flat(),
    ...[...list.convergences, ...list.shifts, ...list.rebuttals, ...list.allowed.matches].flatMap(({ a, b }) => [a, b]),
    ...list.disputes.flatMap(({ answers }) => answers.flat()),
    ...[...list.positions, ...list.allowed.positions].map(({ told }) => told),
    ...list.allowed.disputes.flatMap(({ told }) => told),
  ];
  expect(named.filter((id) => list.told[id] === undefined)).toEqual([]);
});

test('corrections change what the list says they change', () => {
  for (const { first, then, changed, added } of list.versions) {
    for (const [was, is] of changed) {
      expect(textOf(first)).toContain(was);
      expect(textOf(then)).toContain(is);
    }
    for (const words of added) {
      expect(textOf(first)).not.toContain(words);
      expect(textOf(then)).toContain(words);
    }
  }
});
