import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type MemoryIoOptions, memoryIo } from '../../test/memory-io.ts';
import type { Reading } from '../model/index.ts';
import { run } from './main.ts';

const TEXT = `Bridge stays closed

The mayor, Jane Doe, said on Monday that the bridge would stay closed. “We wait,” she said.

A driver claimed that nobody had asked him.`;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hearsay-cli-'));

/** Runs the command line in a folder of its own, with a ledger of its own. */
const hearsay = async (argv: readonly string[], options: MemoryIoOptions & { readonly folder?: string } = {}) => {
  const { folder = newFolder() } = options;
  const io = memoryIo({ ...options, env: { HEARSAY_LEDGER: join(folder, 'ledger.sqlite'), ...options.env } });
  const status = await run(argv, io);
  return { status, out: io.out(), err: io.err(), folder };
};

const added = async (): Promise<string> => {
  const { folder } = await hearsay(['add', '-', '--outlet', 'The Star', '--published', '2024-08-12'], { stdin: TEXT });
  return folder;
};

test('read gives JSON where it is piped, and keeps nothing', async () => {
  const { status, out, err, folder } = await hearsay(['read', '-', '--outlet', 'The Star'], { stdin: TEXT });
  expect([status, err]).toEqual([0, '']);
  const reading = JSON.parse(out) as Reading;
  expect(reading.article).toMatchObject({ text: TEXT, outlet: 'The Star', headline: 'Bridge stays closed' });
  expect(reading.statements.length).toBeGreaterThan(2);
  expect((await hearsay(['stats'], { folder })).out).toContain('"articles": 0');
});

test('read gives a page on a terminal: who, how, what, where, no line wider than it', async () => {
  const { out } = await hearsay(['read', '-'], { stdin: TEXT, isTTY: true, columns: 50, env: { NO_COLOR: '1' } });
  expect(out).toContain('Jane Doe');
  expect(out).toContain('“claimed” (distancing)');
  expect(out).toContain('that nobody had asked him');
  expect(out).toMatch(/paragraph 2 · characters \d+–\d+/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
});

test('colours are for terminals, and for those who want them', async () => {
  const coloured = async (options: MemoryIoOptions) =>
    (await hearsay(['read', '-', '--format', 'page'], { stdin: TEXT, ...options })).out.includes('\u001b[');
  expect(await coloured({ isTTY: true })).toBe(true);
  expect(await coloured({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await coloured({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false);
  expect(await coloured({ isTTY: false })).toBe(false);
});

const CLAIMING = `Army says it holds the ridge

The army claimed on Monday that it controlled 1,000 square kilometres (386 square miles) around Kursk. Over 130,000 people have been displaced.`;

test.each(['page', 'html'])(
  'as %s a reading shows what each statement claims, and what it leaves unsaid',
  async (format) => {
    const { out } = await hearsay(['read', '-', '--format', format, '--published', '2024-08-13'], { stdin: CLAIMING });
    const told = [
      'figure “1,000 square kilometres”: 1,000 km2 area-controlled',
      'figure “386 square miles”: 386 [mi_i]2 area-controlled (agrees)',
      '“Over 130,000”: more than 130,000 displaced',
      'leaves unsaid: source, time, place',
      '51.74, 36.19 RU',
    ];
    for (const line of told) expect(out.replaceAll('&quot;', '"')).toContain(line);
    if (format === 'page') expect(out).toContain('said “Monday” 2024-08-12 (inferred)');
  },
);

const HOSTILE = `Bridge \u001b]0;owned\u0007 closed

The mayor said on Monday that \u001b[2J the \u202ebridge would\u202c stay \u009b31m closed <script>alert(1)</script>.`;

test.each(['page', 'json', 'jsonl', 'table'])('no text drives a terminal in format %s', async (format) => {
  const { out, status } = await hearsay(['read', '-', '--format', format], {
    stdin: HOSTILE,
    isTTY: true,
    env: { NO_COLOR: '1' },
  });
  expect(status).toBe(0);
  expect(out).toContain('bridge would');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  if (format === 'json') expect((JSON.parse(out) as Reading).article.text).toBe(HOSTILE);
});

test('html is one page that runs nothing of the article', async () => {
  const { out } = await hearsay(['read', '-', '--format', 'html'], { stdin: HOSTILE });
  expect(out).toMatch(/^<!doctype html>/);
  expect(out).toContain('<span class="indirect">');
  expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  for (const never of ['<script', '\u001b', '\u009b']) expect(out).not.toContain(never);
  expect(out).toContain("default-src 'none'");
});

test('what is not English is a reading that says so', async () => {
  const german = `Die Stadt sperrt die Brücke

Die Bürgermeisterin sagte am Montag, dass die Brücke bis zum Frühjahr gesperrt bleibe. „Wir haben kein Geld dafür“, sagte sie der Zeitung, und ein Fahrer behauptete, dass ihn niemand gefragt habe.`;
  const { out, status } = await hearsay(['read', '-'], { stdin: german });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ statements: [], unread: expect.stringContaining('language is de') });
  expect((await hearsay(['read', '-'], { stdin: german, isTTY: true })).out).toContain('Not read: ');
});

test('read of several gives a list, and one bad one does not cost the others', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), TEXT);
  writeFileSync(join(folder, 'b.txt'), '');
  writeFileSync(join(folder, 'c.txt'), TEXT.replace('Jane', 'Ann'));
  const { status, out, err } = await hearsay(['read', folder]);
  expect(status).toBe(1);
  expect((JSON.parse(out) as readonly Reading[]).map(({ statements }) => statements.length > 2)).toEqual([true, true]);
  expect(err).toMatch(/^error: .*b\.txt: .*empty.*\n$/);
});

