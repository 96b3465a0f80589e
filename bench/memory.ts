// Memory of `hearsay read --jsonl` as it reads on.   node bench/memory.ts [ARTICLES] [--record]
// Articles of 600 words made of the samples, 10,000 unless told; the resident set after every tenth of them, and the
// highest. Run `npm run build` first.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeCorpus } from './corpus.ts';
import { record } from './record.ts';
import { peakOf, residentOf } from './resident.ts';

const articles = Number(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const file = join(folder, 'corpus.jsonl');
writeFileSync(file, makeCorpus(articles).join('\n'));
const bin = join(import.meta.dirname, '..', 'bin', 'hearsay.js');
const child = spawn(process.execPath, [bin, 'read', '--jsonl', file], { stdio: ['ignore', 'pipe', 'inherit'] });
const resident: number[] = [];
let [read, peak] = [0, 0];
for await (const line of createInterface({ input: child.stdout })) {
  if (line === '') continue;
  read += 1;
  peak = Math.max(peak, peakOf(child.pid!));
  if (read % Math.ceil(articles / 10) === 0) resident.push(residentOf(child.pid!));
}
rmSync(folder, { recursive: true });
record('memory', { articles: read, 'resident MB after each tenth': resident, 'peak MB': peak });
