// Articles a second, memory and cold start.   node bench/speed.ts [CORPUS.jsonl] [--record]
// Without a corpus, articles of 600 words are made of the samples. Run `npm run build` first.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOfRecord, readArticle } from '../src/index.ts';
import { makeCorpus, wordCount } from './corpus.ts';
import { record } from './record.ts';
import { peakOf } from './resident.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const bin = join(import.meta.dirname, '..', 'bin', 'hearsay.js');
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Seconds and peak memory of `hearsay read --jsonl` over a file. */
const filter = async (file: string): Promise<{ readonly seconds: number; readonly peak: number }> => {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'read', '--jsonl', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 50);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - started) / 1000, peak };
};

/** Articles a second, and the median milliseconds of one, once the reader is warm. */
const oneThread = async (lines: readonly string[]): Promise<{ readonly perSecond: number; readonly one: number }> => {
  const some = lines.slice(0, 120);
  const took: number[] = [];
  for (const line of some.slice(0, 10)) await readArticle(articleOfRecord(line).article);
  for (const line of some) {
    const started = performance.now();
    await readArticle(articleOfRecord(line).article);
    took.push(performance.now() - started);
  }
  return { perSecond: (1000 * took.length) / took.reduce((a, b) => a + b, 0), one: median(took) };
};

const coldStart = (file: string): number =>
  median(
    Array.from({ length: 5 }, () => {
      const started = performance.now();
      spawnSync(process.execPath, [bin, 'read', file], { stdio: 'ignore' });
      return performance.now() - started;
    }),
  );

const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const lines = given ? readFileSync(given, 'utf8').split('\n').filter(Boolean) : makeCorpus(800);
const words = lines.reduce((sum, line) => sum + wordCount((JSON.parse(line) as { text: string }).text), 0);
const [half, whole, one] = ['half.jsonl', 'whole.jsonl', 'one.txt'].map((name) => join(folder, name));
writeFileSync(half!, lines.slice(0, lines.length / 2).join('\n'));
writeFileSync(whole!, lines.join('\n'));
writeFileSync(one!, (JSON.parse(lines[0]!) as { text: string }).text);
const first = await filter(half!);
const second = await filter(whole!);
const perSecond = (lines.length - Math.floor(lines.length / 2)) / (second.seconds - first.seconds);
const scale = words / lines.length / 600;
const warm = await oneThread(lines);
const tenths = (value: number): number => Math.round(10 * value) / 10;
record('speed', {
  articles: lines.length,
  'words an article': Math.round(words / lines.length),
  'read, one thread, articles/s': tenths(warm.perSecond),
  'one article, warm, ms': Math.round(warm.one),
  'filter, all cores, articles/s': tenths(perSecond),
  'filter, articles of 600 words/s': tenths(perSecond * scale),
  'filter with start-up, articles/s': tenths(lines.length / second.seconds),
  'filter, peak MB, half and whole': [first.peak, second.peak],
  'hearsay read FILE, cold, ms': Math.round(coldStart(one!)),
});
rmSync(folder, { recursive: true });
