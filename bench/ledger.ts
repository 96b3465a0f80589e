// What one more article costs as the ledger grows.   node bench/ledger.ts [--record]
// 10,000 made-up articles of 20 statements, kept and read in batches of 50; the first and the last thousand are compared.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../src/index.ts';
import { intakeFrom, syntheticArticle, syntheticReading } from '../test/ledger/synthetic.ts';
import { record } from './record.ts';

const ARTICLES = 10_000;
const BATCH = 50;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const place = join(folder, 'ledger.sqlite');
const ledger = await openLedger(place);
const costs: number[] = [];
for (let at = 0; at < ARTICLES; at += BATCH) {
  const articles = Array.from({ length: BATCH }, (_, n) => syntheticArticle(at + n));
  const readings = articles.map((article) => syntheticReading(article));
  const cpu = process.cpuUsage();
  await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'bench',
  );
  await ledger.putReadings(readings);
  const { user, system } = process.cpuUsage(cpu);
  costs.push((user + system) / 1000 / BATCH);
}
await ledger.close();
const mean = (values: readonly number[]): number =>
  Math.round((100 * values.reduce((a, b) => a + b, 0)) / values.length) / 100;
record('ledger', {
  articles: ARTICLES,
  'first thousand, CPU ms an article': mean(costs.slice(0, 1000 / BATCH)),
  'last thousand, CPU ms an article': mean(costs.slice(-1000 / BATCH)),
  'KB an article': Math.round(statSync(place).size / 1024 / ARTICLES),
});
rmSync(folder, { recursive: true });
