import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli/main.ts';
import { operations } from '../src/index.ts';
import { memoryIo } from './memory-io.ts';

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/reference.md',
  'samples/README.md',
];
const read = (file: string): string => readFileSync(file, 'utf8');
const fenced = (page: string, kind: string): string =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'u').exec(page)![1]!;

test('the README’s paragraph gives the statements that the README shows', async () => {
  const page = read('README.md');
  const io = memoryIo({ stdin: fenced(page, 'text article') });
  expect(await run(['read', '-', '--format', 'table'], io)).toBe(0);
  expect(io.out().trimEnd()).toBe(fenced(page, 'text statements').trimEnd());
});

test('what the README shows a statement to claim is what the page says', async () => {
  const page = read('README.md');
  const io = memoryIo({ stdin: fenced(page, 'text article') });
  expect(await run(['read', '-', '--format', 'page'], io)).toBe(0);
  const told = io.out().replace(/^ +\d*\s*/gmu, '');
  expect(told).toContain(fenced(page, 'text claims').trimEnd());
});

test('what the README shows of a dispute is what the samples give', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'));
  const ledger = join(folder, 'samples.sqlite');
  const tell = async (...argv: readonly string[]): Promise<string> => {
    const io = memoryIo({});
    expect(await run([...argv, '--ledger', ledger], io)).toBe(0);
    return io.out();
  };
  try {
    expect(await tell('add', 'samples')).toContain('failed 0');
    const shown = read('README.md');
    const id = /^hearsay dispute (\w+)/mu.exec(shown)![1]!;
    const page = await tell('dispute', id, '--format', 'page');
    for (const block of fenced(shown, 'text dispute').trimEnd().split('\n\n')) expect(page).toContain(block);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test('the README names every operation, and every command in it exists', () => {
  const page = read('README.md');
  expect(operations.map(({ name }) => name).filter((name) => !page.includes(name))).toEqual([]);
  const commands = [...page.matchAll(/^hearsay (\w+)/gmu)].map((match) => match[1]);
  expect(commands.length).toBeGreaterThan(4);
  const names = operations.map(({ name }) => name);
  expect(commands.filter((command) => !names.includes(command!))).toEqual([]);
});

test('every npm script that a page names is there, and so is every file that it links to or names in code', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const page of PAGES) {
    const text = read(page);
    const missing = [...text.matchAll(/npm run ([\w:]+)/gu)].map((match) => match[1]!).filter((name) => !scripts[name]);
    expect(missing, page).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/gu)]
      .map((match) => match[1]!)
      .filter((link) => !/^https?:/u.test(link));
    expect(
      links.filter((link) => !existsSync(join(dirname(page), link))),
      page,
    ).toEqual([]);
    const paths = [...text.matchAll(/`((?:src|test|bench|scripts)\/[\w./-]+)`/gu)].map((match) => match[1]!);
    expect(
      paths.filter((path) => !path.includes('SLUG') && !existsSync(path)),
      page,
    ).toEqual([]);
  }
});

test('the figures of the README are those that were measured last', () => {
  const lines = read('bench/results.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const accuracy = lines.findLast(({ name }) => name === 'accuracy') as { 'relation J50 P, R, F1': number[] };
  expect(read('README.md')).toContain(accuracy['relation J50 P, R, F1'].map(Math.round).join(', '));
});
