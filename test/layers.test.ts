import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which room may import which. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  intake: ['model'],
  reader: ['model'],
  ledger: ['model'],
  operations: ['model', 'intake', 'reader', 'ledger'],
  http: ['operations', 'model'],
  cli: ['operations', 'model', 'http'],
  web: ['model'],
  index: ['model', 'intake', 'reader', 'ledger', 'operations'],
};

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/gu;
const files = globSync('src/**/*.{ts,svelte}').filter(
  (file) => !/\.(?:test|config)\.ts$|\.svelte-kit|node_modules/u.test(file),
);
const roomOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/u, '');
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => normalize(join(dirname(file), match[1]!)));

test('every room imports only what the layer table allows', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return undefined;
    const runtime = readFileSync(file, 'utf8').replace(/import type[^;]+;/gu, '');
    for (const match of runtime.matchAll(IMPORT)) {
      const next = normalize(join(dirname(file), match[1]!));
      const cycle = files.includes(next) ? walk(next, [...path, file]) : undefined;
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => walk(file, [])).filter(Boolean)).toEqual([]);
});

test('only the ledger names an SQL engine, and only faces write to the console or end the process', () => {
  const naming = (pattern: RegExp): string[] => files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  expect(naming(/from 'better-sqlite3'/u).map(roomOf)).toEqual(['ledger']);
  const faces = new Set(['cli', 'http']);
  expect(
    naming(/process\.exit\b|console\.\w+\(|process\.stdout|process\.stderr/u).filter(
      (file) => !faces.has(roomOf(file)),
    ),
  ).toEqual([]);
});

test('benchmarks measure what users get: of the sources they import the public names only', () => {
  const benches = globSync('bench/*.ts');
  const sources = benches.flatMap((file) => importsOf(file)).filter((target) => target.startsWith('src/'));
  expect(sources.length).toBeGreaterThan(3);
  expect([...new Set(sources)]).toEqual(['src/index.ts']);
});