test('read --jsonl is a filter that names bad lines and goes on', async () => {
  const lines = [JSON.stringify({ id: 'one', text: TEXT }), '{"id"', JSON.stringify({ id: 'two', text: TEXT })];
  const { status, out, err } = await hearsay(['read', '--jsonl'], { stdin: lines.join('\n') });
  expect(status).toBe(1);
  const found = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.map(({ id }) => id)).toEqual(['one', null, 'two']);
  expect(found[1]).toEqual({ id: null, error: { code: 'malformed-json', message: expect.any(String) }, line: 2 });
  expect(err).toMatch(/^error: line 2: .*\(malformed-json\)\nread 2, failed 1\n$/);
  expect((await hearsay(['read', '--jsonl', '-'], { stdin: lines[0]! })).err).toBe('');
  expect((await hearsay(['read', '--jsonl', 'nowhere.jsonl'])).err).toContain(
    'error: there is no file "nowhere.jsonl"',
  );
});

test('add tells what became of everything, the failures with their reasons, and status 1 for them', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'good.txt'), TEXT);
  writeFileSync(join(folder, 'bad\u001b[2J.txt'), '');
  const first = await hearsay(['add', join(folder, '*.txt')], { folder });
  expect(first.status).toBe(1);
  expect(first.out).toContain('added 1, known 0, updated 0, failed 1\nread 1\n');
  expect(first.out).toMatch(/bad␛\[2J\.txt: .*empty/);
  const second = await hearsay(['add', join(folder, 'good.txt')], { folder });
  expect([second.status, second.out]).toEqual([0, 'added 0, known 1, updated 0, failed 0\nread 0\n']);
  const third = await hearsay(['add', join(folder, 'good.txt'), '--format', 'json'], { folder });
  expect(JSON.parse(third.out)).toMatchObject({ known: 1, failures: [] });
});

test('progress is for terminals', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'good.txt'), TEXT);
  expect((await hearsay(['add', folder], { folder })).err).toBe('');
  expect((await hearsay(['add', folder], { folder, isTTY: true })).err).toContain('1 documents');
});

test('a broken-off add says so, and ends with 130', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'good.txt'), TEXT);
  const { status, out } = await hearsay(['add', folder], { folder, signal: AbortSignal.abort() });
  expect(status).toBe(130);
  expect(out).toContain('stopped before the end');
});

test('the ledger is shown by articles, show, statements, actors, search, stats and export', async () => {
  const folder = await added();
  const json = async (...argv: string[]) => JSON.parse((await hearsay(argv, { folder })).out);
  const { items } = await json('articles');
  expect(items).toMatchObject([{ outlet: 'The Star', published: '2024-08-12', headline: 'Bridge stays closed' }]);
  const { id } = items[0];
  expect((await json('show', id.slice(0, 8))).reading.id).toBe(id);
  expect((await json('statements', '--speaker', 'doe')).items).not.toHaveLength(0);
  expect((await json('actors', 'doe')).items).toMatchObject([{ name: 'Jane Doe' }]);
  expect((await json('search', 'bridge')).items).not.toHaveLength(0);
  expect(await json('stats')).toMatchObject({ articles: 1, read: 1 });
  const exported = (await hearsay(['export'], { folder })).out.trimEnd().split('\n');
  expect(exported.map((line) => JSON.parse(line).article)).toEqual(exported.map(() => id));
  expect((await hearsay(['export', '--format', 'csv'], { folder })).out).toMatch(/^id,article,headline/);
  expect((await hearsay(['articles', '--format', 'jsonl'], { folder })).out).toMatch(/^\{.*\}\n$/);
  const table = await hearsay(['statements'], { folder, isTTY: true, columns: 60 });
  expect(table.out).toMatch(/SPEAKER/);
  expect((await hearsay(['statements', '--limit', '1'], { folder, isTTY: true })).err).toMatch(/^more: --cursor /);
});

