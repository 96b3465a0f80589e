import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as hearsay from '../src/index.ts';
import * as ledger from '../src/ledger/index.ts';
import * as reader from '../src/reader/index.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
};

test('the public names are these; adding one is a decision, losing one a new major version', () => {
  expect(Object.keys(hearsay).sort()).toMatchInlineSnapshot(`
    [
      "HearsayError",
      "articleOfRecord",
      "contains",
      "defaultPlace",
      "isFailure",
      "makeContext",
      "openLedger",
      "openReader",
      "operations",
      "overlaps",
      "readArticle",
      "takeIn",
      "takeInPaths",
      "wordsOf",
    ]
  `);
  expect(Object.keys(reader).sort()).toMatchInlineSnapshot(`
    [
      "makeReader",
      "withLeastConfidence",
    ]
  `);
  expect(Object.keys(ledger).sort()).toMatchInlineSnapshot(`
    [
      "defaultPlace",
      "openLedger",
    ]
  `);
});

test('every export of the package has a source that builds to it', () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const sources = targets
    .filter((target) => target.startsWith('./dist/'))
    .map((target) => target.replace('./dist/', 'src/').replace(/(?:\.d)?\.[jt]s$/u, '.ts'));
  expect(sources.length).toBe(6);
  expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  expect(Object.values(manifest.bin).filter((file) => !existsSync(file))).toEqual([]);
});
