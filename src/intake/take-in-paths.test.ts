import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFailure } from './failure.ts';
import type { Given } from './given.ts';
import { type TakeInOptions, takeInPaths } from './take-in-paths.ts';

const story = 'The governor said on Monday that the bridge was open again.';
const record = (id: string) => JSON.stringify({ id, text: story });
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-intake-'));
  const files: Record<string, string | Uint8Array> = {
    'set/b.txt': `Bridge open\n\n${story}`,
    'set/a.html': `<html><body><article><p>${story.repeat(5)}</p></article></body></html>`,
    'set/deep/c.jsonl': `${record('one')}\n{bad\n${record('two')}`,
    'set/deep/plain': story,
    'set/deep/program': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
    'set/README.md': 'About these articles.',
    'set/picture.png': 'not looked at',
    'set/.hidden/d.txt': story,
    'set/node_modules/x/e.txt': story,
    'empty/x.png': '',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function* inChunks(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

interface Asked extends TakeInOptions {
  readonly given?: Given;
}

const taken = async (paths: readonly string[], { given, ...options }: Asked = {}) => {
  const items: string[] = [];
  for await (const item of takeInPaths(paths, given, options)) {
    const origin = item.origin.replace(`${folder}/`, '');
    items.push(
      isFailure(item)
        ? `${origin} ${item.error.code} ${item.error.exitStatus}`
        : `${origin} ${item.name ?? item.format}`,
    );
  }
  return items;
};

const whole = [
  'set/a.html html',
  'set/b.txt text',
  'set/deep/c.jsonl:1 one',
  'set/deep/c.jsonl:2 malformed-json 1',
  'set/deep/c.jsonl:3 two',
  'set/deep/plain text',
];

test('a folder gives its articles in order, and nothing that is none', async () => {
  expect(await taken([join(folder, 'set')])).toEqual(whole);
});

test('a glob gives the files that it fits', async () => {
  expect(await taken([join(folder, '**/*.{txt,html}')])).toEqual(['set/a.html html', 'set/b.txt text']);
});

test('what is not there, or has no articles, is bad use', async () => {
  expect(await taken([join(folder, 'nowhere.txt'), join(folder, '*.none'), join(folder, 'empty')])).toEqual([
    'nowhere.txt no-such-file 2',
    '*.none no-such-file 2',
    'empty no-articles 2',
  ]);
});

test('a file that may not be read does not stop the rest', async () => {
  const locked = join(folder, 'locked.txt');
  await writeFile(locked, story);
  await chmod(locked, 0);
  const items = await taken([locked, join(folder, 'set/b.txt')]);
  expect(items.at(-1)).toBe('set/b.txt text');
  expect(items[0]).toBe(process.getuid?.() === 0 ? 'locked.txt text' : 'locked.txt unreadable-file 1');
});

test('standard input may be text or JSONL of any length', async () => {
  expect(await taken(['-'], { stdin: inChunks(story) })).toEqual(['- text']);
  const lines = Array.from({ length: 3000 }, (_, at) => record(`r${at}`)).join('\n');
  const items = await taken(['-'], { stdin: inChunks(lines) });
  expect([items.length, items[0], items.at(-1)]).toEqual([3000, '-:1 r0', '-:3000 r2999']);
});

test('JSONL is given on while it still comes in', async () => {
  let pulled = 0;
  async function* endless() {
    for (;;) {
      pulled++;
      yield Buffer.from(`${record('r')}\n`);
    }
  }
  let count = 0;
  for await (const _ of takeInPaths(['-'], {}, { stdin: endless() })) if (++count === 2000) break;
  expect(pulled).toBeLessThan(4000);
});

test('JSONL may be in UTF-16', async () => {
  const bytes = Buffer.from(`\ufeff${record('one')}\n${record('two')}\n`, 'utf16le');
  await writeFile(join(folder, 'wide.jsonl'), bytes);
  expect(await taken([join(folder, 'wide.jsonl')])).toEqual(['wide.jsonl:1 one', 'wide.jsonl:2 two']);
});

test('a line that is too long is one failure', async () => {
  const long = `{"id": "long", "text": "${'a'.repeat(16_000_000)}"}`;
  expect(await taken(['-'], { stdin: inChunks(`${record('one')}\n${long}\n${record('two')}`) })).toEqual([
    '-:1 one',
    '-:2 line-too-long 1',
    '-:3 two',
  ]);
});

test('addresses are fetched, and the page’s own address is kept', async () => {
  const address = 'https://courier.example/a';
  const fetch = async (url: string) => ({
    url: `${url}?final`,
    bytes: Buffer.from(`<html><p>${story.repeat(5)}</p></html>`),
  });
  const items = [];
  for await (const item of takeInPaths([address], {}, { fetch })) items.push(item);
  expect(items).toMatchObject([{ origin: address, format: 'html', article: { url: `${address}?final` } }]);
});

test('an aborted taking in ends', async () => {
  expect(await taken([join(folder, 'set')], { signal: AbortSignal.abort() })).toEqual([]);
});

test('a wrong date stops everything before anything is read', async () => {
  await expect(taken([join(folder, 'set')], { given: { published: 'yesterday' } })).rejects.toMatchObject({
    exitStatus: 2,
  });
});