test('--ledger wins over the environment, before the command and after it', async () => {
  const folder = await added();
  const other = join(folder, 'other.sqlite');
  expect((await hearsay(['--ledger', other, 'stats'], { folder })).out).toContain('"articles": 0');
  expect((await hearsay(['stats', '--ledger', other], { folder })).out).toContain('"articles": 0');
  expect((await hearsay(['stats'], { folder })).out).toContain('"articles": 1');
});

test.each([
  [['ad'], "error: unknown command 'ad'\n(Did you mean add?)\n"],
  [['read', '--outlt', 'x'], "error: unknown option '--outlt'\n(Did you mean --outlet?)\n"],
  [['show'], "error: missing required argument 'id'\n"],
  [['read', '--format', 'pdf'], "error: option '--format <format>' argument 'pdf' is invalid."],
  [['read', 'nowhere.txt'], 'error: no such file: "nowhere.txt"; check the name\n'],
  [['add', 'nowhere.txt'], 'error: no such file: "nowhere.txt"; check the name\n'],
  [['add'], 'error: there is nothing to add; name files, folders, globs or URLs\n'],
  [['read', '-', '--published', 'Monday'], 'error: --published must be a date such as 2024-08-31'],
  [['statements', '--limit', '0'], 'error: --limit '],
  [['stats', '--ledger', 'postgres://x'], 'error: a ledger at a postgres:// address cannot be opened yet'],
])('bad use %j is status 2, with what is wrong and the cure', async (argv, message) => {
  const { status, err, out } = await hearsay(argv, { stdin: TEXT });
  expect([status, out]).toEqual([2, '']);
  expect(err.startsWith(message), err).toBe(true);
});

test('what is not there is status 1', async () => {
  const { status, err } = await hearsay(['show', 'a0000000000000000']);
  expect(status).toBe(1);
  expect(err).toMatch(/^error: no article or statement has the id "a0000000000000000"/);
});

test('help and version are asked for and go to standard output', async () => {
  for (const argv of [['--help'], ['help', 'add'], ['add', '--help'], ['--version']]) {
    const { status, out, err } = await hearsay(argv);
    expect([status, err]).toEqual([0, '']);
    expect(out.length).toBeGreaterThan(4);
  }
});

test('a reader that goes away ends the writing quietly', async () => {
  const io = memoryIo({ stdin: TEXT });
  const gone = { ...io.stdout, write: () => Promise.reject(Object.assign(new Error('gone'), { code: 'EPIPE' })) };
  expect(await run(['read', '-'], { ...io, stdout: gone })).toBe(0);
  expect(io.err()).toBe('');
});

test('serve says where it is, takes the next port where one is busy, adds samples once, and ends', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'good.txt'), TEXT);
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => busy.once('listening', done));
  const { port } = busy.address() as { readonly port: number };
  const stopping = new AbortController();
  const io = memoryIo({ env: { HEARSAY_LEDGER: join(folder, 'l.sqlite') }, signal: stopping.signal });
  const serving = run(['serve', '--port', String(port), '--samples', folder], io);
  await expect.poll(io.out).toContain('Hearsay is at http://');
  expect(io.err()).toContain(`port ${port} is busy, trying ${port + 1}`);
  expect(io.out()).toContain('added 1 samples');
  const address = /http:\S+/.exec(io.out())?.[0] ?? '';
  const { items } = (await (await fetch(`${address}/api/articles`)).json()) as { readonly items: readonly unknown[] };
  expect(items).toHaveLength(1);
  stopping.abort();
  expect(await serving).toBe(0);
  busy.close();
});

test('show with the id of a statement gives that statement alone on a terminal, and the whole record as JSON', async () => {
  const folder = await added();
  const { out: listed } = await hearsay(['statements', '--voice', 'direct', '--format', 'jsonl'], { folder });
  const { id, article } = JSON.parse(listed) as { readonly id: string; readonly article: string };
  const shown = async (...more: string[]) =>
    (await hearsay(['show', id, ...more], { folder, isTTY: true, columns: 100, env: { NO_COLOR: '1' } })).out;
  const page = await shown();
  expect(page).toContain('“We wait,”');
  expect(page).toContain('Bridge stays closed');
  expect(page).toContain(`hearsay show ${article}`);
  expect(page).not.toContain('that nobody had asked him');
  expect((await shown('--format', 'table')).trimEnd().split('\n')).toHaveLength(2);
  expect(await shown('--format', 'json')).toContain('that nobody had asked him');
});

test.each(['read', 'add'])('%s that waits for standard input ends with 130 when it is broken off', async (name) => {
  const stopping = new AbortController();
  const io = {
    ...memoryIo({ env: { HEARSAY_LEDGER: join(newFolder(), 'l.sqlite') }, signal: stopping.signal }),
    stdin: new Readable({ read: () => stopping.abort() }),
  };
  expect(await run([name, '-'], io)).toBe(130);
  expect(io.err()).toBe('');
});
