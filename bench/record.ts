import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { openReader } from '../src/index.ts';

const { name: reader } = await openReader();

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
};

/** Prints figures, and with `--record` appends them to bench/results.jsonl with what they were measured on. */
export const record = (name: string, figures: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(figures))
    console.log(`${key.padEnd(34)} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  if (!process.argv.includes('--record')) return;
  const command = `node bench/${name}.ts ${process.argv
    .slice(2)
    .filter((a) => a !== '--record')
    .map((a) => a.split('/').at(-1))
    .join(' ')}`.trim();
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const line = {
    date: new Date().toISOString().slice(0, 10),
    reader,
    commit: commit(),
    name,
    command,
    machine,
    ...figures,
  };
  appendFileSync('bench/results.jsonl', `${JSON.stringify(line)}\n`);
};
