// Figures that articles tell of one thing, found together across articles, scored against chains that people marked.
//   node bench/series.ts ARTICLES.jsonl SERIES-GOLD.jsonl SCORE-SERIES.mjs [--record]
// ARTICLES.jsonl: articles with ids; the other two: the gold chains, and the program that scores series against them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure, openLedger, openReader, type Series, takeIn } from '../src/index.ts';
import { record } from './record.ts';

const [articles, gold, score] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (articles === undefined || gold === undefined || score === undefined) {
  console.error('usage: node bench/series.ts ARTICLES.jsonl SERIES-GOLD.jsonl SCORE-SERIES.mjs [--record]');
  process.exit(2);
}

const reader = await openReader();
const ledger = await openLedger(':memory:');
const intakes = takeIn(readFileSync(articles), { origin: articles }).flatMap((taken) =>
  isFailure(taken) ? [] : [taken],
);
const costs: number[] = [];
for (const intake of intakes) {
  const [kept] = await ledger.keep([intake], reader.name);
  const reading = await reader.read({ ...intake.article, id: kept!.article });
  const cpu = process.cpuUsage();
  await ledger.putReadings([reading]);
  const { user, system } = process.cpuUsage(cpu);
  costs.push((user + system) / 1000);
}

const series: Series[] = [];
for (let cursor: string | undefined; ; ) {
  const page = await ledger.figures({ limit: 500, ...(cursor === undefined ? {} : { cursor }) });
  series.push(...page.items);
  cursor = page.next;
  if (cursor === undefined) break;
}
const disputes = (await ledger.disputes({ kind: 'figure', limit: 1_000 })).items.length;
await ledger.close();

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const file = join(folder, 'series.jsonl');
writeFileSync(file, series.map((one) => `${JSON.stringify(one)}\n`).join(''));
interface Scores {
  readonly series: number;
  readonly found: number;
  readonly joined: number;
  readonly clean: number;
  readonly verdict: number;
  readonly disputes: number;
  readonly n: Readonly<Record<string, number>>;
}
const scores = JSON.parse(
  execFileSync(process.execPath, [score, articles, gold, file, '--json'], { encoding: 'utf8' }),
) as Scores;
rmSync(folder, { recursive: true });

const percent = (share: number): number => Math.round(1000 * share) / 10;
const middle = costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)]!;
record('series', {
  articles: intakes.length,
  series: scores.series,
  'found, %': percent(scores.found),
  'joined, %, of': [percent(scores.joined), scores.n.pairs],
  'clean, %, of': [percent(scores.clean), scores.n.together],
  'verdict, %, of': [percent(scores.verdict), scores.n.judged],
  'disputes whole, %, of': [percent(scores.disputes), scores.n.disputes],
  'figure disputes listed': disputes,
  'kept and derived, CPU ms an article': Math.round(middle * 10) / 10,
});
