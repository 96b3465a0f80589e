// `npm run bench`: speed on the samples, and accuracy where a gold file is named.   npm run bench -- [GOLD.jsonl] [--record]
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const gold = given.find((argument) => !argument.startsWith('--'));
const flags = given.filter((argument) => argument.startsWith('--'));
const run = (args: readonly string[]): void => {
  console.log(`\nnode ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run(['scripts/build.ts', '--missing']);
run(['bench/speed.ts', ...flags]);
run(['bench/speakers.ts', ...flags]);
run(['bench/ledger.ts', ...flags]);
if (gold) run(['bench/accuracy.ts', gold, ...flags]);
else console.log('\nno gold file named: accuracy is not measured');
