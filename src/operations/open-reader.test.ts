import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleOf } from '../../test/support/article.ts';
import { checkWeights, closeReader, loadWeights, readArticle } from './open-reader.ts';

const SHIPPED = 'models/reader-en';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-model-'));
  for (const file of readdirSync(SHIPPED)) copyFileSync(join(SHIPPED, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = () => loadWeights(pathToFileURL(`${folder}/`));

test('a copy of the shipped model opens, and is named after what it holds', async () => {
  expect((await load()).model).toBe((await loadWeights()).model);
  expect((await load()).model).toMatch(/^reader-en [0-9a-f]{12}$/u);
});

test.each(['files.json', 'encoder.onnx', 'roles.onnx', 'vocabulary.txt'])(
  'without %s nothing is read, and the error tells the cure',
  async (file) => {
    rmSync(join(folder, file));
    await expect(load()).rejects.toMatchObject({
      code: 'model-missing',
      exitStatus: 1,
      message: expect.stringMatching(new RegExp(`${file} is not there; install hearsay again`, 'u')),
    });
  },
);

test.each(['encoder.onnx', 'roles.onnx', 'vocabulary.txt'])('a changed %s is refused', async (file) => {
  writeFileSync(join(folder, file), 'another');
  await expect(load()).rejects.toMatchObject({ code: 'model-changed', message: expect.stringContaining(file) });
});

test('a damaged description is refused', async () => {
  writeFileSync(join(folder, 'files.json'), '{');
  await expect(load()).rejects.toMatchObject({ code: 'model-changed', message: expect.stringContaining('damaged') });
});

test('a gazetteer that is gone or changed is refused as a model is', async () => {
  const gazetteer = pathToFileURL(`${folder}/`);
  rmSync(join(folder, 'files.json'));
  await expect(loadWeights(undefined, gazetteer)).rejects.toMatchObject({ code: 'model-missing' });
  copyFileSync('models/gazetteer/files.json', join(folder, 'files.json'));
  writeFileSync(join(folder, 'places.bin.br'), 'another');
  await expect(loadWeights(undefined, gazetteer)).rejects.toMatchObject({ code: 'model-changed' });
  await expect(checkWeights(undefined, gazetteer)).rejects.toMatchObject({ code: 'model-changed' });
  await expect(checkWeights()).resolves.toBeUndefined();
});

test('a reader that was closed is opened again for the next article', async () => {
  const article = articleOf('The mayor said that the bridge was shut.');
  const before = await readArticle(article);
  await closeReader();
  expect(await readArticle(article)).toEqual(before);
});
